import type {Instant} from '../../booking/viewing.js';
import {errorFields} from '../error-fields.js';
import type {Log} from '../log.js';
import {isRecent} from './is-recent.js';
import {withTimeout} from './with-timeout.js';

/** Failed or paused call to the storage. Only a failed one has a cause. */
export class StorageError extends Error {
  /** Milliseconds to wait before retrying. */
  readonly retryAfter: number;

  constructor(retryAfter: number, cause?: unknown) {
    super('The storage does not respond', {cause});
    this.name = 'StorageError';
    this.retryAfter = retryAfter;
  }
}

/** Timeout of each call, in milliseconds. */
const timeoutMs = 2000;
/** Failures in a row after which calls pause. A single one may concern a single key. */
const maxFailures = 2;
/** Length of the first pause in milliseconds, doubled for each further one up to a maximum. */
const pauseMs = {first: 1000, max: 10_000};

/** Pauses calls to a storage that fails. After each pause, one call finds out if it works again. */
export class CircuitBreaker {
  readonly #now: () => Instant;
  readonly #log: Log;
  #failures = 0;
  /** Pauses since the last success. */
  #pauses = 0;
  #pausedAt: Instant = 0;
  #isProbing = false;
  /** Changes with each pause, so that calls from before it change nothing. */
  #generation = 0;

  constructor(now: () => Instant, log: Log) {
    this.#now = now;
    this.#log = log;
  }

  /**
   * Calls the storage.
   *
   * @throws {StorageError} if the call fails, or at once during a pause.
   */
  async run<Value>(call: () => Value | Promise<Value>): Promise<Value> {
    const isProbe = this.#pauses > 0;
    const remaining = this.#remaining;
    if (remaining > 0 || this.#isProbing) throw new StorageError(Math.max(remaining, pauseMs.first));
    this.#isProbing = isProbe;
    const generation = this.#generation;
    try {
      const value = await withTimeout(call(), timeoutMs);
      if (generation === this.#generation) this.#recover();
      return value;
    } catch (cause) {
      const {error, message} = errorFields(cause);
      this.#log({level: 'error', event: 'storage-failed', error, message});
      if (generation === this.#generation) this.#fail(isProbe);
      throw new StorageError(Math.max(this.#remaining, pauseMs.first), cause);
    } finally {
      if (isProbe) this.#isProbing = false;
    }
  }

  get #pauseMs(): number {
    return Math.min(pauseMs.first * 2 ** (this.#pauses - 1), pauseMs.max);
  }

  /** Milliseconds until calls are possible again. */
  get #remaining(): number {
    if (this.#pauses === 0 || !isRecent(this.#pausedAt, this.#pauseMs, this.#now())) return 0;
    return this.#pausedAt + this.#pauseMs - this.#now();
  }

  #recover(): void {
    if (this.#pauses > 0) this.#log({level: 'info', event: 'storage-recovered'});
    this.#failures = 0;
    this.#pauses = 0;
  }

  #fail(isProbe: boolean): void {
    this.#failures += 1;
    if (this.#failures < maxFailures && !isProbe) return;
    this.#failures = 0;
    this.#pauses += 1;
    this.#generation += 1;
    this.#pausedAt = this.#now();
    this.#log({level: 'error', event: 'storage-paused', milliseconds: this.#pauseMs});
  }
}
