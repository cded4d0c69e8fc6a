import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import {ProblemError} from '../http/problem.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

/** Response to replay for repeats. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Result of an attempt. An attempt that reached Mspecs must not be repeated. */
export interface AttemptResult {
  readonly response: StoredResponse;
  readonly reachedMspecs: boolean;
}

interface StoredAttempt {
  /** Distinguishes two requests without revealing their content. */
  readonly fingerprint: string;
  readonly begunAt: Instant;
  /** Absent while the attempt is in flight. */
  readonly response?: StoredResponse;
}

const daySeconds = 24 * 60 * 60;
/** Seconds for which waiting repeats can still read the response of an attempt that did not reach Mspecs. */
const retryWindowSeconds = 10;
/** Maximum duration of an attempt, in milliseconds: after that, its instance has crashed. */
const maxAttemptMs = 45_000;
const pollIntervalMs = 200;
/** Maximum number of polls for an attempt that has not been stored yet. */
const maxMissingPolls = 10;

/** Runs each request once across instances; replays the stored response for repeats. */
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
   * Runs the first attempt, or waits for its response.
   *
   * @param key the `Idempotency-Key` that the browser chose.
   * @param request everything that a repeat has in common with the first request.
   * @param execute runs the attempt; never rejects.
   * @throws {ProblemError} `invalid` (422) if the key was used for a different request, `timeout` if the first attempt never
   *   finished, `unavailable` if it failed before it was stored.
   */
  async run(key: string, request: string, execute: () => Promise<AttemptResult>): Promise<StoredResponse> {
    // The fingerprint is salted with the key, which is never stored, so personal data cannot be guessed from it.
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
      // Nothing was sent, so a repeat may try again.
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
          throw new ProblemError('timeout', 'The first attempt did not finish: its outcome is unknown');
        }
      } else if (polls > maxMissingPolls) {
        throw new ProblemError('unavailable', 'The first attempt failed before it was sent');
      }
      await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
    }
  }
}

function assertSameFingerprint(one: string, other: string): void {
  if (one === other) return;
  throw new ProblemError('invalid', 'The Idempotency-Key was used for a different request', {status: 422});
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
