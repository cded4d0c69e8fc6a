import type {BookingState} from '../../booking/booking-state.js';
import type {Party} from '../companion/companion.js';
import type {MessageField} from '../message/message.js';
import type {BookingHost} from './booking-host.js';
import type {calendarLinks} from './calendar-links.js';
import type {FieldValidation} from './field-validation.js';
import {sourceOf} from './source.js';

/** Booking, as the parts need it. */
export interface PartsBooking {
  readonly state: BookingState;
  readonly validation: FieldValidation;
}

/** Parts of the form and the outcome that few visitors need: each is a chunk of its own, and undefined until it has loaded. */
export class LazyParts {
  /** Renders the links that add the time to a calendar. */
  calendarLinks: typeof calendarLinks | undefined;
  /** Folded field for a message to the broker. */
  message: MessageField | undefined;
  /** People who go together. */
  party: Party | undefined;

  readonly #host: BookingHost;

  /** @param open opens the form of another person. */
  constructor(
    host: BookingHost,
    booking: PartsBooking,
    open: (state: BookingState, focusSelector?: string) => void,
  ) {
    this.#host = host;
    this.loadMessage = once(async () => {
      const {MessageField} = await import('../message/message.js');
      this.message = new MessageField(host, booking.validation);
      host.requestUpdate();
    });
    this.loadParty = once(async () => {
      const {Party} = await import('../companion/companion.js');
      this.party = new Party(host, booking, open);
      host.requestUpdate();
    });
  }

  readonly loadMessage: () => void;
  readonly loadParty: () => void;

  /** Loads the links that add the time to a calendar. The visitor can press again if that fails. */
  readonly loadCalendarLinks = async (): Promise<void> => {
    try {
      ({calendarLinks: this.calendarLinks} = await import('./calendar-links.js'));
      this.#host.requestUpdate();
    } catch {
      // The button stays.
    }
  };

  /** Returns what a request for a time tells the proxy besides the contact details. */
  remark() {
    return {message: this.message?.text || undefined, source: sourceOf(this.#host) || undefined};
  }
}

/** Returns a function that starts loading on its first call. After a failure, what would have loaded is not offered. */
function once(load: () => Promise<void>): () => void {
  let loading: Promise<void> | undefined;
  return () => {
    loading ??= load().catch(() => undefined);
  };
}
