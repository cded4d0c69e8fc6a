import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FailureReason} from '../booking/booking-state.js';
import type {DealStatus} from '../booking/viewing.js';
import type {ReadFailureReason} from '../messages/messages.js';
import {fetchStatus, type Connection} from '../mspecs/connection.js';
import {parseStatus} from '../mspecs/parse-status.js';
import {statusUrl} from '../mspecs/routes.js';
import {clock} from './clock.js';
import {loadHttp, reasonOf} from './late.js';

/** What is known of the deal's slots. */
export type StatusState =
  | {readonly phase: 'reading'}
  | {
      readonly phase: 'read';
      readonly status: DealStatus;
      /** Whether some slots were unreadable. */
      readonly partly: boolean;
      /** Whether a later reading failed, so that this may be old. */
      readonly old: boolean;
    }
  | {readonly phase: 'failed'; readonly reason: ReadFailureReason};

/** Tells the developer of the page something, once. */
export type Warn = (text: string) => void;

/** Keeps the status of a deal's slots: reads it at once, then again and again while the page can be seen. */
export class StatusController implements ReactiveController {
  state: StatusState = {phase: 'reading'};

  readonly #host: ReactiveControllerHost;
  readonly #warn: Warn;
  #connection: Connection | undefined;
  #interval = 0;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text: string | undefined;
  #readAt = 0;

  constructor(host: ReactiveControllerHost, warn: Warn) {
    this.#host = host;
    this.#warn = warn;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#handleVisibility);
    if (this.#connection) void this.refresh();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    this.#stop();
  }

  /**
   * Reads another deal, or the same in another way.
   *
   * @param interval milliseconds between readings; 0 reads once.
   */
  connect(connection: Connection, interval: number): void {
    this.#stop();
    this.#connection = connection;
    this.#interval = interval;
    this.#text = undefined;
    this.state = {phase: 'reading'};
    void this.#read(connection, readFirst);
  }

  /** Gives up: what the page lacks, no reading can mend. */
  misconfigure(): void {
    this.#stop();
    this.#connection = undefined;
    this.state = {phase: 'failed', reason: 'misconfigured'};
  }

  /** Reads the status now. Never rejects: what came of it is in `state`. */
  async refresh(): Promise<void> {
    if (!this.#connection) return;
    this.#stop();
    if (this.state.phase === 'failed') {
      this.state = {phase: 'reading'};
      this.#host.requestUpdate();
    }
    await this.#read(this.#connection, readAgain);
  }

  async #read(connection: Connection, read: Read): Promise<void> {
    const {signal} = (this.#abort = new AbortController());
    try {
      const text = await read(connection, signal);
      if (!signal.aborted) this.#accept(text);
    } catch (error) {
      if (!signal.aborted) this.#fail(readFailure(reasonOf(error)));
    }
    if (!signal.aborted) this.#plan();
  }

  #accept(text: string): void {
    this.#readAt = clock.now();
    if (text === this.#text && this.state.phase === 'read' && !this.state.old) return;
    this.#text = text;
    const {status, problems} = parseStatus(text);
    problems.forEach(this.#warn);
    if (status) this.#settle({phase: 'read', status, partly: problems.length > 0, old: false});
    else this.#fail('bad-response');
  }

  /** What is known stays known, only old. */
  #fail(reason: ReadFailureReason): void {
    this.#settle(this.state.phase === 'read' ? {...this.state, old: true} : {phase: 'failed', reason});
  }

  #settle(state: StatusState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #plan(): void {
    if (this.#interval > 0 && !document.hidden) {
      this.#timer = setTimeout(() => void this.refresh(), this.#interval);
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  readonly #handleVisibility = (): void => {
    if (document.hidden) {
      clearTimeout(this.#timer);
    } else if (this.#interval > 0 && clock.now() - this.#readAt > this.#interval) {
      void this.refresh();
    } else {
      clearTimeout(this.#timer);
      this.#plan();
    }
  };
}

type Read = (connection: Connection, signal: AbortSignal) => Promise<string>;

const readAgain: Read = async (connection, signal) =>
  (await loadHttp()).rereadStatus(statusUrl(connection.endpoint, connection.dealId), connection, signal);

/** The first reading waits for nothing, not even for ky; where it failed, ky knows why and whether to try again. */
const readFirst: Read = async (connection, signal) => {
  let failure: unknown;
  try {
    const response = await fetchStatus(connection, signal);
    if (response.ok) return await response.text();
    failure = response;
  } catch (error) {
    failure = error;
  }
  const http = await loadHttp();
  return http.recoverStatus(failure, statusUrl(connection.endpoint, connection.dealId), connection, signal);
};

/** To someone who only looks, what Mspecs did not accept is an answer not understood. */
const readFailure = (reason: FailureReason): ReadFailureReason =>
  reason === 'invalid' || reason === 'slot-full' || reason === 'closed' ? 'bad-response' : reason;
