import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

/** What both dialects work with. */
export interface UpstreamContext {
  readonly fetch: typeof fetch;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
  /** Of the homes. */
  readonly timeZone: string;
}
