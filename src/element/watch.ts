import type {Instant} from '../booking/viewing.js';
import type {Clock} from './clock.js';

/** How a reading ended: well, or not, and then perhaps with how long Mspecs wants to be left alone. */
export type ReadingEnd = {readonly ok: true} | {readonly ok: false; readonly retryAfter?: number | undefined};

/** What is watched over. */
export interface Watched {
  /** Must be on the screen for anything to be read. */
  readonly element: Element;
  /** Milliseconds between readings. */
  readonly interval: number;
  readonly clock: Clock;
  /** Reads again. */
  readonly read: () => void;
}

const longestDelay = 5 * 60_000;

/**
 * How long to wait after a reading: the interval, doubled for every failure in a row up to five minutes, less up to a quarter
 * by chance so that many visitors do not come back at the same moment.
 *
 * @param random from 0 to 1.
 */
export function delayAfter(failures: number, interval: number, random: number): number {
  if (failures === 0) return interval;
  return Math.max(interval, Math.min(interval * 2 ** failures, longestDelay)) * (1 - random / 4);
}

/**
 * Says when to read the status again: as often as the interval says, but only while the page is visible, the element on the
 * screen and the device online; at once when they are so again after longer than that. Loaded when the times are shown.
 */
export class Watch {
  readonly #watched: Watched;
  readonly #observer = new IntersectionObserver((entries) => {
    this.#onScreen = entries.at(-1)?.isIntersecting ?? false;
    this.#plan();
  });
  #onScreen = false;
  #failures = 0;
  #delay = 0;
  #due: Instant;
  #callOff = (): void => undefined;

  /** @param readAt when the latest reading ended. */
  constructor(watched: Watched, readAt: Instant, end: ReadingEnd) {
    this.#watched = watched;
    this.#due = this.#dueAfter(readAt, end);
    this.#observer.observe(watched.element);
    document.addEventListener('visibilitychange', this.#plan);
    addEventListener('online', this.#plan);
    addEventListener('offline', this.#plan);
  }

  /** Another reading has ended, whoever asked for it. */
  readingEnded(readAt: Instant, end: ReadingEnd): void {
    this.#due = this.#dueAfter(readAt, end);
    this.#plan();
  }

  stop(): void {
    this.#callOff();
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#plan);
    removeEventListener('online', this.#plan);
    removeEventListener('offline', this.#plan);
  }

  #dueAfter(readAt: Instant, end: ReadingEnd): Instant {
    this.#failures = end.ok ? 0 : this.#failures + 1;
    const delay = delayAfter(this.#failures, this.#watched.interval, Math.random());
    this.#delay = Math.max(delay, (!end.ok && end.retryAfter) || 0);
    return readAt + this.#delay;
  }

  readonly #plan = (): void => {
    this.#callOff();
    if (!this.#onScreen || document.hidden || !navigator.onLine) return;
    const {clock, read} = this.#watched;
    // Never longer than was meant, for the device's clock may have been set back.
    this.#callOff = clock.after(Math.max(0, Math.min(this.#due - clock.now(), this.#delay)), read);
  };
}
