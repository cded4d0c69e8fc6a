import type {FailureReason} from '../booking/booking-state.js';

const reasons: Readonly<Record<FailureReason, true>> = {
  offline: true,
  timeout: true,
  'slot-full': true,
  closed: true,
  invalid: true,
  'not-found': true,
  'rate-limited': true,
  unavailable: true,
  misconfigured: true,
  'bad-response': true,
};

/** Whether a value is one of the reasons. */
export const isReason = (value: unknown): value is FailureReason =>
  typeof value === 'string' && Object.hasOwn(reasons, value);

/** What an HTTP status outside 200 to 299 means. Mspecs documents no error bodies, so none of its words are read. */
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

/** Nobody is left alone for longer, whatever an answer says or a clock shows, in milliseconds. */
const maxRetryAfterMs = 60 * 60_000;

/** Milliseconds that an answer asks to be left alone for (`Retry-After`, in seconds or as a date); an hour at most. */
export function retryAfter({headers}: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  // By the clock of whoever wrote the date, where that is told: the visitor's may be wrong.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return milliseconds > 0 ? Math.min(milliseconds, maxRetryAfterMs) : undefined;
}
