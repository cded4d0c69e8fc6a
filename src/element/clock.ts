import type {Instant} from '../booking/viewing.js';

/** The one place where the element reads the clock and sets it. */
export interface Clock {
  now(): Instant;
  /** Runs something after so many milliseconds, and returns what calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
