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

/**
 * Returns the visitor's address from the header of a trusted server: the last entry, which that server wrote itself. Cuts an IPv6
 * address to its first half (/64), which identifies one household.
 */
export function clientAddressFrom(header: string | undefined): string | undefined {
  const written = header?.split(',').at(-1)?.trim();
  if (!written) return undefined;
  // Some servers append the port.
  const address = written.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  return address.includes(':') && !address.includes('.') ? networkOf(address) : address;
}

/** Returns the first four groups of an IPv6 address; expands `::`. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':');
  const left = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - left.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...left].slice(0, 4).join(':');
}
