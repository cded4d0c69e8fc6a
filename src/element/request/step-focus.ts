import type {BookingState} from '../../booking/booking-state.js';

/** Focus targets of each step: the first match gets the focus. */
const targets: Readonly<Record<BookingState['step'], readonly string[]>> = {
  choosing: ['[name=time]:checked', '.times fieldset:not([hidden]) [name=time]:enabled'],
  filling: ['.booking-form [aria-invalid]', '.booking-form p[tabindex]', '.booking-form input'],
  sending: [],
  failed: ['.booking-form .next', '.booking-form address a', '.booking-form .alert'],
  requested: ['#outcome'],
};

/** Moves the focus to what a step shows. */
export class StepFocus {
  /** True if the next update moves the focus. */
  isMoving = false;
  /** Overrides the target of the step. */
  selector: string | undefined;

  readonly #root: ShadowRoot;
  /** Field that says that the time was taken: the one with the focus at that moment, or none. */
  #fieldOfNotice: string | undefined;
  #notice: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Element with the focus; null if it is outside. */
  get current(): Element | null {
    return this.#root.activeElement;
  }

  /** Returns the element to focus for a step. */
  targetOf(step: BookingState['step']): HTMLElement | undefined {
    const selectors = [this.selector ?? [], targets[step]].flat();
    const found = selectors.map((selector) => this.#root.querySelector<HTMLElement>(selector));
    return found.find((element) => element !== null) ?? undefined;
  }

  /** Moves the focus once a step was rendered, and scrolls to a notice that appears beside the field with the focus. */
  updated(step: BookingState['step']): void {
    const notice = this.#root.querySelector('.field > .alert');
    if (notice && notice !== this.#notice) notice.scrollIntoView({block: 'nearest'});
    this.#notice = notice;
    const target = this.isMoving && this.targetOf(step);
    if (!target) return;
    target.focus();
    // Loading times are inert and cannot take the focus yet.
    this.isMoving = this.current !== target;
  }

  /** Returns the field beside which a taken time is announced, since the visitor may not see the end of the form. */
  fieldOfNotice(isTaken: boolean): string | undefined {
    this.#fieldOfNotice = isTaken ? (this.#fieldOfNotice ?? this.current?.id ?? '') : undefined;
    return this.#fieldOfNotice;
  }
}
