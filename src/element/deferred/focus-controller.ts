import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The element, as its focus is kept. */
export type FocusHost = ReactiveControllerHost & HTMLElement;

/** Moves the focus on where what had it is gone after an update: a time that became full, or a button that did its work. */
export class FocusController implements ReactiveController {
  readonly #host: FocusHost;
  #hadFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#focused !== null;
  }

  hostUpdated(): void {
    // Browsers take it from what is disabled only later.
    if (this.#hadFocus && (this.#focused?.matches(':disabled') ?? true)) this.#host.focus();
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
