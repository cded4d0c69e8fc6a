import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DealStatus} from '../../booking/viewing.js';
import type {ReadFailureReason} from '../../messages/messages.js';
import type {Connection} from '../../mspecs/connection.js';
import {parseStatus} from '../../mspecs/parse-status.js';
import {statusUrl} from '../../mspecs/routes.js';
import {clock} from '../clock.js';
import {loadAfterwards, type Afterwards} from '../load-deferred.js';
import {readAgain, readFailure, type Read} from './shared-read.js';
import type {Place, ReadingEnd, ReadingError, Watcher} from '../deferred/status-poller.js';

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
export class StatusController implements ReactiveController, Watcher {
  state: StatusState = {phase: 'reading'};
  place: Place | undefined;
  end: ReadingEnd | undefined;

  readonly element: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  readonly #warn: Warn;
  /** The latest reading: only what this one comes to counts. */
  #reading: Promise<string> | undefined;
  #text: string | undefined;
  #late: Afterwards | undefined;
  #isLoading = false;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void, warn: Warn) {
    this.element = host;
    this.#onChange = onChange;
    this.#warn = warn;
    host.addController(this);
  }

  hostConnected(): void {
    this.#keepWatch();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  /**
   * Reads another deal, or the same in another way.
   *
   * @param interval milliseconds between readings; 0 reads once.
   * @param read how to read it for the first time.
   */
  connect(connection: Connection, interval: number, read: Read): void {
    this.misconfigure();
    this.place = {url: statusUrl(connection.endpoint, connection.dealId), connection, interval, clock};
    this.state = {phase: 'reading'};
    void this.read(read);
  }

  /** Gives up: what the page lacks, no reading can mend. */
  misconfigure(): void {
    this.#leave?.();
    this.place = this.end = this.#text = this.#reading = undefined;
    this.state = {phase: 'failed', reason: 'misconfigured'};
  }

  /** Reads the status now. Never rejects: what came of it is in `state`. */
  async refresh(): Promise<void> {
    if (this.place && this.state.phase === 'failed') this.#settle({phase: 'reading'});
    await this.read();
  }

  async read(read = readAgain): Promise<void> {
    if (!this.place) return;
    const reading = (this.#reading = read(this.place.url, this.place.connection.transport));
    const end = await reading.then(
      (text) => ({text}),
      (error: unknown) => ({error: error as ReadingError}),
    );
    if (reading !== this.#reading) return;
    this.take({...end, at: clock.now()});
    this.#keepWatch();
  }

  take(end: ReadingEnd): void {
    this.end = end;
    if (end.text === undefined) this.#fail(readFailure(end.error));
    else this.#accept(end.text);
  }

  #accept(text: string): void {
    if (text === this.#text && 'old' in this.state && !this.state.old) return;
    this.#text = text;
    const {status, problems} = parseStatus(text);
    problems.forEach(this.#warn);
    if (status) this.#settle({phase: 'read', status, partly: problems.length > 0, old: false});
    else this.#fail('bad-response');
  }

  /** What is known stays known, only old. */
  #fail(reason: ReadFailureReason): void {
    if ('old' in this.state && this.state.old) return;
    this.#settle(this.state.phase === 'read' ? {...this.state, old: true} : {phase: 'failed', reason});
  }

  #settle(state: StatusState): void {
    this.state = state;
    this.#onChange();
  }

  /** Has the status read again and again, now that the times are shown. Where that does not come, the next update tries again. */
  async watchOn(): Promise<void> {
    if (this.#late || this.#isLoading || !this.place?.interval) return;
    this.#isLoading = true;
    this.#late = await loadAfterwards().catch(() => undefined);
    this.#isLoading = false;
    this.#keepWatch();
  }

  #keepWatch(): void {
    if (this.element.isConnected) this.#leave = this.#late?.keepWatch(this);
  }
}
