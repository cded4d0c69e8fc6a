import {createStorage, type Driver} from 'unstorage';
import type {Log} from '../log.js';
import type {CountingDriver, StorageDriver} from '../options.js';
import {CircuitBreaker} from './circuit-breaker.js';

/** Stores values that expire. Methods reject with a `StorageError` if the storage behind it fails, times out or is paused. */
export class ExpiringStore {
  readonly #storage;
  readonly #driver: StorageDriver | CountingDriver;
  readonly #now: () => number;
  readonly #namespace: string | Promise<string>;
  readonly #breaker: CircuitBreaker;

  /** @param namespace prefix of every key. */
  constructor(
    driver: StorageDriver | CountingDriver,
    now: () => number,
    namespace: string | Promise<string>,
    log: Log,
  ) {
    this.#namespace = namespace;
    this.#driver = driver;
    this.#storage = createStorage<StoredValue>({driver: driver as Driver});
    this.#now = now;
    this.#breaker = new CircuitBreaker(now, log);
  }

  /**
   * Returns the value of a key, unless it has expired. A clock that was set back prolongs a value, so that nothing is booked twice:
   * a value that must not become older has a time of its own.
   */
  async get<Value extends object>(key: string): Promise<Value | undefined> {
    const name = await this.#nameOf(key);
    const stored = await this.#breaker.run(() => this.#storage.getItem(name));
    return stored && stored.until > this.#now() ? (stored.value as Value) : undefined;
  }

  async set(key: string, value: object, seconds: number): Promise<void> {
    // Drivers with a TTL expire values themselves; `until` serves the others.
    const until = this.#now() + seconds * 1000;
    const name = await this.#nameOf(key);
    await this.#breaker.run(() => this.#storage.setItem(name, {value, until}, {ttl: seconds}));
  }

  async delete(key: string): Promise<void> {
    const name = await this.#nameOf(key);
    await this.#breaker.run(() => this.#storage.removeItem(name));
  }

  /**
   * Increments the counter of a key and returns it, starting at 1. The counter expires `seconds` after its first increment.
   * Atomic only if the driver is a {@link CountingDriver}.
   */
  async count(key: string, seconds: number): Promise<number> {
    const driver = this.#driver;
    if ('count' in driver) {
      const name = await this.#nameOf(key);
      return this.#breaker.run(() => driver.count(name, seconds));
    }
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
