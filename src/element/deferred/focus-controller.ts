import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Host of a {@link FocusController}. */
export type FocusHost = ReactiveControllerHost & HTMLElement;

/** Moves the focus on if its element disappears in an update, such as a time that became full or a button that did its work. */
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
    // Browsers blur disabled elements only later.
    if (this.#hadFocus && (this.#focused?.matches(':disabled') ?? true)) this.#host.focus();
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
