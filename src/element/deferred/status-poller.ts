import type {Instant} from '../../booking/viewing.js';
import type {Connection} from '../../mspecs/connection.js';
import type {Clock} from '../clock.js';
import {observeScreen} from './on-screen.js';

/** Why a reading failed, and perhaps for how many milliseconds Mspecs wants to be left alone. */
export interface PollError {
  readonly retryAfter?: number | undefined;
}

/** How a reading ended, and when. */
export interface PollResult {
  readonly at: Instant;
  /** What was read; undefined where it failed. */
  readonly text?: string;
  readonly error?: PollError;
}

/** Where a status lies, and how often it is read. */
export interface PollTarget {
  readonly url: URL;
  readonly connection: Connection;
  /** Milliseconds between readings; 0 reads once. */
  readonly interval: number;
  readonly clock: Clock;
}

/** Someone who shows a status. */
export interface Subscriber {
  readonly element: Element;
  readonly target: PollTarget | undefined;
  /** How the latest reading ended; undefined before the first has. */
  readonly result: PollResult | undefined;
  /** Reads again, and then tells the watch. */
  read(): Promise<void>;
  /** Takes what another's reading came to. */
  receive(result: PollResult): void;
}

const maxDelayMs = 5 * 60_000;

/** One for each visitor, not for each reading, so that what failed for all elements of a page is tried again once for all. */
const jitter = Math.random();

/**
 * How long to wait after a reading: the interval, doubled for every failure in a row up to five minutes, less up to a quarter
 * by chance so that many visitors do not come back at the same moment.
 *
 * @param random from 0 to 1.
 */
export function delayAfter(failures: number, interval: number, random: number): number {
  if (failures === 0) return interval;
  return Math.max(interval, Math.min(interval * 2 ** failures, maxDelayMs)) * (1 - random / 4);
}

const pollers = new Set<StatusPoller>();

/**
 * Takes what a reading came to into the watch over the status, which all who show it share, and has them watch on together.
 *
 * @returns what ends the watch for this one.
 */
export function subscribe(subscriber: Subscriber): () => void {
  const {target, result} = subscriber;
  if (!target?.interval || !result) return () => undefined;
  const poller = [...pollers].find((other) => other.polls(target)) ?? new StatusPoller(target);
  poller.add(subscriber, result);
  return () => poller.unsubscribe(subscriber);
}

/**
 * Says when to read a status again, and gives the answer to all who show it: as often as the shortest interval says, but only
 * while the page is visible, one of them on the screen and the device online; at once when they are so again after longer
 * than that. Loaded when the times are shown.
 */
class StatusPoller {
  readonly #target: PollTarget;
  readonly #subscribers = new Set<Subscriber>();
  readonly #onScreen = new Set<Element>();
  readonly #observer = observeScreen((entries) => {
    for (const {target, isIntersecting} of entries) {
      // It may have left the page since.
      if (isIntersecting && target.isConnected) this.#onScreen.add(target);
      else this.#onScreen.delete(target);
    }
    this.#schedule();
  });
  #result: PollResult | undefined;
  #failures = 0;
  #isPolling = false;
  #cancelTimer = (): void => undefined;

  constructor(target: PollTarget) {
    this.#target = target;
    pollers.add(this);
    document.addEventListener('visibilitychange', this.#schedule);
    addEventListener('online', this.#schedule);
    addEventListener('offline', this.#schedule);
  }

  polls({url, connection}: PollTarget): boolean {
    return url.href === this.#target.url.href && connection.transport === this.#target.connection.transport;
  }

  /** @param result how the latest reading of this one ended. Where another's ended later, it is given that one. */
  add(subscriber: Subscriber, result: PollResult): void {
    this.#subscribers.add(subscriber);
    this.#observer.observe(subscriber.element);
    const before = this.#result ?? result;
    if (result.at >= before.at) {
      this.#isPolling = false;
      this.#result = result;
      if (!result.error) this.#failures = 0;
      // Those who shared a reading have the same error.
      else if (result === before || result.error !== before.error) this.#failures += 1;
    }
    const latest = this.#result ?? result;
    for (const other of this.#subscribers) if (other.result !== latest) other.receive(latest);
    this.#schedule();
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#onScreen.delete(subscriber.element);
    this.#observer.unobserve(subscriber.element);
    // It may have been the one that was reading.
    this.#isPolling = false;
    this.#schedule();
    if (this.#subscribers.size > 0) return;
    pollers.delete(this);
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#schedule);
    removeEventListener('online', this.#schedule);
    removeEventListener('offline', this.#schedule);
  }

  /** How long after a reading the next one is due, in milliseconds. */
  get #delay(): number {
    const intervals = [...this.#subscribers].map(({target}) => target?.interval ?? Infinity);
    const delay = delayAfter(this.#failures, Math.min(...intervals), jitter);
    return Math.max(delay, this.#result?.error?.retryAfter ?? 0);
  }

  readonly #schedule = (): void => {
    this.#cancelTimer();
    const visible = [...this.#subscribers].find(({element}) => this.#onScreen.has(element));
    if (!visible || this.#isPolling || document.hidden || !navigator.onLine) return;
    const {clock} = this.#target;
    // Never later than was meant, for the device's clock may have been set back.
    const elapsed = Math.max(0, clock.now() - (this.#result?.at ?? 0));
    this.#cancelTimer = clock.after(Math.max(0, this.#delay - elapsed), () => {
      this.#isPolling = true;
      void visible.read();
    });
  };
}

/** Waits until an element is on the screen. */
export const whenVisible = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = observeScreen((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
