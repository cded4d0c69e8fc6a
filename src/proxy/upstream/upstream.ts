import type {Contact} from '../../booking/booking-state.js';
import type {SearchProfile} from '../../booking/search-profile.js';
import type {Remark} from '../../booking/message.js';
import type {CachedBody} from '../storage/cached-body.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {BeforeSend} from './mspecs-client.js';

/** Viewing or slot to book. */
export interface ViewingTarget {
  readonly dealId: string;
  readonly viewingId: string;
  readonly slotId?: string | undefined;
}

/** Context of a booking, an interest or a search profile. */
export interface SendContext extends ReadContext {
  readonly beforeSend: BeforeSend;
}

/** Mspecs behind either API. Methods reject with an `MspecsError`. */
export interface Upstream {
  /** Reads the published deal, trimmed to its public fields; synchronously if cached. */
  readDeal(dealId: string, readContext: ReadContext): CachedBody | Promise<CachedBody>;
  /** Reads the status of its slots, in the format of the External viewing API; synchronously if cached. */
  readStatus(dealId: string, readContext: ReadContext): CachedBody | Promise<CachedBody>;
  /** Reads the homes with their viewings as JSON, `{"homes": […]}`; synchronously if cached. */
  readHomes(readContext: ReadContext): CachedBody | Promise<CachedBody>;
  /** Refetches the source of the seats left. */
  revalidateStatus(dealId: string, readContext: ReadContext): Promise<unknown>;
  /** True if Mspecs takes a message with a booking; otherwise the remark is dropped. */
  readonly takesMessage?: true;
  /** Sends a booking once. */
  book(target: ViewingTarget, contact: Contact, sendContext: SendContext, remark: Remark): Promise<void>;
  /** Revalidates long-lived entries after a booking; absent if there are none. */
  revalidate?(dealId: string, readContext: ReadContext): Promise<unknown>;
  /** Registers an interest in the home; absent if Mspecs has no such route. */
  registerInterest?(dealId: string, contact: Contact, sendContext: SendContext): Promise<void>;
  /** Creates a lead with a search profile; absent unless configured. */
  createLead?(
    dealId: string,
    contact: Contact,
    profile: SearchProfile,
    sendContext: SendContext,
  ): Promise<void>;
  /** Handles a webhook event; absent if Mspecs sends none. Rejects if the storage failed. */
  handleEvent?(event: DealEvent, readContext: ReadContext): Promise<void>;
  /** Drops what is cached of a deal, in all instances. Rejects if the storage failed. */
  drop(dealId: string): Promise<void>;
  /** Confirms to Mspecs that a deal is published on the site; absent if Mspecs does not ask for it. */
  confirmPublication?(dealId: string, readContext: ReadContext): Promise<void>;
}

/** Webhook event about a deal. */
export interface DealEvent {
  /** Type, such as `VIEWING` or `PUBLISH`; undefined if the event has none. */
  readonly type: string | undefined;
  readonly dealId: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly sentAt: number;
  /** New list of viewings; undefined if the whole deal may have changed or is no longer published. */
  readonly viewings: unknown;
}
