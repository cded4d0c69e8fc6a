import type {Instant} from '../booking/viewing.js';
import {clockSkew} from '../mspecs/clock-skew.js';

/** Current time, by the server's clock once that is known, and timers; the only access of the element to either. */
export interface Clock {
  now(): Instant;
  /** Runs a callback after a delay in milliseconds, capped at the maximum of a timer. Returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Milliseconds by which the server's clock is ahead of the device's; NaN if unknown. */
let skewMs = NaN;

/** Sets the clock by a response. Only one that no browser cache stores, because its `Date` is that of the server's response. */
export const syncClock = (response: Response): void => {
  skewMs = clockSkew(response);
};

/** Returns the time of the device while no server has confirmed or corrected it. */
export const uncertainNow = (): Instant | undefined => (Number.isNaN(skewMs) ? Date.now() : undefined);

const maxTimeoutMs = 2 ** 31 - 1;

export const clock: Clock = {
  now: () => Date.now() + (skewMs || 0),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.min(milliseconds, maxTimeoutMs));
    return () => clearTimeout(timer);
  },
};

/** Runs a callback one second after the load event, when frameworks have hydrated the page. */
export function afterLoad(run: () => void): void {
  const later = () => void clock.after(1000, run);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, {once: true});
}
