import type {Instant} from '../booking/viewing.js';
import type {LogEntry} from './log.js';
import type {ExpiringStore} from './storage/expiring-store.js';

/** State of a proxy, for `GET /ready`. */
export interface ReadinessReport {
  readonly status: 'ready' | 'not-ready';
  readonly storage: 'ok' | 'failed';
  /** State of the latest calls of this instance; `unknown` before the first. */
  readonly mspecs: 'ok' | 'failing' | 'unknown';
  /** Time since this instance last got a usable answer of Mspecs; null before the first. */
  readonly secondsSinceMspecsAnswer: number | null;
  /** Time since any instance received an event with a valid signature; null if none is known. */
  readonly secondsSinceEvent: number | null;
}

/** Number of failed calls in a row after which Mspecs counts as failing. One alone may concern one deal. */
const maxFailures = 3;
/** Reasons of a failed call that concern Mspecs or the account, not a deal or a visitor's request. */
const faults = ['unavailable', 'timeout', 'bad-response', 'misconfigured', 'rate-limited', 'offline'];
const eventKey = 'last-event';
const eventLifetimeSeconds = 90 * 24 * 60 * 60;

/** Knows if a proxy can serve: observes its calls to Mspecs and tests its storage. */
export class Readiness {
  readonly #store: ExpiringStore;
  readonly #now: () => Instant;
  #answeredAt: Instant | undefined;
  #failures = 0;

  constructor(store: ExpiringStore, now: () => Instant) {
    this.#store = store;
    this.#now = now;
  }

  /** Observes a log entry. */
  observe({event, reason}: LogEntry): void {
    if (event === 'mspecs-answered') {
      this.#answeredAt = this.#now();
      this.#failures = 0;
    } else if (event === 'mspecs-refused' || event === 'mspecs-silent') {
      // No retry corrects wrong credentials.
      if (reason === 'misconfigured') this.#failures = maxFailures;
      else this.#failures = faults.includes(String(reason)) ? this.#failures + 1 : 0;
    }
  }

  /** Remembers the time of an event for all instances. Never rejects. */
  async rememberEvent(): Promise<void> {
    await this.#store.set(eventKey, {at: this.#now()}, eventLifetimeSeconds).catch(() => undefined);
  }

  async report(): Promise<ReadinessReport> {
    const {storage, eventAt} = await this.#testStorage();
    const isFailing = this.#failures >= maxFailures;
    const mspecs = isFailing ? 'failing' : this.#answeredAt === undefined ? 'unknown' : 'ok';
    return {
      status: storage === 'ok' && !isFailing ? 'ready' : 'not-ready',
      storage,
      mspecs,
      secondsSinceMspecsAnswer: this.#secondsSince(this.#answeredAt),
      secondsSinceEvent: this.#secondsSince(eventAt),
    };
  }

  async #testStorage(): Promise<{readonly storage: 'ok' | 'failed'; readonly eventAt?: Instant | undefined}> {
    try {
      await this.#store.set('ready', {}, 60);
      const latest = await this.#store.get<{readonly at: Instant}>(eventKey);
      return {storage: 'ok', eventAt: latest?.at};
    } catch {
      return {storage: 'failed'};
    }
  }

  readonly #secondsSince = (instant: Instant | undefined): number | null =>
    instant === undefined ? null : Math.max(0, Math.round((this.#now() - instant) / 1000));
}
