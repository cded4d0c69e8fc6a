import type {FailureReason} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {CachedBody} from './cached-body.js';
import type {ExpiringStore} from './expiring-store.js';

/** Result of reading an id from Mspecs. */
export interface Entry {
  /** Latest body that Mspecs sent. */
  readonly last?: CachedBody | undefined;
  /** Failure of the latest read. */
  readonly failure?: Failure | undefined;
  /** Id of the revision that it belongs to. */
  readonly revision?: string | undefined;
}

interface Failure {
  readonly reason: FailureReason;
  readonly at: Instant;
  readonly retryAfter?: number | undefined;
}

/** Marks what was read before as replaced, by an event or an operator. */
export interface Revision {
  readonly id: string;
  /** Time at which the newest event was sent, in seconds. Older events are ignored. */
  readonly sentAt: number;
}

/** Entry of an id, and the revision that is valid now. */
export interface State {
  readonly entry: Entry;
  readonly revision?: Revision | undefined;
}

/**
 * Stores entries for all instances. Revisions have keys of their own, which no read writes: a read that began before an event
 * cannot hide it.
 */
export class SharedEntries {
  readonly #store: ExpiringStore;
  readonly #name: string;
  readonly #seconds: number;

  /**
   * @param name part of the storage keys.
   * @param seconds lifetime of an entry.
   */
  constructor(store: ExpiringStore, name: string, seconds: number) {
    this.#store = store;
    this.#name = name;
    this.#seconds = seconds;
  }

  async read(id: string): Promise<State> {
    const key = this.#keyOf(id);
    const [entry, revision] = await Promise.all([
      this.#store.get<Entry>(key),
      this.#store.get<Revision>(`revision:${key}`),
    ]);
    return {entry: entry ?? {}, revision};
  }

  async saveEntry(id: string, entry: Entry): Promise<void> {
    await this.#store.set(this.#keyOf(id), entry, this.#seconds);
  }

  /** Saves a revision, and its entry if it has one. */
  async saveRevision(id: string, {entry, revision}: State): Promise<void> {
    if (revision) await this.#store.set(`revision:${this.#keyOf(id)}`, revision, this.#seconds);
    if (entry.last) await this.saveEntry(id, entry);
  }

  readonly #keyOf = (id: string): string => `${this.#name}:${encodeURIComponent(id)}`;
}

/**
 * Merges the state of this instance with the shared one. The newer event wins, then the newer entry of its revision.
 *
 * @param isAhead true if this instance knows an event that the storage may lack.
 */
export function merge(own: State, shared: State, isAhead: boolean): State {
  const ahead = (own.revision?.sentAt ?? -1) - (shared.revision?.sentAt ?? -1);
  const revision = ahead > 0 || (ahead === 0 && isAhead) ? own.revision : shared.revision;
  const [entry = {revision: revision?.id}] = [own.entry, shared.entry]
    .filter((candidate) => !isReplaced(candidate, revision))
    .sort((one, other) => updatedAt(other) - updatedAt(one));
  return {entry, revision};
}

/** Reports whether an entry is older than a revision. */
export const isReplaced = ({revision}: Entry, current: Revision | undefined): boolean =>
  current !== undefined && revision !== current.id;

/** Reports whether the entry of a state is newer than another one. */
export const isNewer = ({entry, revision}: State, other: State): boolean =>
  isReplaced(other.entry, revision) || updatedAt(entry) > updatedAt(other.entry);

const updatedAt = ({last, failure}: Entry): Instant => Math.max(last?.at ?? 0, failure?.at ?? 0);
