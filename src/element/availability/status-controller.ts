import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DealStatus} from '../../booking/viewing.js';
import type {ReadFailureReason} from '../../messages/messages.js';
import type {Connection} from '../../mspecs/connection.js';
import {parseStatus} from '../../mspecs/parse-status.js';
import {statusUrl} from '../../mspecs/routes.js';
import {clock, syncClock} from '../clock.js';
import {loadDeferred, type DeferredChunk} from '../load-deferred.js';
import {refetch, failureReason, type Read} from './shared-read.js';
import type {PollError, PollOptions, PollResult} from '../deferred/status-poller.js';

/** State of the status. */
export type StatusState =
  | {readonly phase: 'reading'}
  | {
      readonly phase: 'read';
      readonly status: DealStatus;
      /** True if some slots were unreadable. */
      readonly partial: boolean;
      /** True if a later read failed. */
      readonly stale: boolean;
    }
  | {readonly phase: 'failed'; readonly reason: ReadFailureReason};

/** Logs a warning to the console, once per text. */
export type Warn = (text: string) => void;

/** Holds the status of the slots: reads it at once, then polls it while the element is visible. */
export class StatusController implements ReactiveController {
  state: StatusState = {phase: 'reading'};

  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  readonly #warn: Warn;
  #options: PollOptions | undefined;
  /** Latest result; undefined before the first. */
  #result: PollResult | undefined;
  /** Latest request; results of earlier ones are ignored. */
  #request: Promise<string> | undefined;
  #text: string | undefined;
  #deferred: DeferredChunk | undefined;
  #isLoadingDeferred = false;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void, warn: Warn) {
    this.#host = host;
    this.#onChange = onChange;
    this.#warn = warn;
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  /**
   * Reads the status of a deal.
   *
   * @param interval milliseconds between polls; 0 disables polling.
   * @param read performs the first read.
   * @param served result that the page contains. The status is read again if it is older than the interval.
   */
  connect(connection: Connection, interval: number, read: Read, served?: unknown): void {
    this.misconfigure();
    this.#options = {
      url: statusUrl(connection.endpoint, connection.dealId),
      connection,
      onResponse: syncClock,
      interval,
      clock,
      element: this.#host,
      poll: () => this.#read(),
    };
    this.state = {phase: 'reading'};
    const known = served as PollResult | undefined;
    if (known) this.#receive(known);
    // A clock that is far behind the server's is wrong, and reading corrects it.
    if (!(Math.abs(clock.now() - Number(known?.at)) < interval)) void this.#read(read);
  }

  /** Stops reading, because only the page can fix its configuration. */
  misconfigure(): void {
    this.#unsubscribe?.();
    this.#options = this.#result = this.#text = this.#request = undefined;
    this.state = {phase: 'failed', reason: 'misconfigured'};
  }

  /** Refetches the status. Never rejects; `state` has the result. */
  async refresh(): Promise<void> {
    if (this.#options && this.state.phase === 'failed') this.#settle({phase: 'reading'});
    await this.#read();
  }

  async #read(read = refetch): Promise<void> {
    if (!this.#options) return;
    const request = (this.#request = read(this.#options));
    const result = await request.then(
      (text) => ({text}),
      (error: unknown) => ({error: error as PollError}),
    );
    if (request !== this.#request) return;
    this.#receive({...result, at: clock.now()});
    this.#subscribe();
  }

  #receive(result: PollResult): void {
    this.#result = result;
    if (result.text === undefined) this.#fail(failureReason(result.error));
    else this.#accept(result.text);
  }

  #accept(text: string): void {
    if (text === this.#text && 'stale' in this.state && !this.state.stale) return;
    this.#text = text;
    const {status, problems} = parseStatus(text);
    problems.forEach(this.#warn);
    if (status) this.#settle({phase: 'read', status, partial: problems.length > 0, stale: false});
    else this.#fail('bad-response');
  }

  /** Keeps the known status and marks it stale. */
  #fail(reason: ReadFailureReason): void {
    if ('stale' in this.state && this.state.stale) return;
    this.#settle(this.state.phase === 'read' ? {...this.state, stale: true} : {phase: 'failed', reason});
  }

  #settle(state: StatusState): void {
    this.state = state;
    this.#onChange();
  }

  /** Starts polling, now that the times are shown. After a failed load, the next update retries. */
  async startPolling(): Promise<void> {
    if (this.#deferred || this.#isLoadingDeferred || !this.#options?.interval) return;
    this.#isLoadingDeferred = true;
    this.#deferred = await loadDeferred().catch(() => undefined);
    this.#isLoadingDeferred = false;
    this.#subscribe();
  }

  /** Subscribes to polls. Does so again after each read, to share its result. */
  #subscribe(): void {
    const options = this.#options;
    const result = this.#result;
    if (result && options?.element.isConnected)
      this.#unsubscribe = this.#deferred?.subscribe(options, result, (latest) => this.#receive(latest));
  }
}
