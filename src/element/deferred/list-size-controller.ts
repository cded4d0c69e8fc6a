import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Gives off-screen chunks the first chunk's height, so that the page does not change its size as they scroll into view. */
export class ListSizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  // Deferred to the next frame, because resizing inside the callback raises a "ResizeObserver loop" error.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));

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

  readonly #measure = (): void => {
    const chunk = this.#find('fieldset:not([hidden]) > .options:has(+ .options)');
    // Not `offsetHeight`, whose rounding adds up.
    if (chunk?.offsetHeight) {
      this.#find('.base')?.style.setProperty('--_chunk-height', getComputedStyle(chunk).blockSize);
    }
  };

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
