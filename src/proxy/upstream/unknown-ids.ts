import {LRUCache} from 'lru-cache';
import type {Instant} from '../../booking/viewing.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import {NotAskedError} from '../storage/not-asked-error.js';

const minute = 60_000;
/** Maximum numbers of unknown ids per minute: of an address or a /64 network, of a /48 network, and of all without an address. */
const maxPerMinute = {address: 30, site: 120, common: 120};
/** Seconds for which an id counts as known after it was last read. */
const knownSeconds = 30 * 24 * 60 * 60;

/**
 * Limits reads of ids that give no deal, because ids can be guessed. An id that was a deal before is never refused. Counts in
 * this instance alone.
 */
export class UnknownIds {
  readonly #store: ExpiringStore;
  readonly #now: () => Instant;
  readonly #counts = new LRUCache<string, {minute: number; count: number}>({max: 10_000});
  readonly #known = new LRUCache<string, true>({max: 10_000});

  constructor({store, now}: {store: ExpiringStore; now: () => Instant}) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Asserts that a client may ask for an id.
   *
   * @param client address as of `clientAddressFrom`: IPv6 is cut to /64. Undefined if it is not known.
   * @throws {NotAskedError} `rate-limited`.
   */
  async assertAllowed(id: string, client: string | undefined): Promise<void> {
    if (this.isKnown(id) || !this.#isExceeded(client)) return;
    if (await this.#store.get(keyOf(id)).catch(() => undefined)) this.#known.set(id, true);
    else throw new NotAskedError('rate-limited', 'too many unknown ids', undefined, this.#untilNextMinute);
  }

  /** Counts an id that gave no deal. */
  count(client: string | undefined): void {
    for (const [key] of limitsOf(client)) {
      this.#counts.set(key, {minute: this.#minute, count: this.#countOf(key) + 1});
    }
  }

  /** Reports whether this instance has read a deal with this id. */
  isKnown(id: string): boolean {
    return this.#known.has(id);
  }

  /** Remembers that an id is a deal, in all instances. */
  async remember(id: string): Promise<void> {
    if (this.isKnown(id)) return;
    this.#known.set(id, true);
    // Only a reserve: without the storage, this instance remembers it alone.
    await this.#store.set(keyOf(id), {}, knownSeconds).catch(() => undefined);
  }

  #isExceeded(client: string | undefined): boolean {
    return limitsOf(client).some(([key, max]) => this.#countOf(key) >= max);
  }

  #countOf(key: string): number {
    const counted = this.#counts.get(key);
    return counted?.minute === this.#minute ? counted.count : 0;
  }

  get #minute(): number {
    return Math.floor(this.#now() / minute);
  }

  get #untilNextMinute(): number {
    return (this.#minute + 1) * minute - this.#now();
  }
}

/** Returns the keys that count for a client, and their limits. */
function limitsOf(client: string | undefined): readonly (readonly [key: string, max: number])[] {
  if (client === undefined) return [['', maxPerMinute.common]];
  const limits = [[client, maxPerMinute.address]] as const;
  if (!client.includes(':') || client.includes('.')) return limits;
  return [...limits, [`${client.split(':').slice(0, 3).join(':')}/48`, maxPerMinute.site]];
}

const keyOf = (id: string): string => `known:${encodeURIComponent(id)}`;
