import type {BookingState, Choice} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {Party} from '../companion/companion.js';
import type {MessageField} from '../message/message.js';
import type {Booking} from './booking.js';
import type {BookingHost, BookingServices} from './booking-host.js';
import type {RequestView} from './request-view.js';

/** Parts of the form and the outcome that few visitors need: each is a chunk of its own, and undefined until it has loaded. */
export interface LazyParts {
  /** Adapts the texts to an interest; returns undefined for a time. */
  interest?: (view: RequestView) => RequestView | undefined;
  /** Renders the links that add the time to a calendar. */
  calendarLinks?: (view: RequestView, choice: Choice, requestedAt: Instant) => unknown;
  /** Folded field for a message to the broker. */
  message?: MessageField;
  /** People who go together. */
  party?: Party;

  readonly host: BookingHost;
  readonly services: BookingServices;
  readonly booking: Booking;
  /** Opens the form of another person. */
  readonly open: (state: BookingState, focusSelector?: string) => void;
  /** Chunks that have loaded or are loading. */
  readonly begun: Set<unknown>;
}

/** Chunk that adds a part and renders the element. Rejects if its texts cannot be loaded. */
export interface PartChunk {
  readonly add: (parts: LazyParts) => unknown;
}

export const loadCalendarLinks = (): Promise<PartChunk> => import('./calendar-links.js');
export const loadMessage = (): Promise<PartChunk> => import('../message/message.js');
export const loadParty = (): Promise<PartChunk> => import('../companion/companion.js');

/** Loads a chunk once. After a failure, the next call loads it again. */
export function loadPart(parts: LazyParts, load: () => Promise<PartChunk>): void {
  const {begun} = parts;
  if (begun.has(load)) return;
  begun.add(load);
  load()
    .then(({add}) => add(parts))
    .catch(() => begun.delete(load));
}
