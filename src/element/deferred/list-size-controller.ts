import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Has the pieces of a long list that nobody has scrolled to yet take as much room as the first, for they are as wide: else the
 * page would grow or shrink as they come into view.
 */
export class ListSizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  // In the next frame: what changes sizes while they are being told is reported as an error of the page.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const booker = this.#find('.base');
    if (booker) this.#observer.observe(booker);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  readonly #measure = (): void => {
    const height = this.#find('fieldset:not([hidden]) > .options:has(+ .options)')?.offsetHeight;
    if (height) this.#find('.base')?.style.setProperty('--_chunk-height', `${height}px`);
  };

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}
