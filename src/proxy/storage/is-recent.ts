import type {Instant} from '../../booking/viewing.js';

/** Tolerated difference between the clocks of two instances, in milliseconds. */
const maxSkewMs = 1000;

/**
 * Reports whether an instant is less than `milliseconds` ago. An instant in the future is not recent: the clock was set back, and
 * nothing may stay fresh for longer because of that.
 */
export const isRecent = (at: Instant, milliseconds: number, now: Instant): boolean =>
  now - at < milliseconds && at - now <= maxSkewMs;
