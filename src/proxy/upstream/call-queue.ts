import type {Instant} from '../../booking/viewing.js';
import {isRecent} from '../storage/is-recent.js';
import {NotAskedError} from '../storage/not-asked-error.js';

/** Calls to Mspecs at the same time. */
const maxRunning = 8;
/** Maximum number of calls of one client that wait. */
const maxWaiting = 500;
const retryAfterMs = 5000;
/** Time after which a call cannot be running any more, in milliseconds. */
const maxCallMs = 60_000;

/** Time that a read waits for others, in milliseconds. */
export const maxReadWaitMs = 10_000;

/** Line that goes before all others. */
export const firstLine = 'first';

interface Call {
  readonly start: () => void;
}

/** Limits calls to Mspecs at the same time. Waiting clients take turns, so that none waits for all calls of another. */
export class CallQueue {
  readonly #now: () => Instant;
  readonly #maxWaitMs: number;
  /** Times at which the running calls began. */
  readonly #running = new Map<symbol, Instant>();
  readonly #waiting = new Map<string, Call[]>();

  /** @param maxWaitMs time after which a waiting call is refused, in milliseconds. */
  constructor(now: () => Instant, maxWaitMs: number) {
    this.#now = now;
    this.#maxWaitMs = maxWaitMs;
  }

  /**
   * Runs a call when it is its turn.
   *
   * @param client waits in a line of its own; {@link firstLine} goes first.
   * @throws {NotAskedError} `unavailable` if too many calls are waiting, or for too long.
   */
  async run<Value>(client: string, call: () => Promise<Value>): Promise<Value> {
    this.#dropAbandoned();
    const place = Symbol(client);
    if (this.#running.size < maxRunning) this.#running.set(place, this.#now());
    else await this.#turnOf(client, place);
    try {
      return await call();
    } finally {
      this.#running.delete(place);
      this.#startNext();
    }
  }

  /** Frees the places of calls that never ended, because a worker may be stopped in the middle of one. */
  #dropAbandoned(): void {
    for (const [place, begunAt] of this.#running) {
      if (isRecent(begunAt, maxCallMs, this.#now())) continue;
      this.#running.delete(place);
      this.#startNext();
    }
  }

  #turnOf(client: string, place: symbol): Promise<void> {
    return new Promise((resolve, reject) => {
      const line = this.#waiting.get(client) ?? [];
      if (line.length >= maxWaiting) throw tooBusy();
      const timer = setTimeout(() => {
        const index = line.indexOf(call);
        if (index >= 0) line.splice(index, 1);
        reject(tooBusy());
      }, this.#maxWaitMs);
      const call = {
        start: () => {
          clearTimeout(timer);
          this.#running.set(place, this.#now());
          resolve();
        },
      };
      line.push(call);
      this.#waiting.set(client, line);
    });
  }

  /** Starts a call of the client whose turn is next. */
  #startNext(): void {
    for (const client of [firstLine, ...this.#waiting.keys()]) {
      const line = this.#waiting.get(client) ?? [];
      this.#waiting.delete(client);
      const next = line.shift();
      // At the end, because it has had its turn.
      if (line.length > 0) this.#waiting.set(client, line);
      if (!next) continue;
      next.start();
      return;
    }
  }
}

const tooBusy = () =>
  new NotAskedError('unavailable', 'too many calls to Mspecs are waiting', undefined, retryAfterMs);
