import {LRUCache} from 'lru-cache';
import type {FailureReason} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {cachedText, type CachedText} from './cached-body.js';
import {errorFields} from '../error-fields.js';
import type {Log} from '../log.js';
import type {ProxyState} from './expiring-store.js';

/** How long what was read is good for, in milliseconds. */
export interface Life {
  /** As it is. */
  readonly fresh: number;
  /** After that: handed out at once, while it is read again. */
  readonly stale: number;
  /** After that: handed out only where reading again fails. */
  readonly rescue: number;
  /** How long it is believed that Mspecs does not know something, and that it does not answer. */
  readonly missing: number;
  readonly failed: number;
}

/** How something is read. */
export interface Reading {
  /** Keeps the instance alive until a promise is settled, though the answer has left. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
  /** Takes nothing that is past being fresh: for a booking. */
  readonly exact?: boolean;
}

/** What a cache needs. */
export interface CacheOptions {
  /** What its keys begin with. */
  readonly name: string;
  readonly life: Life;
  /** Reads from Mspecs. Rejects with a {@link MspecsError}. */
  readonly load: (id: string, reading: Reading) => Promise<string>;
  readonly state: ProxyState;
  readonly now: () => Instant;
  readonly log: Log;
}

interface Entry {
  /** What Mspecs said last. */
  readonly last?: CachedText | undefined;
  /** Why the latest reading failed. */
  readonly failure?: Failure | undefined;
  /** When the newest event about it was sent, in seconds: of events, and only of them, the newest counts. */
  readonly eventAt?: number | undefined;
}

interface Failure {
  readonly reason: FailureReason;
  readonly at: Instant;
  readonly retryAfter?: number | undefined;
}

/** How long an instance believes its own memory before it looks at what the others know. */
const nearLife = 5000;
/** How many things that Mspecs does not know it is asked for in a minute. */
const mostUnknown = 60;

/**
 * Keeps what Mspecs said about deals, in this instance and in the storage it shares with others. However many ask at once,
 * Mspecs is asked once.
 */
export class ReadCache {
  readonly #options: CacheOptions;
  readonly #near = new LRUCache<string, {readonly entry: Entry; readonly seenAt: Instant}>({max: 1000});
  readonly #underWay = new Map<string, Promise<Entry>>();
  readonly #queued = new Map<string, Promise<Entry>>();
  #unknown = {minute: 0, count: 0};

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  /**
   * What is known, at once where it is at hand.
   *
   * @throws {MspecsError} or rejects with it.
   */
  read(id: string, reading: Reading): CachedText | Promise<CachedText> {
    const near = this.#near.get(id);
    const now = this.#options.now();
    if (near && now - near.seenAt < nearLife && this.#isFresh(near.entry)) return this.#open(near.entry);
    const {fresh, stale} = this.#options.life;
    const last = near?.entry.failure ? undefined : near?.entry.last;
    const refreshed = this.#refresh(id, reading);
    if (!reading.exact && last && now - last.at < fresh + stale) {
      refreshed.catch(() => undefined);
      return last;
    }
    return refreshed.then((entry) => this.#open(entry));
  }

  /** Asks Mspecs again, however fresh what is kept may be. Who asks while another does gets an answer that is asked for later. */
  async reread(id: string, reading: Reading): Promise<CachedText> {
    return this.#open(await this.#reread(id, reading));
  }

  /**
   * Takes an event of Mspecs. One that was sent before the newest known is ignored, and so is one about something that is not
   * kept.
   *
   * @param sentAt seconds since 1970-01-01T00:00:00Z.
   * @param change what becomes of the text; undefined where it is to be read again when it is needed next.
   */
  async take(id: string, sentAt: number, change: (text: string) => string | undefined): Promise<void> {
    const known = (await this.#shared(id)) ?? this.#near.get(id)?.entry ?? {};
    if ((known.eventAt ?? 0) > sentAt) return;
    const text = known.last && change(known.last.text);
    const last = text === undefined ? undefined : await cachedText(text, this.#options.now());
    await this.#keep(id, {last, eventAt: sentAt});
  }

  #reread(id: string, reading: Reading): Promise<Entry> {
    const current = this.#underWay.get(id);
    if (!current) return this.#begin(id, reading, true);
    let queued = this.#queued.get(id);
    if (!queued) {
      queued = current
        .catch(() => undefined)
        .then(() => {
          this.#queued.delete(id);
          return this.#reread(id, reading);
        });
      this.#queued.set(id, queued);
    }
    return queued;
  }

  #refresh(id: string, reading: Reading): Promise<Entry> {
    return this.#underWay.get(id) ?? this.#begin(id, reading, false);
  }

  #begin(id: string, reading: Reading, anew: boolean): Promise<Entry> {
    const entry = this.#load(id, reading, anew).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, entry);
    // Whoever asked may be gone before the answer comes, but others wait for it too.
    reading.waitUntil(entry.catch(() => undefined));
    return entry;
  }

  async #load(id: string, reading: Reading, anew: boolean): Promise<Entry> {
    const {load, now, log, name} = this.#options;
    const before = newer(await this.#shared(id), this.#near.get(id)?.entry);
    if (before && !anew && this.#isFresh(before)) return this.#remember(id, before);
    const isNew = !before?.last;
    if (isNew) this.#countUnknown();
    let entry: Entry;
    try {
      entry = {last: await cachedText(await load(id, reading), now()), eventAt: before?.eventAt};
    } catch (error) {
      if (!(error instanceof MspecsError))
        log({level: 'error', event: 'reading-failed', cache: name, ...errorFields(error)});
      const {reason, retryAfter} =
        error instanceof MspecsError ? error : new MspecsError('unavailable', 'reading failed', error);
      entry = {
        last: reason === 'not-found' ? undefined : before?.last,
        failure: {reason, at: now(), retryAfter},
        eventAt: before?.eventAt,
      };
    }
    if (isNew && entry.failure?.reason !== 'not-found') this.#unknown.count -= 1;
    // What an event said meanwhile is newer than what was asked for before it.
    const after = await this.#shared(id);
    if (after && after.eventAt !== before?.eventAt) {
      return after.last ? this.#remember(id, after) : this.#load(id, reading, true);
    }
    return this.#keep(id, entry);
  }

  #isFresh({last, failure}: Entry): boolean {
    const {fresh, missing, failed} = this.#options.life;
    const now = this.#options.now();
    if (!failure) return last !== undefined && now - last.at < fresh;
    return now - failure.at < (failure.reason === 'not-found' ? missing : failed);
  }

  #open({last, failure}: Entry): CachedText {
    const {fresh, rescue} = this.#options.life;
    const isUsable = last && this.#options.now() - last.at < fresh + rescue;
    if (isUsable) return last;
    throw new MspecsError(
      failure?.reason ?? 'unavailable',
      `${this.#options.name} cannot be read`,
      undefined,
      failure?.retryAfter,
    );
  }

  async #shared(id: string): Promise<Entry | undefined> {
    try {
      return await this.#options.state.read<Entry>(this.#keyOf(id));
    } catch {
      this.#options.log({level: 'error', event: 'storage-failed', cache: this.#options.name});
      return undefined;
    }
  }

  async #keep(id: string, entry: Entry): Promise<Entry> {
    const {life, state, log, name} = this.#options;
    const seconds = Math.ceil((life.fresh + Math.max(life.rescue, life.missing)) / 1000);
    try {
      await state.write(this.#keyOf(id), entry, seconds);
    } catch {
      log({level: 'error', event: 'storage-failed', cache: name});
    }
    return this.#remember(id, entry);
  }

  #remember(id: string, entry: Entry): Entry {
    this.#near.set(id, {entry, seenAt: this.#options.now()});
    return entry;
  }

  readonly #keyOf = (id: string): string => `${this.#options.name}:${encodeURIComponent(id)}`;

  /** Ids can be guessed: whoever tries many must not make Mspecs answer for each. One that proves to be known does not count. */
  #countUnknown(): void {
    const minute = Math.floor(this.#options.now() / 60_000);
    if (this.#unknown.minute !== minute) this.#unknown = {minute, count: 0};
    if (this.#unknown.count >= mostUnknown) {
      throw new MspecsError('rate-limited', 'too many unknown ids', undefined, 60_000);
    }
    this.#unknown.count += 1;
  }
}

/** The one that knows of the newest event, else the one that was read last. */
function newer(one: Entry | undefined, other: Entry | undefined): Entry | undefined {
  if (!one || !other) return one ?? other;
  const ahead = (other.eventAt ?? 0) - (one.eventAt ?? 0) || momentOf(other) - momentOf(one);
  return ahead > 0 ? other : one;
}

const momentOf = ({last, failure}: Entry): Instant => Math.max(last?.at ?? 0, failure?.at ?? 0);
