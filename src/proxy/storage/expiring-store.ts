import {createStorage, type Driver} from 'unstorage';
import {withTimeout} from './with-timeout.js';
import type {CountingDriver, StorageDriver} from '../options.js';

/** Timeout of each storage call, in milliseconds. */
const timeoutMs = 3000;

/** Stores values that expire. Rejects if the storage behind it fails or times out. */
export class ExpiringStore {
  readonly #storage;
  readonly #driver: StorageDriver | CountingDriver;
  readonly #now: () => number;
  readonly #namespace: string | Promise<string>;

  /** @param namespace prefix of every key. */
  constructor(
    driver: StorageDriver | CountingDriver,
    now: () => number,
    namespace: string | Promise<string>,
  ) {
    this.#namespace = namespace;
    this.#driver = driver;
    this.#storage = createStorage<StoredValue>({driver: driver as Driver});
    this.#now = now;
  }

  /** Returns the value of a key, unless it has expired. */
  async get<Value extends object>(key: string): Promise<Value | undefined> {
    const stored = await withTimeout(this.#storage.getItem(await this.#nameOf(key)), timeoutMs);
    return stored && stored.until > this.#now() ? (stored.value as Value) : undefined;
  }

  async set(key: string, value: object, seconds: number): Promise<void> {
    // Drivers with a TTL expire values themselves; `until` serves the others.
    const until = this.#now() + seconds * 1000;
    const name = await this.#nameOf(key);
    await withTimeout(this.#storage.setItem(name, {value, until}, {ttl: seconds}), timeoutMs);
  }

  async delete(key: string): Promise<void> {
    await withTimeout(this.#storage.removeItem(await this.#nameOf(key)), timeoutMs);
  }

  /**
   * Increments the counter of a key and returns it, starting at 1. The counter expires `seconds` after its first increment.
   * Atomic only if the driver is a {@link CountingDriver}.
   */
  async count(key: string, seconds: number): Promise<number> {
    if ('count' in this.#driver)
      return withTimeout(this.#driver.count(await this.#nameOf(key), seconds), timeoutMs);
    const {count} = (await this.get<{readonly count: number}>(key)) ?? {count: 0};
    await this.set(key, {count: count + 1}, seconds);
    return count + 1;
  }

  async #nameOf(key: string): Promise<string> {
    return `${await this.#namespace}:${key}`;
  }
}

interface StoredValue {
  readonly value: object;
  /** Expiry time, in milliseconds. */
  readonly until: number;
}
