import type {ReactiveController, ReactiveControllerHost} from 'lit';

type DayPickerChunk = typeof import('./day-picker.js');

/** Day picker; undefined until an element with many days has loaded it, null if that failed. */
export let dayPicker: DayPickerChunk['dayPicker'] | undefined | null;

/** Loads the day picker if the element has many days. */
export class DayPickerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isLoading = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isLoading && this.#host.shadowRoot?.querySelector('.days')) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const chunk = await import('./day-picker.js');
      new chunk.DayPickerScroll(this.#host);
      dayPicker = chunk.dayPicker;
    } catch {
      dayPicker ??= null;
    }
    this.#host.requestUpdate();
  }
}
