import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

/** Dependencies of both upstreams. */
export interface UpstreamContext {
  readonly fetch: typeof fetch;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
  /** IANA zone of times without an offset. */
  readonly timeZone: string;
  /** True if requests need a proof of work, which the deal then says. */
  readonly challenge: boolean;
}
