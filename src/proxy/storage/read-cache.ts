import {LRUCache} from 'lru-cache';
import type {Instant} from '../../booking/viewing.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {isFresh, isServedStale, isUsable} from './cache-policy.js';
import {toCachedBody, type CachedBody} from './cached-body.js';
import {errorFields} from '../error-fields.js';
import {isRecent} from './is-recent.js';
import type {CacheOptions} from './cache-options.js';
import {NotAskedError} from './not-asked-error.js';
import {isNewer, isReplaced, merge, SharedEntries, type Entry, type State} from './shared-entries.js';
import {withTimeout} from './with-timeout.js';

export type {CacheOptions, LoadContext} from './cache-options.js';

/** Context of a read. */
export interface ReadContext {
  /** Keeps the instance alive until a promise settles, even after the response was sent. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
  /** Id of the request, for log entries. */
  readonly requestId?: string | undefined;
  /** Returns the visitor's address, if it is known. */
  readonly client?: () => string | undefined;
  /** Rejects stale entries; for bookings. */
  readonly requireFresh?: boolean;
  /** Compares the entry with the shared storage first, and rejects if the storage fails; for bookings. */
  readonly requireCurrent?: boolean;
}

/** State of an id in this instance, and the time at which it was compared with the storage. */
interface LocalState extends State {
  readonly checkedAt: Instant;
}

/** Time for which an instance trusts its local cache before it compares it with the shared storage, in milliseconds. */
const localTtlMs = 5000;
/** Time that a read waits for the storage, in milliseconds. A booking waits longer. */
const patienceMs = 500;
/** Delay before an event is written again, in milliseconds, doubled each time up to a maximum. */
const rewriteMs = {first: 1000, max: 5000};

/** Caches responses of Mspecs in memory and in the shared storage. Coalesces concurrent reads of an id into one call. */
export class ReadCache {
  readonly #options: CacheOptions;
  readonly #shared: SharedEntries;
  readonly #localCache = new LRUCache<string, LocalState>({max: 1000});
  readonly #checks = new Map<string, Promise<State>>();
  readonly #inFlight = new Map<string, Promise<Entry>>();
  readonly #queued = new Map<string, Promise<Entry>>();
  /** Ids with an event that could not be written to the storage. */
  readonly #unwritten = new Set<string>();

  constructor(options: CacheOptions) {
    const {store, name, policy} = options;
    this.#options = options;
    const lifetime = policy.maxAge + Math.max(policy.staleIfError, policy.negativeTtl);
    this.#shared = new SharedEntries(store, name, Math.ceil(lifetime / 1000));
  }

  /**
   * Returns a cached body, synchronously if the local cache is fresh and was compared with the shared storage within 5 s.
   *
   * @throws {MspecsError} or rejects with one, or with a `StorageError` if the entry must be current.
   */
  read(id: string, context: ReadContext): CachedBody | Promise<CachedBody> {
    const cached = this.#localCache.get(id);
    if (cached && !context.requireCurrent && isRecent(cached.checkedAt, localTtlMs, this.#options.now()))
      return this.#serve(id, cached.entry, context);
    const checked = context.requireCurrent ? this.#check(id, true) : this.#checkOnce(id);
    return checked.then(({entry}) => this.#serve(id, entry, context));
  }

  /**
   * Returns the last body at once if this instance has tried to read it before, and refreshes it in the background if it is due.
   * Never fails: undefined if there is none.
   */
  latest(id: string, context: ReadContext): CachedBody | undefined | Promise<CachedBody | undefined> {
    const cached = this.#localCache.get(id);
    const isCurrent = cached && isRecent(cached.checkedAt, localTtlMs, this.#options.now());
    if (isCurrent && this.#isFresh(cached.entry)) return cached.entry.last;
    const refreshed = (async () => this.read(id, context))().catch(() => undefined);
    return cached ? cached.entry.last : refreshed;
  }

  /** Returns the body if it is fresh in this instance. */
  peek(id: string): CachedBody | undefined {
    const {entry} = this.#stateOf(id);
    return this.#isFresh(entry) ? entry.last : undefined;
  }

  /** Refetches even if the entry is fresh. Callers arriving during a fetch share the next one. */
  async revalidate(id: string, context: ReadContext): Promise<CachedBody> {
    return this.#unwrap(await this.#revalidate(id, context));
  }

  /**
   * Applies an event of Mspecs. Ignores events older than the newest known one, and bodies that are not cached. Rejects if the
   * storage failed: this instance then knows of the event, and writes it until the storage works again.
   *
   * @param sentAt seconds since 1970-01-01T00:00:00Z.
   * @param change returns the new text; undefined drops the entry, so that the next read fetches it.
   */
  applyEvent(id: string, sentAt: number, change: (text: string) => string | undefined): Promise<void> {
    return this.#applyTo(id, async ({entry: {last}, revision}) => {
      if ((revision?.sentAt ?? 0) <= sentAt) await this.#replace(id, sentAt, last && change(last.text));
    });
  }

  /** Changes a part of a cached body, which keeps its age. Rejects like {@link applyEvent}. Returns false if there is no body. */
  async change(id: string, change: (text: string) => string): Promise<boolean> {
    let isCached = false;
    await this.#applyTo(id, async ({entry: {last}, revision}) => {
      isCached = last !== undefined;
      const text = last && change(last.text);
      if (text !== last?.text || !last) await this.#replace(id, revision?.sentAt ?? 0, text, last?.at);
    });
    return isCached;
  }

  async #applyTo(id: string, apply: (state: State) => Promise<void>): Promise<void> {
    let failure: Error | undefined;
    const state = await this.#check(id, true).catch((error: unknown) => {
      failure = error as Error;
      return this.#stateOf(id);
    });
    await apply(state);
    if (failure) throw failure;
  }

  /** Drops an entry in all instances, so that the next read fetches it. Rejects if the storage failed. */
  async drop(id: string): Promise<void> {
    const {revision} = await this.#check(id, true);
    await this.#replace(id, revision?.sentAt ?? 0, undefined);
  }

  /** Starts a new revision, with a text if it is known. */
  async #replace(id: string, sentAt: number, text: string | undefined, at?: Instant): Promise<void> {
    const {now} = this.#options;
    const revision = {id: crypto.randomUUID(), sentAt};
    const last = text === undefined ? undefined : await toCachedBody(text, at ?? now());
    const state = {entry: {last, revision: revision.id}, revision};
    this.#localCache.set(id, {...state, checkedAt: now()});
    this.#unwritten.add(id);
    try {
      await this.#shared.saveRevision(id, state);
      this.#unwritten.delete(id);
    } catch (error) {
      this.#rewriteLater(id, rewriteMs.first);
      throw error;
    }
  }

  #rewriteLater(id: string, delay: number): void {
    const timer = setTimeout(() => {
      const next = () => {
        if (this.#unwritten.has(id)) this.#rewriteLater(id, Math.min(2 * delay, rewriteMs.max));
      };
      this.#check(id, true).then(next, next);
    }, delay);
    // Only Node has `unref`, and needs it: the process may end before.
    (timer as {unref?: () => void}).unref?.();
  }

  /** Returns the cached body, or refreshes it first as the policy says. */
  #serve(id: string, entry: Entry, context: ReadContext): CachedBody | Promise<CachedBody> {
    if (this.#isFresh(entry)) return this.#unwrap(entry);
    const {policy, now} = this.#options;
    const refreshed = this.#inFlight.get(id) ?? this.#startLoad(id, context, false);
    if (entry.last && !context.requireFresh && isServedStale(entry, policy, now())) {
      refreshed.catch(() => undefined);
      return entry.last;
    }
    return refreshed.then((loaded) => {
      const current = this.#stateOf(id);
      // An event may have arrived after the fetch.
      return isReplaced(loaded, current.revision)
        ? this.#serve(id, current.entry, context)
        : this.#unwrap(loaded);
    });
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

  #startLoad(id: string, context: ReadContext, force: boolean): Promise<Entry> {
    const entry = this.#load(id, context, force).finally(() => this.#inFlight.delete(id));
    this.#inFlight.set(id, entry);
    // Other callers wait for this fetch even if the first one has gone.
    context.waitUntil(entry.catch(() => undefined));
    return entry;
  }

  async #load(id: string, context: ReadContext, force: boolean): Promise<Entry> {
    const {entry: previous, revision} = await this.#check(id, false);
    if (!force && this.#isFresh(previous)) return previous;
    const entry = {...(await this.#fetch(id, previous, context)), revision: revision?.id};
    const latest = await this.#check(id, false);
    // An event that arrived during the fetch is newer than its response.
    if (isReplaced(entry, latest.revision)) {
      return latest.entry.last ? latest.entry : this.#load(id, context, true);
    }
    this.#localCache.set(id, {entry, revision: latest.revision, checkedAt: this.#options.now()});
    await withTimeout(this.#shared.saveEntry(id, entry), patienceMs).catch(() => undefined);
    return entry;
  }

  async #fetch(id: string, {last}: Entry, context: ReadContext): Promise<Entry> {
    const {load, policy, now, log, name} = this.#options;
    try {
      return {last: await toCachedBody(await load(id, {...context, isNew: !last}), now())};
    } catch (error) {
      if (error instanceof NotAskedError && !isUsable(last, policy, now())) throw error;
      if (!(error instanceof MspecsError))
        log({level: 'error', event: 'reading-failed', cache: name, ...errorFields(error)});
      const {reason, retryAfter} =
        error instanceof MspecsError ? error : new MspecsError('unavailable', 'reading failed', error);
      return {last: reason === 'not-found' ? undefined : last, failure: {reason, at: now(), retryAfter}};
    }
  }

  #isFresh(entry: Entry): boolean {
    return isFresh(entry, this.#options.policy, this.#options.now());
  }

  #unwrap({last, failure}: Entry): CachedBody {
    if (isUsable(last, this.#options.policy, this.#options.now())) return last;
    throw new MspecsError(
      failure?.reason ?? 'unavailable',
      `${this.#options.name} cannot be read`,
      undefined,
      failure?.retryAfter,
    );
  }

  #stateOf(id: string): State {
    return this.#localCache.get(id) ?? {entry: {}};
  }

  #checkOnce(id: string): Promise<State> {
    let check = this.#checks.get(id);
    if (!check) {
      check = this.#check(id, false).finally(() => this.#checks.delete(id));
      this.#checks.set(id, check);
    }
    return check;
  }

  /**
   * Compares the local cache with the shared storage.
   *
   * @param mustReach rejects if the storage fails, instead of trusting the local cache.
   */
  async #check(id: string, mustReach: boolean): Promise<State> {
    const checkedAt = this.#options.now();
    const before = this.#stateOf(id);
    let shared: State | undefined;
    try {
      const read = this.#shared.read(id);
      shared = await (mustReach ? read : withTimeout(read, patienceMs));
    } catch (error) {
      if (mustReach) throw error;
    }
    const own = this.#stateOf(id);
    const isAhead = this.#unwritten.has(id) || own.revision?.id !== before.revision?.id;
    const state = shared ? merge(own, shared, isAhead) : own;
    this.#localCache.set(id, {...state, checkedAt});
    if (shared) await this.#writeMissing(id, state, shared);
    return state;
  }

  /** Writes what the storage missed while it was down. */
  async #writeMissing(id: string, state: State, shared: State): Promise<void> {
    try {
      if (state.revision?.id !== shared.revision?.id) await this.#shared.saveRevision(id, state);
      else if (state.entry.last && isNewer(state, shared)) await this.#shared.saveEntry(id, state.entry);
      this.#unwritten.delete(id);
    } catch {
      // The next comparison tries again.
    }
  }
}
