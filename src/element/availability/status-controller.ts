import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DealStatus} from '../../booking/viewing.js';
import type {ReadFailureReason} from '../../messages/messages.js';
import type {Connection} from '../../mspecs/connection.js';
import {parseStatus} from '../../mspecs/parse-status.js';
import {statusUrl} from '../../mspecs/routes.js';
import {clock} from '../clock.js';
import {loadDeferred, type DeferredChunk} from '../load-deferred.js';
import {refetch, failureReason, type Read} from './shared-read.js';
import type {PollTarget, PollResult, PollError, Subscriber} from '../deferred/status-poller.js';

/** What is known of the deal's slots. */
export type StatusState =
  | {readonly phase: 'reading'}
  | {
      readonly phase: 'read';
      readonly status: DealStatus;
      /** Whether some slots were unreadable. */
      readonly partial: boolean;
      /** Whether a later reading failed, so that this may be old. */
      readonly stale: boolean;
    }
  | {readonly phase: 'failed'; readonly reason: ReadFailureReason};

/** Tells the developer of the page something, once. */
export type Warn = (text: string) => void;

/** Keeps the status of a deal's slots: reads it at once, then again and again while somebody can see it. */
export class StatusController implements ReactiveController, Subscriber {
  state: StatusState = {phase: 'reading'};
  target: PollTarget | undefined;
  result: PollResult | undefined;

  readonly element: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  readonly #warn: Warn;
  /** The latest reading: only what this one comes to counts. */
  #read: Promise<string> | undefined;
  #text: string | undefined;
  #deferred: DeferredChunk | undefined;
  #isLoadingDeferred = false;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void, warn: Warn) {
    this.element = host;
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
   * Reads another deal, or the same in another way.
   *
   * @param interval milliseconds between readings; 0 reads once.
   * @param read how to read it for the first time.
   */
  connect(connection: Connection, interval: number, read: Read): void {
    this.misconfigure();
    this.target = {url: statusUrl(connection.endpoint, connection.dealId), connection, interval, clock};
    this.state = {phase: 'reading'};
    void this.read(read);
  }

  /** Gives up: what the page lacks, no reading can mend. */
  misconfigure(): void {
    this.#unsubscribe?.();
    this.target = this.result = this.#text = this.#read = undefined;
    this.state = {phase: 'failed', reason: 'misconfigured'};
  }

  /** Reads the status now. Never rejects: what came of it is in `state`. */
  async refresh(): Promise<void> {
    if (this.target && this.state.phase === 'failed') this.#settle({phase: 'reading'});
    await this.read();
  }

  async read(read = refetch): Promise<void> {
    if (!this.target) return;
    const request = (this.#read = read(this.target.url, this.target.connection.transport));
    const result = await request.then(
      (text) => ({text}),
      (error: unknown) => ({error: error as PollError}),
    );
    if (request !== this.#read) return;
    this.receive({...result, at: clock.now()});
    this.#subscribe();
  }

  receive(result: PollResult): void {
    this.result = result;
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

  /** What is known stays known, only old. */
  #fail(reason: ReadFailureReason): void {
    if ('stale' in this.state && this.state.stale) return;
    this.#settle(this.state.phase === 'read' ? {...this.state, stale: true} : {phase: 'failed', reason});
  }

  #settle(state: StatusState): void {
    this.state = state;
    this.#onChange();
  }

  /** Has the status read again and again, now that the times are shown. Where that does not come, the next update tries again. */
  async startPolling(): Promise<void> {
    if (this.#deferred || this.#isLoadingDeferred || !this.target?.interval) return;
    this.#isLoadingDeferred = true;
    this.#deferred = await loadDeferred().catch(() => undefined);
    this.#isLoadingDeferred = false;
    this.#subscribe();
  }

  #subscribe(): void {
    if (this.element.isConnected) this.#unsubscribe = this.#deferred?.subscribe(this);
  }
}
