import type {FailureReason, RateLimit} from '../booking/booking-state.js';

const reasons: Readonly<Record<FailureReason, true>> = {
  offline: true,
  timeout: true,
  'slot-full': true,
  closed: true,
  invalid: true,
  refused: true,
  'not-found': true,
  'rate-limited': true,
  unavailable: true,
  misconfigured: true,
  'bad-response': true,
};

/** Reports whether a value is a failure reason. */
export const isReason = (value: unknown): value is FailureReason =>
  typeof value === 'string' && Object.hasOwn(reasons, value);

/** Returns a value if it is a limit of the proxy. */
export const limitIn = (value: unknown): RateLimit | undefined =>
  typeof value === 'string' && /^(fill-time|address|email|deal)$/.test(value)
    ? (value as RateLimit)
    : undefined;

/** Maps an HTTP status outside 200 to 299 to a reason. Ignores the body, because Mspecs documents no error bodies. */
export function reasonOfStatus(status: number): FailureReason {
  switch (status) {
    case 400:
    case 409:
    case 413:
    case 422:
      return 'invalid';
    case 401:
    case 403:
      return 'misconfigured';
    case 404:
    case 410:
      return 'not-found';
    case 408:
    case 504:
      return 'timeout';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'unavailable' : 'bad-response';
  }
}

/** Upper bound of Retry-After, in milliseconds. */
const maxRetryAfterMs = 60 * 60_000;

/** Returns the delay of `Retry-After` (seconds or a date) in milliseconds; at most an hour. */
export function retryAfter({headers}: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  // Relative to the `Date` header if present, because the clock of the device may be wrong.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return milliseconds > 0 ? Math.min(milliseconds, maxRetryAfterMs) : undefined;
}
