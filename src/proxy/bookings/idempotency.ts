import type {Instant} from '../../booking/viewing.js';
import {hexOf} from '../../mspecs/hex.js';
import type {Log} from '../log.js';
import {ProblemError, storageProblem} from '../http/problem.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

/** Response to replay for repeats. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Result of an attempt. */
export interface AttemptResult {
  readonly response: StoredResponse;
  /** True if the attempt must not be repeated, because Mspecs may have accepted it. */
  readonly isFinal: boolean;
}

/**
 * Runs an attempt; never rejects.
 *
 * @param markSending must resolve right before the request is sent. If it rejects, nothing may be sent.
 */
export type Execute = (markSending: () => Promise<void>) => Promise<AttemptResult>;

interface StoredAttempt {
  /** Distinguishes two requests without revealing their content. */
  readonly fingerprint: string;
  /** A key that is `retryable` sent nothing, and may be used again. */
  readonly state: 'checking' | 'sending' | 'retryable' | 'final';
  /** Time at which the state began. */
  readonly at: Instant;
  /** Absent while the attempt is in flight. */
  readonly response?: StoredResponse;
}

const second = 1000;
const daySeconds = 24 * 60 * 60;
/** Lifetime of a claim, in seconds: long enough to store the attempt. A claim whose answer was lost expires soon. */
const claimSeconds = 10;
/** Time after which a claim may have expired, in milliseconds, less a call to the storage. */
const safeClaimMs = 7 * second;
/** Seconds after which an attempt that has sent nothing has crashed. */
const checkingSeconds = 30;
/** Time within which an attempt must begin to send, in milliseconds. Leaves time for a call to the storage. */
const maxCheckingMs = 25 * second;
/** Maximum time of sending, in milliseconds: after that, the instance has crashed and the outcome is unknown. */
const maxSendingMs = 45 * second;
/** Seconds for which waiting repeats can still read the response of an attempt that sent nothing. */
const retryWindowSeconds = 10;
const pollIntervalMs = 200;
/** Maximum number of polls for an attempt that has not been stored yet. */
const maxMissingPolls = 10;

/**
 * Runs each request once across instances; replays the stored response for repeats. A short claim, counted atomically, protects
 * the step that stores an attempt. The stored attempt then excludes others: for seconds until it sends, and for a day after that.
 */
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
   * @throws {ProblemError} `invalid` (422) if the key was used for a different request, `timeout` if the first attempt did not
   *   finish sending, `unavailable` if the storage failed before anything was sent.
   */
  async run(key: string, request: string, execute: Execute): Promise<StoredResponse> {
    // The fingerprint is salted with the key, which is never stored, so personal data cannot be guessed from it.
    const [keyHash, fingerprint] = await Promise.all([hash(key), hash(`${key}\n${request}`)]);
    const name = `idempotency:${keyHash}`;
    const inFlight = this.#inFlight.get(name);
    if (inFlight) {
      assertSameFingerprint(inFlight.fingerprint, fingerprint);
      return inFlight.response;
    }
    const response = this.#runOrWait(name, fingerprint, execute)
      .catch((error: unknown) => {
        throw error instanceof ProblemError ? error : storageProblem(error);
      })
      .finally(() => this.#inFlight.delete(name));
    this.#inFlight.set(name, {fingerprint, response});
    return response;
  }

  async #runOrWait(name: string, fingerprint: string, execute: Execute): Promise<StoredResponse> {
    let claim = await this.#claim(name);
    for (let missingPolls = 0; ;) {
      const stored = await this.#read(name, claim);
      if (claim && (!stored || stored.state === 'retryable'))
        return this.#attempt(name, fingerprint, claim, execute);
      await claim?.release();
      claim = undefined;
      if (stored) {
        assertSameFingerprint(stored.fingerprint, fingerprint);
        if (stored.response) return stored.response;
        if (stored.state === 'sending' && this.#since(stored.at) > maxSendingMs)
          throw new ProblemError('timeout', 'The first attempt did not finish: its outcome is unknown');
      } else {
        claim = await this.#claim(name);
        if (claim) continue;
        missingPolls += 1;
        if (missingPolls > maxMissingPolls) throw claimedElsewhere();
      }
      await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
    }
  }

  /** Claims the step that stores an attempt; undefined if another request has. */
  async #claim(name: string): Promise<Claim | undefined> {
    const at = this.#now();
    const claim = `${name}:claim`;
    if ((await this.#store.count(claim, claimSeconds)) > 1) return undefined;
    return {
      at,
      release: async () => {
        // Later, it may be the claim of another request. It expires by itself.
        if (this.#since(at) < safeClaimMs) await this.#store.delete(claim).catch(this.#logFailure);
      },
    };
  }

  async #read(name: string, claim: Claim | undefined): Promise<StoredAttempt | undefined> {
    try {
      return await this.#store.get<StoredAttempt>(name);
    } catch (error) {
      await claim?.release();
      throw error;
    }
  }

  async #attempt(name: string, fingerprint: string, claim: Claim, execute: Execute): Promise<StoredResponse> {
    const begunAt = this.#now();
    const save = (state: StoredAttempt['state'], seconds: number, response?: StoredResponse) =>
      this.#store.set(name, {fingerprint, state, at: this.#now(), ...(response && {response})}, seconds);
    const discard = async () => {
      await this.#store.delete(name).catch(this.#logFailure);
      await claim.release();
    };
    if (this.#since(claim.at) > safeClaimMs) throw claimedElsewhere();
    try {
      await save('checking', checkingSeconds);
    } catch (error) {
      await discard();
      throw error;
    }
    const progress = {isSending: false};
    const {response, isFinal} = await execute(async () => {
      if (this.#since(begunAt) > maxCheckingMs) throw tooLate();
      await save('sending', daySeconds).catch((error: unknown) => {
        throw storageProblem(error);
      });
      if (this.#since(begunAt) > checkingSeconds * second) throw tooLate();
      progress.isSending = true;
    });
    if (isFinal) await save('final', daySeconds, response).catch(this.#logFailure);
    // After slow checks, the stored attempt may be another one.
    else if (progress.isSending || this.#since(begunAt) <= maxCheckingMs)
      await save('retryable', retryWindowSeconds, response).then(claim.release, discard);
    return response;
  }

  /** Returns the time since an instant, also if the clock was set back. */
  #since(instant: Instant): number {
    return Math.abs(this.#now() - instant);
  }

  readonly #logFailure = (): void => {
    this.#log({level: 'error', event: 'storage-failed', keeps: 'answer'});
  };
}

interface Claim {
  readonly at: Instant;
  readonly release: () => Promise<void>;
}

const claimedElsewhere = () =>
  new ProblemError('unavailable', 'The first attempt failed before it was sent', {
    retryAfter: claimSeconds * second,
  });

const tooLate = () => new ProblemError('unavailable', 'The checks took too long, so nothing was sent');

function assertSameFingerprint(one: string, other: string): void {
  if (one === other) return;
  throw new ProblemError('invalid', 'The Idempotency-Key was used for a different request', {status: 422});
}

async function hash(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
