import type {BookingState} from '../../booking/booking-state.js';
import type {Party} from '../companion/companion.js';
import type {MessageField} from '../message/message.js';
import type {calendarLinks} from './calendar-links.js';
import type {Booking} from './booking.js';
import type {BookingHost, BookingServices} from './booking-host.js';

/** Chunk that adds a part to the form or the outcome. */
export interface PartChunk {
  readonly add: (parts: LazyParts) => void;
}

export const loadCalendarLinks = (): Promise<PartChunk> => import('./calendar-links.js');
export const loadMessage = (): Promise<PartChunk> => import('../message/message.js');
export const loadParty = (): Promise<PartChunk> => import('../companion/companion.js');

/** Parts of the form and the outcome that few visitors need: each is a chunk of its own, and undefined until it has loaded. */
export class LazyParts {
  /** Renders the links that add the time to a calendar. */
  calendarLinks: typeof calendarLinks | undefined;
  /** Folded field for a message to the broker. */
  message: MessageField | undefined;
  /** People who go together. */
  party: Party | undefined;

  readonly host: BookingHost;
  readonly services: BookingServices;
  readonly booking: Booking;
  /** Opens the form of another person. */
  readonly open: (state: BookingState, focusSelector?: string) => void;
  readonly #begun = new Set<unknown>();

  constructor(host: BookingHost, services: BookingServices, booking: Booking, open: LazyParts['open']) {
    this.host = host;
    this.services = services;
    this.booking = booking;
    this.open = open;
  }

  /** Loads a chunk once. After a failure, the next call loads it again. */
  load(chunk: () => Promise<PartChunk>): void {
    if (this.#begun.has(chunk)) return;
    this.#begun.add(chunk);
    chunk().then(
      ({add}) => {
        add(this);
        this.host.requestUpdate();
      },
      () => this.#begun.delete(chunk),
    );
  }
}
