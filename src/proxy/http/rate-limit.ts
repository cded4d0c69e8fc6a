import type {Context, MiddlewareHandler} from 'hono';
import {rateLimiter} from 'hono-rate-limiter';
import type {Instant} from '../../booking/viewing.js';
import {ProblemError} from './problem.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

const window = 10 * 60 * 1000;

/**
 * Limits requests in 10-minute windows, counted in the shared storage.
 *
 * @param name what is counted, for the storage key and the error.
 * @param max requests allowed per key and window.
 * @param keyOf returns the key to count by; undefined skips the limit.
 */
export function rateLimit(
  name: string,
  max: number,
  keyOf: (c: Context) => string | undefined,
  {store, now}: {store: ExpiringStore; now: () => Instant},
): MiddlewareHandler {
  const endOf = (instant: Instant) => (Math.floor(instant / window) + 1) * window;
  return rateLimiter({
    windowMs: window,
    limit: max,
    standardHeaders: false,
    keyGenerator: (c) => encodeURIComponent(keyOf(c) ?? ''),
    skip: (c) => keyOf(c) === undefined,
    handler: () => {
      throw new ProblemError('rate-limited', `Too many requests from one ${name}`, {
        retryAfter: endOf(now()) - now(),
      });
    },
    store: {
      increment: async (key) => {
        const end = endOf(now());
        const totalHits = await store.count(`limit:${name}:${key}:${end}`, window / 1000);
        return {totalHits, resetTime: new Date(end)};
      },
      // Never called: rejected requests count too.
      decrement: () => undefined,
      resetKey: () => undefined,
    },
  });
}
