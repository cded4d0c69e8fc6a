import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import {ProblemError} from '../http/problem.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

/** What was answered. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of an attempt, and whether Mspecs was asked on the way: only then a repeat must not be another attempt. */
export interface AttemptResult {
  readonly response: StoredResponse;
  readonly reachedMspecs: boolean;
}

interface StoredAttempt {
  /** Tells two wishes apart without telling anything of them. */
  readonly fingerprint: string;
  readonly begunAt: Instant;
  /** Absent while the attempt is under way. */
  readonly response?: StoredResponse;
}

const daySeconds = 24 * 60 * 60;
/** How long others that wait for an attempt that came to nothing can still learn so, in seconds. */
const retryWindowSeconds = 10;
/** An attempt that lasts longer has died with its instance, in milliseconds. */
const maxAttemptMs = 45_000;
const pollIntervalMs = 200;
/** How often to look for an attempt that has not been written down yet. */
const maxMissingPolls = 10;

/** Lets each wish through once, whichever instance it comes to, and answers its repeats as it was answered first. */
export class Idempotency {
  readonly #store: ExpiringStore;
  readonly #now: () => Instant;
  readonly #log: Log;
  readonly #inFlight = new Map<
    string,
    {readonly fingerprint: string; readonly response: Promise<StoredResponse>}
  >();

  constructor({store, now, log}: {store: ExpiringStore; now: () => Instant; log: Log}) {
    this.#store = store;
    this.#now = now;
    this.#log = log;
  }

  /**
   * Makes an attempt, or tells what came of the first.
   *
   * @param key what the visitor's browser calls the wish (`Idempotency-Key`).
   * @param request all that a repeat has in common with the first.
   * @param execute never rejects.
   * @throws {ProblemError} `invalid` with 422 where the key named another wish, `timeout` where the first attempt was never
   *   answered.
   */
  async run(key: string, request: string, execute: () => Promise<AttemptResult>): Promise<StoredResponse> {
    // The second with the key in it, which is kept nowhere, so that nobody can guess a person's details from it.
    const [keyHash, fingerprint] = await Promise.all([hash(key), hash(`${key}\n${request}`)]);
    const name = `idempotency:${keyHash}`;
    const inFlight = this.#inFlight.get(name);
    if (inFlight) {
      assertSameFingerprint(inFlight.fingerprint, fingerprint);
      return inFlight.response;
    }
    const response = this.#claim(name, fingerprint, execute).finally(() => this.#inFlight.delete(name));
    this.#inFlight.set(name, {fingerprint, response});
    return response;
  }

  async #claim(
    name: string,
    fingerprint: string,
    execute: () => Promise<AttemptResult>,
  ): Promise<StoredResponse> {
    const claim = `${name}:claim`;
    if ((await this.#store.count(claim, daySeconds)) > 1) return this.#awaitFirst(name, fingerprint);
    const stored: StoredAttempt = {fingerprint, begunAt: this.#now()};
    try {
      await this.#store.set(name, stored, daySeconds);
    } catch (error) {
      // Nothing was sent, so that another attempt may be made.
      await this.#release(claim);
      throw error;
    }
    const {response, reachedMspecs} = await execute();
    await this.#store
      .set(name, {...stored, response}, reachedMspecs ? daySeconds : retryWindowSeconds)
      .catch(this.#logFailure);
    if (!reachedMspecs) await this.#release(claim);
    return response;
  }

  #release(claim: string): Promise<void> {
    return this.#store.delete(claim).catch(this.#logFailure);
  }

  readonly #logFailure = (): void => {
    this.#log({level: 'error', event: 'storage-failed', keeps: 'answer'});
  };

  async #awaitFirst(name: string, fingerprint: string): Promise<StoredResponse> {
    for (let polls = 1; ; polls += 1) {
      const stored = await this.#store.get<StoredAttempt>(name);
      if (stored) {
        assertSameFingerprint(stored.fingerprint, fingerprint);
        if (stored.response) return stored.response;
        if (this.#now() - stored.begunAt > maxAttemptMs) {
          throw new ProblemError('timeout', 'The first attempt was never answered: its outcome is unknown');
        }
      } else if (polls > maxMissingPolls) {
        throw new ProblemError('unavailable', 'The first attempt came to nothing');
      }
      await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
    }
  }
}

function assertSameFingerprint(one: string, other: string): void {
  if (one === other) return;
  throw new ProblemError('invalid', 'The Idempotency-Key has named another request', {status: 422});
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
