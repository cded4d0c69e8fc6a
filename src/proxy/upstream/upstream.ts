import type {Contact} from '../../booking/booking-state.js';
import type {CachedBody} from '../storage/cached-body.js';
import type {ReadContext} from '../storage/read-cache.js';

/** What a person wants to come to. */
export interface ViewingTarget {
  readonly dealId: string;
  readonly viewingId: string;
  readonly slotId?: string | undefined;
}

/** Mspecs, whichever dialect it speaks. What fails does so with a `MspecsError`. */
export interface Upstream {
  /** The published deal, trimmed to what everybody may see: at once where it is kept. */
  readDeal(dealId: string, readContext: ReadContext): CachedBody | Promise<CachedBody>;
  /** The status of its slots, as the External viewing API answers it: at once where it is kept. */
  readStatus(dealId: string, readContext: ReadContext): CachedBody | Promise<CachedBody>;
  /** Asks Mspecs again for what tells the seats left. */
  revalidateStatus(dealId: string, readContext: ReadContext): Promise<unknown>;
  /** Sends a person once. */
  book(target: ViewingTarget, contact: Contact): Promise<void>;
  /** Corrects, after a booking, what is kept for long; absent where nothing is. */
  revalidate?(dealId: string, readContext: ReadContext): Promise<unknown>;
  /** Sends a person who wants to hear of the home; absent where Mspecs has no such route. */
  registerInterest?(dealId: string, contact: Contact): Promise<void>;
  /** Takes what Mspecs tells by itself; absent where it tells nothing. */
  handleEvent?(event: DealEvent): Promise<void>;
}

/** What Mspecs tells of a deal by itself. */
export interface DealEvent {
  readonly dealId: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly sentAt: number;
  /** The viewings as they are from now on; undefined where all of the deal may have changed, or is no longer published. */
  readonly viewings: unknown;
}
