import {createStorage, type Driver} from 'unstorage';
import {withTimeout} from './with-timeout.js';
import type {CountingDriver, StorageDriver} from '../options.js';

/** How long the storage may take, in milliseconds. */
const timeoutMs = 3000;

/** What the proxy keeps, each thing for a while only. Rejects where the storage behind it fails or does not answer. */
export class ExpiringStore {
  readonly #storage;
  readonly #driver: StorageDriver | CountingDriver;
  readonly #now: () => number;

  constructor(driver: StorageDriver | CountingDriver, now: () => number) {
    this.#driver = driver;
    this.#storage = createStorage<StoredValue>({driver: driver as Driver});
    this.#now = now;
  }

  /** What is kept under a key, where its time is not over. */
  async get<Value extends object>(key: string): Promise<Value | undefined> {
    const stored = await withTimeout(this.#storage.getItem(key), timeoutMs);
    return stored && stored.until > this.#now() ? (stored.value as Value) : undefined;
  }

  async set(key: string, value: object, seconds: number): Promise<void> {
    // Drivers that can forget by themselves do, the others are told by `until`.
    const until = this.#now() + seconds * 1000;
    await withTimeout(this.#storage.setItem(key, {value, until}, {ttl: seconds}), timeoutMs);
  }

  async delete(key: string): Promise<void> {
    await withTimeout(this.#storage.removeItem(key), timeoutMs);
  }

  /**
   * Adds one to the number under a key and tells it. It begins at 1 and is forgotten so many seconds after that. Two that ask
   * at once get different numbers, unless the driver cannot count.
   */
  async count(key: string, seconds: number): Promise<number> {
    if ('count' in this.#driver) return withTimeout(this.#driver.count(key, seconds), timeoutMs);
    const {count} = (await this.get<{readonly count: number}>(key)) ?? {count: 0};
    await this.set(key, {count: count + 1}, seconds);
    return count + 1;
  }
}

interface StoredValue {
  readonly value: object;
  /** When it is over, in milliseconds. */
  readonly until: number;
}
