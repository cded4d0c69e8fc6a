import type {BookingState, Choice} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {Party} from '../companion/companion.js';
import type {ShareButton} from '../link/share-button.js';
import type {ProfileOffer} from '../matching/profile-offer.js';
import type {MessageField} from '../message/message.js';
import type {Verification} from '../verification/verification.js';
import type {Booking} from './booking.js';
import type {BookingHost, BookingServices} from './booking-host.js';
import type {timesInstead} from './nearest-times.js';
import type {RequestView} from './request-view.js';
import type {outcomeIsUnknown, sendRequest} from './load-submission.js';

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
  /** Offers tips about similar homes, if the proxy orders them. */
  profileOffer?: ProfileOffer;
  /** Shares a link to a requested time. Set by the link chunk. */
  share?: ShareButton;
  /** Renders other times if one was taken. */
  timesInstead?: typeof timesInstead;
  /** Check against bots, which most proxies and pages do not ask for. */
  verification?: Verification;

  readonly host: BookingHost;
  readonly services: BookingServices;
  readonly booking: Booking;
  /** Opens the form of another person. */
  readonly open: (state: BookingState, focusSelector?: string) => void;
  /** Passed in, so that the request chunk stays one chunk. */
  readonly sendRequest: typeof sendRequest;
  readonly outcomeIsUnknown: typeof outcomeIsUnknown;
  /** Chunks that have loaded or are loading. */
  readonly begun: Map<LoadChunk, Promise<void>>;
}

/** Loads a chunk that adds a part. */
type LoadChunk = () => Promise<{readonly add: (parts: LazyParts) => unknown}>;

export const loadCalendarLinks: LoadChunk = () => import('./calendar-links.js');
export const loadMessage: LoadChunk = () => import('../message/message.js');
export const loadNearestTimes: LoadChunk = () => import('./nearest-times.js');
export const loadParty: LoadChunk = () => import('../companion/companion.js');
export const loadVerification: LoadChunk = () => import('../verification/verification.js');

/** Loads a part once and renders it. Rejects if loading fails, after which the next call loads it again. */
export function loadPart(parts: LazyParts, load: LoadChunk): Promise<void> {
  const {begun, host} = parts;
  const known = begun.get(load);
  if (known) return known;
  const loading = load().then(async ({add}) => {
    await add(parts);
    host.requestUpdate();
  });
  begun.set(load, loading);
  // Callers may ignore a failure.
  loading.catch(() => begun.delete(load));
  return loading;
}
