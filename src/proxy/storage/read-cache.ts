import {LRUCache} from 'lru-cache';
import type {FailureReason} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {toCachedBody, type CachedBody} from './cached-body.js';
import {errorFields} from '../error-fields.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from './expiring-store.js';

/** Cache lifetimes after RFC 5861, in milliseconds. */
export interface CachePolicy {
  /** Freshness lifetime. */
  readonly maxAge: number;
  /** Time after `maxAge` during which a stale entry is served at once while it is revalidated. */
  readonly staleWhileRevalidate: number;
  /** Time after `maxAge` during which a stale entry is served if revalidation fails. */
  readonly staleIfError: number;
  /** Lifetime of a cached `not-found`. */
  readonly negativeTtl: number;
  /** Lifetime of any other cached failure. */
  readonly errorTtl: number;
}

/** Context of a read. */
export interface ReadContext {
  /** Keeps the instance alive until a promise settles, even after the response was sent. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
  /** Id of the request, for log entries. */
  readonly requestId?: string | undefined;
  /** Rejects stale entries; for bookings. */
  readonly requireFresh?: boolean;
}

/** Options of {@link ReadCache}. */
export interface CacheOptions {
  /** Prefix of its storage keys. */
  readonly name: string;
  readonly policy: CachePolicy;
  /** Reads from Mspecs. Rejects with a {@link MspecsError}. */
  readonly load: (id: string, context: ReadContext) => Promise<string>;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
}

interface Entry {
  /** Latest body that Mspecs sent. */
  readonly last?: CachedBody | undefined;
  /** Failure of the latest read. */
  readonly failure?: Failure | undefined;
  /** Time at which the newest event was sent, in seconds. Older events are ignored. */
  readonly eventAt?: number | undefined;
}

interface Failure {
  readonly reason: FailureReason;
  readonly at: Instant;
  readonly retryAfter?: number | undefined;
}

/** Time for which an instance trusts its local cache before it reads the shared storage, in milliseconds. */
const localTtlMs = 5000;
/** Maximum number of unknown ids to read from Mspecs per minute. */
const maxUnknownPerMinute = 60;

/** Caches responses of Mspecs in memory and in the shared storage. Coalesces concurrent reads of an id into one call. */
export class ReadCache {
  readonly #options: CacheOptions;
  readonly #localCache = new LRUCache<string, {readonly entry: Entry; readonly cachedAt: Instant}>({
    max: 1000,
  });
  readonly #inFlight = new Map<string, Promise<Entry>>();
  readonly #queued = new Map<string, Promise<Entry>>();
  #unknown = {minute: 0, count: 0};

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  /**
   * Returns a cached body, synchronously if the local cache is fresh.
   *
   * @throws {MspecsError} or rejects with one.
   */
  read(id: string, context: ReadContext): CachedBody | Promise<CachedBody> {
    const cached = this.#localCache.get(id);
    const now = this.#options.now();
    if (cached && distance(now, cached.cachedAt) < localTtlMs && this.#isFresh(cached.entry))
      return this.#unwrap(cached.entry);
    const {maxAge, staleWhileRevalidate} = this.#options.policy;
    const last = cached?.entry.failure ? undefined : cached?.entry.last;
    const refreshed = this.#refresh(id, context);
    if (!context.requireFresh && last && distance(now, last.at) < maxAge + staleWhileRevalidate) {
      refreshed.catch(() => undefined);
      return last;
    }
    return refreshed.then((entry) => this.#unwrap(entry));
  }

  /** Refetches even if the entry is fresh. Callers arriving during a fetch share the next one. */
  async revalidate(id: string, context: ReadContext): Promise<CachedBody> {
    return this.#unwrap(await this.#revalidate(id, context));
  }

  /**
   * Applies an event of Mspecs. Ignores events older than the newest known one, and bodies that are not cached. Rejects if the
   * storage failed; this instance then knows of the event, and other instances do not.
   *
   * @param sentAt seconds since 1970-01-01T00:00:00Z.
   * @param change returns the new text; undefined drops the entry, so that the next read fetches it.
   */
  async applyEvent(id: string, sentAt: number, change: (text: string) => string | undefined): Promise<void> {
    const {store, now} = this.#options;
    const read = store.get<Entry>(this.#keyOf(id));
    const known = newer(await read.catch(() => undefined), this.#localCache.get(id)?.entry) ?? {};
    if ((known.eventAt ?? 0) <= sentAt) {
      const text = known.last && change(known.last.text);
      const last = text === undefined ? undefined : await toCachedBody(text, now());
      this.#cacheLocally(id, {last, eventAt: sentAt});
      await store.set(this.#keyOf(id), {last, eventAt: sentAt}, this.#lifetime);
    }
    await read;
  }

  #revalidate(id: string, context: ReadContext): Promise<Entry> {
    const current = this.#inFlight.get(id);
    if (!current) return this.#startLoad(id, context, true);
    let queued = this.#queued.get(id);
    if (!queued) {
      queued = current
        .catch(() => undefined)
        .then(() => {
          this.#queued.delete(id);
          return this.#revalidate(id, context);
        });
      this.#queued.set(id, queued);
    }
    return queued;
  }

  #refresh(id: string, context: ReadContext): Promise<Entry> {
    return this.#inFlight.get(id) ?? this.#startLoad(id, context, false);
  }

  #startLoad(id: string, context: ReadContext, force: boolean): Promise<Entry> {
    const entry = this.#load(id, context, force).finally(() => this.#inFlight.delete(id));
    this.#inFlight.set(id, entry);
    // Other callers wait for this fetch even if the first one has gone.
    context.waitUntil(entry.catch(() => undefined));
    return entry;
  }

  async #load(id: string, context: ReadContext, force: boolean): Promise<Entry> {
    const {load, now, log, name} = this.#options;
    const shared = await this.#readShared(id);
    const previous = newer(shared, this.#localCache.get(id)?.entry);
    if (previous && !force && this.#isFresh(previous)) {
      // The storage missed an event while it was down.
      const isBehind = shared && (shared.eventAt ?? 0) < (previous.eventAt ?? 0);
      return isBehind ? this.#save(id, previous) : this.#cacheLocally(id, previous);
    }
    const isNew = !previous?.last;
    if (isNew) this.#countUnknown();
    let entry: Entry;
    try {
      entry = {last: await toCachedBody(await load(id, context), now()), eventAt: previous?.eventAt};
    } catch (error) {
      if (!(error instanceof MspecsError))
        log({level: 'error', event: 'reading-failed', cache: name, ...errorFields(error)});
      const {reason, retryAfter} =
        error instanceof MspecsError ? error : new MspecsError('unavailable', 'reading failed', error);
      entry = {
        last: reason === 'not-found' ? undefined : previous?.last,
        failure: {reason, at: now(), retryAfter},
        eventAt: previous?.eventAt,
      };
    }
    if (isNew && entry.failure?.reason !== 'not-found') this.#unknown.count -= 1;
    // An event that arrived during the fetch is newer than its response.
    const latest = await this.#readShared(id);
    if (latest && latest.eventAt !== previous?.eventAt) {
      return latest.last ? this.#cacheLocally(id, latest) : this.#load(id, context, true);
    }
    return this.#save(id, entry);
  }

  #isFresh({last, failure}: Entry): boolean {
    const {maxAge, negativeTtl, errorTtl} = this.#options.policy;
    const now = this.#options.now();
    if (!failure) return last !== undefined && distance(now, last.at) < maxAge;
    return distance(now, failure.at) < (failure.reason === 'not-found' ? negativeTtl : errorTtl);
  }

  #unwrap({last, failure}: Entry): CachedBody {
    const {maxAge, staleIfError} = this.#options.policy;
    const isUsable = last && this.#options.now() - last.at < maxAge + staleIfError;
    if (isUsable) return last;
    throw new MspecsError(
      failure?.reason ?? 'unavailable',
      `${this.#options.name} cannot be read`,
      undefined,
      failure?.retryAfter,
    );
  }

  async #readShared(id: string): Promise<Entry | undefined> {
    try {
      return await this.#options.store.get<Entry>(this.#keyOf(id));
    } catch {
      this.#options.log({level: 'error', event: 'storage-failed', cache: this.#options.name});
      return undefined;
    }
  }

  async #save(id: string, entry: Entry): Promise<Entry> {
    const {store, log, name} = this.#options;
    try {
      await store.set(this.#keyOf(id), entry, this.#lifetime);
    } catch {
      log({level: 'error', event: 'storage-failed', cache: name});
    }
    return this.#cacheLocally(id, entry);
  }

  /** Seconds for which the storage keeps an entry. */
  get #lifetime(): number {
    const {maxAge, staleIfError, negativeTtl} = this.#options.policy;
    return Math.ceil((maxAge + Math.max(staleIfError, negativeTtl)) / 1000);
  }

  #cacheLocally(id: string, entry: Entry): Entry {
    this.#localCache.set(id, {entry, cachedAt: this.#options.now()});
    return entry;
  }

  readonly #keyOf = (id: string): string => `${this.#options.name}:${encodeURIComponent(id)}`;

  /** Limits reads of unknown ids, because ids can be guessed. Ids that turn out to be known do not count. */
  #countUnknown(): void {
    const minute = Math.floor(this.#options.now() / 60_000);
    if (this.#unknown.minute !== minute) this.#unknown = {minute, count: 0};
    if (this.#unknown.count >= maxUnknownPerMinute) {
      throw new MspecsError('rate-limited', 'too many unknown ids', undefined, 60_000);
    }
    this.#unknown.count += 1;
  }
}

/** Returns the age of an entry. It may be from the future, if a wrong clock was corrected, and is then no fresher for that. */
const distance = (now: Instant, at: Instant): number => Math.abs(now - at);

/** Returns the entry with the newer event; if equal, the one read last. */
function newer(one: Entry | undefined, other: Entry | undefined): Entry | undefined {
  if (!one || !other) return one ?? other;
  const ahead = (other.eventAt ?? 0) - (one.eventAt ?? 0) || updatedAt(other) - updatedAt(one);
  return ahead > 0 ? other : one;
}

const updatedAt = ({last, failure}: Entry): Instant => Math.max(last?.at ?? 0, failure?.at ?? 0);
