import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {styleSheet, type AddStyles} from '../style-sheet.js';

type DayPickerChunk = typeof import('./day-picker.js');

/** Day picker; undefined until an element with many days has loaded it, null if that failed. */
export let dayPicker: DayPickerChunk['dayPicker'] | undefined | null;
let chunk: DayPickerChunk | undefined;
let addStyles: AddStyles | undefined;

/** Loads the day picker if the element has many days, and scrolls it to the chosen day. */
export class DayPickerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isLoading = false;
  #chosenDay: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const days = this.#host.shadowRoot?.querySelector('.days');
    if (!days) return;
    if (!this.#isLoading) void this.#load();
    const picker = days.querySelector<HTMLElement>('.day-picker');
    const chosen = days.querySelector('label:has(:checked)');
    // Only if the choice changed, because the visitor may have scrolled on.
    if (!picker?.clientWidth || !chosen || chosen === this.#chosenDay) return;
    if (!this.#chosenDay && 'ResizeObserver' in globalThis) {
      new ResizeObserver(() => chunk?.markEdges(picker)).observe(picker);
    }
    this.#chosenDay = chosen;
    chunk?.revealDay(picker, chosen);
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      chunk ??= await import('./day-picker.js');
      addStyles ??= styleSheet(chunk.dayPickerStyles);
      addStyles(this.#host.shadowRoot as ShadowRoot);
      ({dayPicker} = chunk);
    } catch {
      dayPicker ??= null;
    }
    this.#host.requestUpdate();
  }
}
