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
    if (!picker?.clientWidth) return;
    // Only if the choice changed, because the visitor may have scrolled on.
    if (chosen && chosen !== this.#chosenDay) revealDay(picker, chosen);
    this.#chosenDay = chosen;
    markEdges(picker);
  }

  readonly #measure = (): void => {
    const chunk = this.#find('fieldset:not([hidden]) > .options:has(+ .options)');
    // Not `offsetHeight`, whose rounding adds up.
    if (chunk?.offsetHeight) {
      this.#find('.base')?.style.setProperty('--_chunk-height', getComputedStyle(chunk).blockSize);
    }
    this.hostUpdated();
  };

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
