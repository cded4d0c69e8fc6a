import type {Choice, FailureReason} from './booking/booking-state.js';

// The browser's, of which CustomEvent is made: MooTools puts another in its place.
// By the prototypes: Angular's server has constructors that do not inherit from each other.
const BrowserEvent = (Object.getPrototypeOf(CustomEvent.prototype) as Event).constructor as typeof Event;

/** The times are on the screen, for the first time or with other free times than before. */
export class AvailabilityLoadedEvent extends BrowserEvent {
  /** How many times can be asked for. */
  readonly open: number;
  /** How many are listed, full and closed ones included. */
  readonly total: number;

  constructor(open: number, total: number) {
    super('mspecs-availability-loaded', {bubbles: true, composed: true});
    this.open = open;
    this.total = total;
  }
}

/** The visitor picked a time and the form is about to be shown. */
export class SlotSelectedEvent extends BrowserEvent {
  readonly choice: Choice;

  constructor(choice: Choice) {
    super('mspecs-slot-selected', {bubbles: true, composed: true});
    this.choice = choice;
  }
}

/**
 * A request is about to be sent; `preventDefault()` stops it and leaves the form as it is. Carries no contact details.
 */
export class BookingSubmitEvent extends BrowserEvent {
  /** Undefined for an interest in the home, without a time. */
  readonly choice: Choice | undefined;

  constructor(choice: Choice | undefined) {
    super('mspecs-booking-submit', {bubbles: true, composed: true, cancelable: true});
    this.choice = choice;
  }
}

/** Mspecs accepted the request; the person must still confirm by e-mail. Carries no contact details. */
export class BookingAcceptedEvent extends BrowserEvent {
  /** Undefined for an interest in the home, without a time. */
  readonly choice: Choice | undefined;

  constructor(choice: Choice | undefined) {
    super('mspecs-booking-accepted', {bubbles: true, composed: true});
    this.choice = choice;
  }
}

/** A request came to nothing, or nobody knows what it came to (`timeout`). Carries no contact details. */
export class BookingFailedEvent extends BrowserEvent {
  /** Undefined for an interest in the home, without a time. */
  readonly choice: Choice | undefined;
  readonly reason: FailureReason;

  constructor(choice: Choice | undefined, reason: FailureReason) {
    super('mspecs-booking-failed', {bubbles: true, composed: true});
    this.choice = choice;
    this.reason = reason;
  }
}

declare global {
  // They bubble: elements, the document and the window hear them.
  interface GlobalEventHandlersEventMap {
    'mspecs-availability-loaded': AvailabilityLoadedEvent;
    'mspecs-slot-selected': SlotSelectedEvent;
    'mspecs-booking-submit': BookingSubmitEvent;
    'mspecs-booking-accepted': BookingAcceptedEvent;
    'mspecs-booking-failed': BookingFailedEvent;
  }
}
