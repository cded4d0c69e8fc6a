import type {RateLimit as LimitName} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import {ProblemError, storageProblem} from './problem.js';

const titles: Readonly<Record<LimitName, string>> = {
  'fill-time': 'The form was filled in too quickly',
  address: 'Too many requests from one address',
  email: 'Too many requests with one email address',
  deal: 'Too many requests for one deal',
};

/** Creates the error for a limit. */
export const rateLimited = (limit: LimitName, retryAfter: number): ProblemError =>
  new ProblemError('rate-limited', titles[limit], {limit, retryAfter});

/** Options of {@link RateLimit}. */
export interface RateLimitOptions {
  /** Name of the limit in the problem. */
  readonly limit: LimitName;
  /** Prefix of the storage keys. */
  readonly name: string;
  /** Requests allowed per key and window. */
  readonly max: number;
  readonly windowMs: number;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
}

/** Limits requests in fixed windows, counted in the shared storage. */
export class RateLimit {
  readonly #options: RateLimitOptions;

  constructor(options: RateLimitOptions) {
    this.#options = options;
  }

  /**
   * Counts a request.
   *
   * @throws {ProblemError} `rate-limited` above the limit, `unavailable` if the storage failed.
   */
  async count(key: string): Promise<void> {
    const {limit, name, max, windowMs, store, now} = this.#options;
    const end = (Math.floor(now() / windowMs) + 1) * windowMs;
    const counted = store.count(`limit:${name}:${encodeURIComponent(key)}:${end}`, windowMs / 1000);
    const requests = await counted.catch((error: unknown) => {
      throw storageProblem(error);
    });
    if (requests > max) throw rateLimited(limit, end - now());
  }
}
