import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import type {ProxyState} from '../storage/expiring-store.js';

/** What both dialects work with. */
export interface UpstreamTools {
  readonly fetch: typeof fetch;
  readonly state: ProxyState;
  readonly now: () => Instant;
  readonly log: Log;
  /** Of the homes. */
  readonly timeZone: string;
}
