import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {markEdges, revealDay} from './day-picker.js';

/**
 * Gives off-screen chunks the first chunk's height, so that the page does not change its size as they scroll into view. Scrolls
 * the day picker to the chosen day.
 */
export class LayoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  // Deferred to the next frame, because resizing inside the callback raises a "ResizeObserver loop" error.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));
  #chosenDay: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const base = this.#find('.base');
    if (base) this.#observer.observe(base);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    const picker = this.#find('.day-picker');
    const chosen = this.#find('.day-picker label:has(:checked)');
    // Only if the choice changed, because the visitor may have scrolled on.
    if (!picker?.clientWidth || !chosen || chosen === this.#chosenDay) return;
    this.#chosenDay = chosen;
    revealDay(picker, chosen);
  }

  readonly #measure = (): void => {
    const chunk = this.#find('fieldset:not([hidden]) > .options:has(+ .options)');
    // Not `offsetHeight`, whose rounding adds up.
    if (chunk?.offsetHeight) {
      this.#find('.base')?.style.setProperty('--_chunk-height', getComputedStyle(chunk).blockSize);
    }
    this.hostUpdated();
    const picker = this.#find('.day-picker');
    if (picker) markEdges(picker);
  };

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
