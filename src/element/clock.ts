import type {Instant} from '../booking/viewing.js';

/** Current time and timers; the only access of the element to either. */
export interface Clock {
  now(): Instant;
  /** Runs a callback after a delay in milliseconds, capped at the maximum of a timer. Returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

const maxTimeoutMs = 2 ** 31 - 1;

export const clock: Clock = {
  now: () => Date.now(),
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
