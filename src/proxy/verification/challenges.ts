import {createChallenge, randomInt, verifySolution, type Challenge, type Payload} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import type {Instant} from '../../booking/viewing.js';
import {parseJson} from '../../mspecs/json.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import {refused} from './refused.js';

/** Lifetime of a challenge, in seconds. The element replaces an answer that is half as old. */
const maxAgeSeconds = 20 * 60;
/** Iterations of PBKDF2 per attempt: few enough that a check of an answer costs a server nothing. */
const cost = 5000;
/** Attempts that an answer takes: with the cost, about half a second on a slow phone. */
const attempts = {min: 50, max: 100};
/** Longer than any answer, in characters. */
const maxLength = 4000;

/** Issues proof-of-work challenges of ALTCHA and accepts each answer once. */
export class Challenges {
  readonly #key: string;
  readonly #namespace: Promise<string>;
  readonly #store: ExpiringStore;
  readonly #now: () => Instant;

  /** @param namespace keeps proxies with the same key apart, such as two tenants. */
  constructor(
    key: string,
    namespace: Promise<string>,
    {store, now}: {readonly store: ExpiringStore; readonly now: () => Instant},
  ) {
    this.#key = key;
    this.#namespace = namespace;
    this.#store = store;
    this.#now = now;
  }

  /** Creates a challenge. */
  async issue(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      // A known number of attempts: no visitor has bad luck, and an answer is checked without repeating the work.
      counter: randomInt(attempts.max, attempts.min),
      deriveKey,
      // The library compares its own `expiresAt` with the system clock instead of that of the proxy.
      data: {expiresAt: Math.floor(this.#now() / 1000) + maxAgeSeconds},
      ...(await this.#secrets()),
    });
  }

  /**
   * Accepts an answer and remembers it until it expires.
   *
   * @param answer value of the header: Base64 of JSON with the challenge and its solution.
   * @throws {ProblemError} `invalid` (403) with the problem of `challenge`. Rejects with a `StorageError` if the storage failed.
   */
  async accept(answer: string | null): Promise<void> {
    if (answer === null) throw refused('challenge', 'missing');
    const challenge = await this.#solved(answer);
    if (!challenge) throw refused('challenge', 'malformed');
    const expiresAt = Number(challenge.parameters.data?.['expiresAt']);
    const seconds = expiresAt - Math.floor(this.#now() / 1000);
    if (!(seconds > 0)) throw refused('challenge', 'expired');
    const uses = await this.#store.count(
      `challenge:${challenge.signature}`,
      Math.min(seconds, maxAgeSeconds),
    );
    if (uses > 1) throw refused('challenge', 'used');
  }

  /** Returns the challenge of a correct answer; undefined if this proxy did not issue it or the answer is wrong. */
  async #solved(answer: string): Promise<Challenge | undefined> {
    if (answer.length > maxLength) return undefined;
    try {
      const {challenge, solution} = parseJson(atob(answer)) as Payload;
      const {verified} = await verifySolution({challenge, solution, deriveKey, ...(await this.#secrets())});
      return verified ? challenge : undefined;
    } catch {
      // Anything may be in the header.
      return undefined;
    }
  }

  async #secrets() {
    const secret = `${this.#key} ${await this.#namespace}`;
    return {hmacSignatureSecret: `challenge ${secret}`, hmacKeySignatureSecret: `answer ${secret}`};
  }
}
