import type {Instant} from '../booking/viewing.js';

/** The one place where the element reads the clock and sets it. */
export interface Clock {
  now(): Instant;
  /** Runs something after so many milliseconds, or as many as a timer can hold, and returns what calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

const longestTimer = 2 ** 31 - 1;

export const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.min(milliseconds, longestTimer));
    return () => clearTimeout(timer);
  },
};
