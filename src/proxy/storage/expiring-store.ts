import {createStorage, type Driver} from 'unstorage';
import {inTime} from './with-timeout.js';
import type {CountingDriver, StorageDriver} from '../options.js';

/** How long the storage may take, in milliseconds. */
const patience = 3000;

/** What the proxy keeps, each thing for a while only. Rejects where the storage behind it fails or does not answer. */
export class ProxyState {
  readonly #storage;
  readonly #driver: StorageDriver | CountingDriver;
  readonly #now: () => number;

  constructor(driver: StorageDriver | CountingDriver, now: () => number) {
    this.#driver = driver;
    this.#storage = createStorage<Kept>({driver: driver as Driver});
    this.#now = now;
  }

  /** What is kept under a key, where its time is not over. */
  async read<Value extends object>(key: string): Promise<Value | undefined> {
    const kept = await inTime(this.#storage.getItem(key), patience);
    return kept && kept.until > this.#now() ? (kept.value as Value) : undefined;
  }

  async write(key: string, value: object, seconds: number): Promise<void> {
    // Drivers that can forget by themselves do, the others are told by `until`.
    const until = this.#now() + seconds * 1000;
    await inTime(this.#storage.setItem(key, {value, until}, {ttl: seconds}), patience);
  }

  async forget(key: string): Promise<void> {
    await inTime(this.#storage.removeItem(key), patience);
  }

  /**
   * Adds one to the number under a key and tells it. It begins at 1 and is forgotten so many seconds after that. Two that ask
   * at once get different numbers, unless the driver cannot count.
   */
  async count(key: string, seconds: number): Promise<number> {
    if ('count' in this.#driver) return inTime(this.#driver.count(key, seconds), patience);
    const {count} = (await this.read<{readonly count: number}>(key)) ?? {count: 0};
    await this.write(key, {count: count + 1}, seconds);
    return count + 1;
  }
}

interface Kept {
  readonly value: object;
  /** When it is over, in milliseconds. */
  readonly until: number;
}
