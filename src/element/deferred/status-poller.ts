import type {Instant} from '../../booking/viewing.js';
import type {ReadTarget} from '../availability/shared-read.js';
import type {Clock} from '../clock.js';
import {boxOf, observeScreen} from './on-screen.js';

/** Error of a poll; `retryAfter` is in milliseconds. */
export interface PollError {
  readonly retryAfter?: number | undefined;
}

/** Result of a poll. */
export interface PollResult {
  readonly at: Instant;
  /** Response text; undefined if the poll failed. */
  readonly text?: string;
  readonly error?: PollError;
}

/** Options of {@link subscribe}. */
export interface PollOptions extends ReadTarget {
  /** Milliseconds between polls; 0 disables polling. */
  readonly interval: number;
  readonly clock: Clock;
  /** Element that shows the status. Nothing is polled unless an element is in the viewport. */
  readonly element: Element;
  /** Reads once. The element then subscribes again, with the result. */
  readonly poll: () => Promise<void>;
}

type OnResult = (result: PollResult) => void;

interface Subscriber {
  readonly options: PollOptions;
  readonly onResult: OnResult;
}

const maxDelayMs = 5 * 60_000;

/** Random per visitor, not per poll, so that all elements of a page retry together. */
const jitter = Math.random();

/**
 * Returns the delay until the next poll: exponential backoff from the interval up to 5 min, less up to 25% jitter to spread the
 * load.
 *
 * @param failures number of consecutive failures.
 * @param interval milliseconds.
 * @param random number from 0 to 1.
 */
export function delayAfter(failures: number, interval: number, random: number): number {
  if (failures === 0) return interval;
  return Math.max(interval, Math.min(interval * 2 ** failures, maxDelayMs)) * (1 - random / 4);
}

const pollers = new Set<StatusPoller>();

/**
 * Subscribes an element to a status. Elements with the same URL and transport share the polls and the newest result. Subscribing
 * again replaces the subscription of the element.
 *
 * @param result latest result of the element.
 * @param onResult called with results of other elements that are newer.
 * @returns a function that unsubscribes.
 */
export function subscribe(options: PollOptions, result: PollResult, onResult: OnResult): () => void {
  if (!options.interval) return () => undefined;
  const poller = [...pollers].find((other) => other.polls(options)) ?? new StatusPoller(options);
  const element = boxOf(options.element);
  poller.add({options: {...options, element}, onResult}, result);
  return () => poller.remove(element);
}

/**
 * Polls a status and notifies every subscriber. Uses the shortest interval, and only polls while the page is visible, a
 * subscriber is in the viewport and the device is online. Polls at once if the next poll is overdue.
 */
class StatusPoller {
  readonly #target: Pick<PollOptions, 'url' | 'connection' | 'clock'>;
  readonly #subscribers = new Map<Element, Subscriber>();
  readonly #onScreen = new Set<Element>();
  readonly #observer = observeScreen((entries) => {
    for (const {target, isIntersecting} of entries) {
      // The element may have been disconnected since.
      if (isIntersecting && target.isConnected) this.#onScreen.add(target);
      else this.#onScreen.delete(target);
    }
    this.#schedule();
  });
  #result: PollResult | undefined;
  #failures = 0;
  #isPolling = false;
  #cancelTimer = (): void => undefined;

  constructor(target: PollOptions) {
    this.#target = target;
    pollers.add(this);
    document.addEventListener('visibilitychange', this.#schedule);
    addEventListener('online', this.#schedule);
    addEventListener('offline', this.#schedule);
  }

  polls({url, connection}: PollOptions): boolean {
    return url.href === this.#target.url.href && connection.transport === this.#target.connection.transport;
  }

  /** Adds a subscriber and its latest result, and shares whichever result is newest. */
  add(subscriber: Subscriber, result: PollResult): void {
    const {element} = subscriber.options;
    this.#subscribers.set(element, subscriber);
    this.#observer.observe(element);
    const before = this.#result ?? result;
    // A result from the future dates from before a wrong clock was corrected.
    if (result.at < before.at && before.at <= this.#target.clock.now()) subscriber.onResult(before);
    else {
      this.#isPolling = false;
      this.#result = result;
      if (!result.error) this.#failures = 0;
      // Subscribers that shared a read have the same error object, which counts as one failure.
      else if (result === before || result.error !== before.error) this.#failures += 1;
      if (result !== before) this.#share(result, subscriber);
    }
    this.#schedule();
  }

  /** Passes a result on to all subscribers but the one that read it. */
  #share(result: PollResult, reader: Subscriber): void {
    for (const other of this.#subscribers.values()) if (other !== reader) other.onResult(result);
  }

  remove(element: Element): void {
    this.#subscribers.delete(element);
    this.#onScreen.delete(element);
    this.#observer.unobserve(element);
    // The subscriber may have been the one that was polling.
    this.#isPolling = false;
    this.#schedule();
    if (this.#subscribers.size > 0) return;
    pollers.delete(this);
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#schedule);
    removeEventListener('online', this.#schedule);
    removeEventListener('offline', this.#schedule);
  }

  /** Delay between a poll and the next, in milliseconds. */
  get #delay(): number {
    const intervals = [...this.#subscribers.values()].map(({options}) => options.interval);
    const delay = delayAfter(this.#failures, Math.min(...intervals), jitter);
    return Math.max(delay, this.#result?.error?.retryAfter ?? 0);
  }

  readonly #schedule = (): void => {
    this.#cancelTimer();
    const visible = [...this.#subscribers.values()].find(({options}) => this.#onScreen.has(options.element));
    if (!visible || this.#isPolling || document.hidden || !navigator.onLine) return;
    const {clock} = this.#target;
    // Clamped, because the clock of the device may have been set back.
    const elapsed = Math.max(0, clock.now() - (this.#result?.at ?? 0));
    this.#cancelTimer = clock.after(Math.max(0, this.#delay - elapsed), () => {
      this.#isPolling = true;
      void visible.options.poll();
    });
  };
}

/** Resolves once an element is in the viewport. */
export const whenVisible = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = observeScreen((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(boxOf(element));
  });
