import type {Instant} from '../booking/viewing.js';

/** The one place where the element reads the clock and sets it. */
export interface Clock {
  now(): Instant;
  /** Runs something after so many milliseconds, or as many as a timer can hold, and returns what calls it off. */
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

/** Runs something in a task of its own, once the page is loaded. */
export function afterLoad(run: () => void): void {
  const later = () => void clock.after(0, run);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, {once: true});
}
