import type {Instant} from '../../booking/viewing.js';
import type {Connection} from '../../mspecs/connection.js';
import type {Clock} from '../clock.js';
import {observeScreen} from './on-screen.js';

/** Why a reading failed, and perhaps for how many milliseconds Mspecs wants to be left alone. */
export interface ReadingError {
  readonly retryAfter?: number | undefined;
}

/** How a reading ended, and when. */
export interface ReadingEnd {
  readonly at: Instant;
  /** What was read; undefined where it failed. */
  readonly text?: string;
  readonly error?: ReadingError;
}

/** Where a status lies, and how often it is read. */
export interface Place {
  readonly url: URL;
  readonly connection: Connection;
  /** Milliseconds between readings; 0 reads once. */
  readonly interval: number;
  readonly clock: Clock;
}

/** Someone who shows a status. */
export interface Watcher {
  readonly element: Element;
  readonly place: Place | undefined;
  /** How the latest reading ended; undefined before the first has. */
  readonly end: ReadingEnd | undefined;
  /** Reads again, and then tells the watch. */
  read(): Promise<void>;
  /** Takes what another's reading came to. */
  take(end: ReadingEnd): void;
}

const longestDelay = 5 * 60_000;

/** One for each visitor, not for each reading, so that what failed for all elements of a page is tried again once for all. */
const chance = Math.random();

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

const watches = new Set<Watch>();

/**
 * Takes what a reading came to into the watch over the status, which all who show it share, and has them watch on together.
 *
 * @returns what ends the watch for this one.
 */
export function keepWatch(watcher: Watcher): () => void {
  const {place, end} = watcher;
  if (!place?.interval || !end) return () => undefined;
  const watch = [...watches].find((other) => other.isOver(place)) ?? new Watch(place);
  watch.keep(watcher, end);
  return () => watch.leave(watcher);
}

/**
 * Says when to read a status again, and gives the answer to all who show it: as often as the shortest interval says, but only
 * while the page is visible, one of them on the screen and the device online; at once when they are so again after longer
 * than that. Loaded when the times are shown.
 */
class Watch {
  readonly #place: Place;
  readonly #watchers = new Set<Watcher>();
  readonly #onScreen = new Set<Element>();
  readonly #observer = observeScreen((entries) => {
    for (const {target, isIntersecting} of entries) {
      // It may have left the page since.
      if (isIntersecting && target.isConnected) this.#onScreen.add(target);
      else this.#onScreen.delete(target);
    }
    this.#plan();
  });
  #end: ReadingEnd | undefined;
  #failures = 0;
  #isReading = false;
  #callOff = (): void => undefined;

  constructor(place: Place) {
    this.#place = place;
    watches.add(this);
    document.addEventListener('visibilitychange', this.#plan);
    addEventListener('online', this.#plan);
    addEventListener('offline', this.#plan);
  }

  isOver({url, connection}: Place): boolean {
    return url.href === this.#place.url.href && connection.transport === this.#place.connection.transport;
  }

  /** @param end how the latest reading of this one ended. Where another's ended later, it is given that one. */
  keep(watcher: Watcher, end: ReadingEnd): void {
    this.#watchers.add(watcher);
    this.#observer.observe(watcher.element);
    const before = this.#end ?? end;
    if (end.at >= before.at) {
      this.#isReading = false;
      this.#end = end;
      if (!end.error) this.#failures = 0;
      // Those who shared a reading have the same error.
      else if (end === before || end.error !== before.error) this.#failures += 1;
    }
    const latest = this.#end ?? end;
    for (const other of this.#watchers) if (other.end !== latest) other.take(latest);
    this.#plan();
  }

  leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    this.#onScreen.delete(watcher.element);
    this.#observer.unobserve(watcher.element);
    // It may have been the one that was reading.
    this.#isReading = false;
    this.#plan();
    if (this.#watchers.size > 0) return;
    watches.delete(this);
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#plan);
    removeEventListener('online', this.#plan);
    removeEventListener('offline', this.#plan);
  }

  /** How long after a reading the next one is due, in milliseconds. */
  get #delay(): number {
    const intervals = [...this.#watchers].map(({place}) => place?.interval ?? Infinity);
    const delay = delayAfter(this.#failures, Math.min(...intervals), chance);
    return Math.max(delay, this.#end?.error?.retryAfter ?? 0);
  }

  readonly #plan = (): void => {
    this.#callOff();
    const reader = [...this.#watchers].find(({element}) => this.#onScreen.has(element));
    if (!reader || this.#isReading || document.hidden || !navigator.onLine) return;
    const {clock} = this.#place;
    // Never later than was meant, for the device's clock may have been set back.
    const passed = Math.max(0, clock.now() - (this.#end?.at ?? 0));
    this.#callOff = clock.after(Math.max(0, this.#delay - passed), () => {
      this.#isReading = true;
      void reader.read();
    });
  };
}

/** Waits until an element is on the screen. */
export const untilSeen = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = observeScreen((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
