import type {BookingAcceptedEvent, BookingFailedEvent, BookingSubmitEvent} from './booking-events.js';
import type {Choice} from './booking/booking-state.js';

export {BookingAcceptedEvent, BookingFailedEvent, BookingSubmitEvent} from './booking-events.js';

// The native `Event`, because MooTools replaces the global. Found via prototypes, because the constructors on Angular's server do
// not inherit from each other.
const BrowserEvent = (Object.getPrototypeOf(CustomEvent.prototype) as Event).constructor as typeof Event;

/** Fired if the times are shown, and again if the number of open ones changed. */
export class AvailabilityLoadedEvent extends BrowserEvent {
  /** Number of times that can be requested. */
  readonly open: number;
  /** Number of all times, including full and closed ones. */
  readonly total: number;

  constructor(open: number, total: number) {
    super('mspecs-availability-loaded', {bubbles: true, composed: true});
    this.open = open;
    this.total = total;
  }
}

/** Fired if the visitor picks a time, before the form is shown. */
export class SlotSelectedEvent extends BrowserEvent {
  readonly choice: Choice;

  constructor(choice: Choice) {
    super('mspecs-slot-selected', {bubbles: true, composed: true});
    this.choice = choice;
  }
}

declare global {
  // The events bubble, so elements, the document and the window can listen.
  interface GlobalEventHandlersEventMap {
    'mspecs-availability-loaded': AvailabilityLoadedEvent;
    'mspecs-slot-selected': SlotSelectedEvent;
    'mspecs-booking-submit': BookingSubmitEvent;
    'mspecs-booking-accepted': BookingAcceptedEvent;
    'mspecs-booking-failed': BookingFailedEvent;
  }
}
