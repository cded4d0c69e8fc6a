import type {Choice, FailureReason} from './booking/booking-state.js';

// As in events.ts, which is in another chunk of the script-tag build.
const BrowserEvent = (Object.getPrototypeOf(CustomEvent.prototype) as Event).constructor as typeof Event;

/** Fired before a request is sent. Call `preventDefault()` to cancel it; the form keeps its values. Contains no contact details. */
export class BookingSubmitEvent extends BrowserEvent {
  /** The requested time; undefined for an interest in the home. */
  readonly choice: Choice | undefined;

  constructor(choice: Choice | undefined) {
    super('mspecs-booking-submit', {bubbles: true, composed: true, cancelable: true});
    this.choice = choice;
  }
}

/** Fired if Mspecs accepted a request, which the visitor must still confirm by email. Contains no contact details. */
export class BookingAcceptedEvent extends BrowserEvent {
  /** The requested time; undefined for an interest in the home. */
  readonly choice: Choice | undefined;

  constructor(choice: Choice | undefined) {
    super('mspecs-booking-accepted', {bubbles: true, composed: true});
    this.choice = choice;
  }
}

/** Fired if a request failed, or if its outcome is unknown (`timeout`). Contains no contact details. */
export class BookingFailedEvent extends BrowserEvent {
  /** The requested time; undefined for an interest in the home. */
  readonly choice: Choice | undefined;
  readonly reason: FailureReason;

  constructor(choice: Choice | undefined, reason: FailureReason) {
    super('mspecs-booking-failed', {bubbles: true, composed: true});
    this.choice = choice;
    this.reason = reason;
  }
}
