import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Moves the focus on if its element disappears in an update, such as the button that loads the list again: to the first row. After
 * more rows were asked for, it moves to the first of those.
 */
export class RowFocus implements ReactiveController {
  readonly #root: ShadowRoot;
  #focused: Element | null = null;
  #rowCount = 0;
  #isLost = false;

  constructor(host: ReactiveControllerHost, root: ShadowRoot) {
    this.#root = root;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#root.activeElement;
    this.#rowCount = this.#rows.length;
  }

  hostUpdated(): void {
    const isMore = this.#focused?.matches('form > button') && this.#rows.length > this.#rowCount;
    // Browsers blur hidden elements only later.
    if (this.#focused && (this.#root.activeElement?.closest('[hidden]') ?? !this.#root.activeElement))
      this.#isLost = true;
    if (!isMore && !this.#isLost) return;
    const rows = this.#rows.slice(isMore ? this.#rowCount : 0);
    const target = [...rows, this.#root]
      .map((row) => row.querySelector<HTMLElement>('.choose:not([hidden]), li a, .outlined:not([hidden])'))
      .find(Boolean);
    // Nothing can take it while the list is loading.
    if (!target) return;
    this.#isLost = false;
    // The visitor may have gone elsewhere.
    if (isMore || document.activeElement === document.body || this.#root.activeElement) target.focus();
  }

  get #rows(): readonly Element[] {
    return [...this.#root.querySelectorAll('form li')];
  }
}
