import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import type {CachePolicy} from './cache-policy.js';
import type {ExpiringStore} from './expiring-store.js';
import type {ReadContext} from './read-cache.js';

/** Context of a read from Mspecs. */
export interface LoadContext extends ReadContext {
  /** True unless the cache has a body of this id. */
  readonly isNew: boolean;
}

/** Options of {@link ReadCache}. */
export interface CacheOptions {
  /** Prefix of its storage keys. */
  readonly name: string;
  readonly policy: CachePolicy;
  /** Reads from Mspecs. Rejects with a {@link MspecsError}. */
  readonly load: (id: string, context: LoadContext) => Promise<string>;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
}
