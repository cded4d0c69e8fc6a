import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DealStatus} from '../booking/viewing.js';
import type {ReadFailureReason} from '../messages/messages.js';
import type {Connection} from '../mspecs/connection.js';
import {parseStatus} from '../mspecs/parse-status.js';
import {statusUrl} from '../mspecs/routes.js';
import {clock} from './clock.js';
import {loadWatch} from './late.js';
import {read, readFailure} from './read.js';
import type {ReadingEnd, Watch} from './watch.js';

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

/** Keeps the status of a deal's slots: reads it at once, then again and again while somebody can see it. */
export class StatusController implements ReactiveController {
  state: StatusState = {phase: 'reading'};

  readonly #host: ReactiveControllerHost & Element;
  readonly #warn: Warn;
  #connection: Connection | undefined;
  #interval = 0;
  #abort: AbortController | undefined;
  #watch: Watch | undefined;
  #text: string | undefined;
  #readAt = 0;
  #end: ReadingEnd = {ok: true};

  constructor(host: ReactiveControllerHost & Element, warn: Warn) {
    this.#host = host;
    this.#warn = warn;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state.phase === 'reading') void this.refresh();
    else void this.#keepWatch();
  }

  hostDisconnected(): void {
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
    void this.#read(connection, true);
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
    if (this.state.phase === 'failed') this.#settle({phase: 'reading'});
    await this.#read(this.#connection, false);
  }

  async #read(connection: Connection, isFirst: boolean): Promise<void> {
    this.#abort?.abort();
    const {signal} = (this.#abort = new AbortController());
    let end: ReadingEnd = {ok: true};
    try {
      const text = await read(
        statusUrl(connection.endpoint, connection.dealId),
        connection.transport,
        signal,
        isFirst,
      );
      if (!signal.aborted) this.#accept(text);
    } catch (error) {
      end = {ok: false, retryAfter: (error as {readonly retryAfter?: number}).retryAfter};
      if (!signal.aborted) this.#fail(readFailure(error));
    }
    if (signal.aborted) return;
    this.#readAt = clock.now();
    this.#end = end;
    this.#watch?.readingEnded(this.#readAt, end);
    void this.#keepWatch();
  }

  #accept(text: string): void {
    if (text === this.#text && this.state.phase === 'read' && !this.state.old) return;
    this.#text = text;
    const {status, problems} = parseStatus(text);
    problems.forEach(this.#warn);
    if (status) this.#settle({phase: 'read', status, partly: problems.length > 0, old: false});
    else this.#fail('bad-response');
  }

  /** What is known stays known, only old. */
  #fail(reason: ReadFailureReason): void {
    if (this.state.phase === 'read' && this.state.old) return;
    this.#settle(this.state.phase === 'read' ? {...this.state, old: true} : {phase: 'failed', reason});
  }

  #settle(state: StatusState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  async #keepWatch(): Promise<void> {
    if (!this.#interval) return;
    // Where this does not come either, the times stay as they are until somebody refreshes them.
    const {Watch} = (await loadWatch().catch(() => undefined)) ?? {};
    if (!Watch || this.#watch || !this.#host.isConnected || !this.#connection) return;
    const watched = {element: this.#host, interval: this.#interval, clock, read: () => void this.refresh()};
    this.#watch = new Watch(watched, this.#readAt, this.#end);
  }

  #stop(): void {
    this.#abort?.abort();
    this.#watch?.stop();
    this.#watch = undefined;
  }
}
