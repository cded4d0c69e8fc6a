import type {Instant} from '../../booking/viewing.js';
import type {Log} from '../log.js';
import {ProblemError} from '../http/problem.js';
import type {ProxyState} from '../storage/expiring-store.js';

/** What was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of an attempt, and whether Mspecs was asked on the way: only then a repeat must not be another attempt. */
export interface Attempt {
  readonly answer: Answer;
  readonly reachedMspecs: boolean;
}

interface Kept {
  /** Tells two wishes apart without telling anything of them. */
  readonly fingerprint: string;
  readonly begunAt: Instant;
  /** Absent while the attempt is under way. */
  readonly answer?: Answer;
}

const day = 24 * 60 * 60;
/** How long others that wait for an attempt that came to nothing can still learn so, in seconds. */
const shortly = 10;
/** An attempt that lasts longer has died with its instance, in milliseconds. */
const longestAttempt = 45_000;
const lookAgain = 200;
/** How often to look for an attempt that has not been written down yet. */
const mostLooksForNothing = 10;

/** Lets each wish through once, whichever instance it comes to, and answers its repeats as it was answered first. */
export class Once {
  readonly #state: ProxyState;
  readonly #now: () => Instant;
  readonly #log: Log;
  readonly #underWay = new Map<string, {readonly fingerprint: string; readonly answer: Promise<Answer>}>();

  constructor({state, now, log}: {state: ProxyState; now: () => Instant; log: Log}) {
    this.#state = state;
    this.#now = now;
    this.#log = log;
  }

  /**
   * Makes an attempt, or tells what came of the first.
   *
   * @param key what the visitor's browser calls the wish (`Idempotency-Key`).
   * @param wish all that a repeat has in common with the first.
   * @param make never rejects.
   * @throws {ProblemError} `invalid` with 422 where the key named another wish, `timeout` where the first attempt was never
   *   answered.
   */
  async attempt(key: string, wish: string, make: () => Promise<Attempt>): Promise<Answer> {
    // The second with the key in it, which is kept nowhere, so that nobody can guess a person's details from it.
    const [keyHash, fingerprint] = await Promise.all([hash(key), hash(`${key}\n${wish}`)]);
    const name = `once:${keyHash}`;
    const here = this.#underWay.get(name);
    if (here) {
      assertSame(here.fingerprint, fingerprint);
      return here.answer;
    }
    const answer = this.#claim(name, fingerprint, make).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, {fingerprint, answer});
    return answer;
  }

  async #claim(name: string, fingerprint: string, make: () => Promise<Attempt>): Promise<Answer> {
    const claim = `${name}:claim`;
    if ((await this.#state.count(claim, day)) > 1) return this.#answerOfFirst(name, fingerprint);
    const kept: Kept = {fingerprint, begunAt: this.#now()};
    try {
      await this.#state.write(name, kept, day);
    } catch (error) {
      // Nothing was sent, so that another attempt may be made.
      await this.#forget(claim);
      throw error;
    }
    const {answer, reachedMspecs} = await make();
    await this.#state.write(name, {...kept, answer}, reachedMspecs ? day : shortly).catch(this.#tellFailure);
    if (!reachedMspecs) await this.#forget(claim);
    return answer;
  }

  #forget(claim: string): Promise<void> {
    return this.#state.forget(claim).catch(this.#tellFailure);
  }

  readonly #tellFailure = (): void => {
    this.#log({level: 'error', event: 'storage-failed', keeps: 'answer'});
  };

  async #answerOfFirst(name: string, fingerprint: string): Promise<Answer> {
    for (let looks = 1; ; looks += 1) {
      const kept = await this.#state.read<Kept>(name);
      if (kept) {
        assertSame(kept.fingerprint, fingerprint);
        if (kept.answer) return kept.answer;
        if (this.#now() - kept.begunAt > longestAttempt) {
          throw new ProblemError('timeout', 'The first attempt was never answered: its outcome is unknown');
        }
      } else if (looks > mostLooksForNothing) {
        throw new ProblemError('unavailable', 'The first attempt came to nothing');
      }
      await new Promise((resolve) => setTimeout(resolve, lookAgain));
    }
  }
}

function assertSame(one: string, other: string): void {
  if (one === other) return;
  throw new ProblemError('invalid', 'The Idempotency-Key has named another request', {status: 422});
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
