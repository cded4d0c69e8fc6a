import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ReadFailureReason} from '../messages/messages.js';
import {parseJson} from '../mspecs/json.js';
import {parseDeal, type Deal} from '../mspecs/parse-deal.js';
import type {Transport} from '../mspecs/transport.js';
import {read, readFailure} from './read.js';

/** What is known of the deal. */
export type DealState =
  | {readonly phase: 'reading'}
  /** Undefined where the page gave none, and ids must do. */
  | {readonly phase: 'read'; readonly deal: Deal | undefined}
  | {readonly phase: 'failed'; readonly reason: ReadFailureReason};

/** A deal that lies at a URL. */
export interface DealAddress {
  readonly url: URL;
  readonly transport: Transport;
  /** The home's, for times written without a zone. */
  readonly timeZone: string;
}

/** Keeps the deal: as the page gave it, or read once from where it lies. */
export class DealController implements ReactiveController {
  state: DealState = {phase: 'read', deal: undefined};

  readonly #host: ReactiveControllerHost;
  #address: DealAddress | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state.phase === 'reading') void this.refresh();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Takes the deal that the page gave, or none. */
  use(deal: Deal | undefined): void {
    this.#abort?.abort();
    this.#address = undefined;
    this.state = {phase: 'read', deal};
  }

  /** Reads the deal from where it lies. */
  read(address: DealAddress): void {
    this.#address = address;
    this.state = {phase: 'reading'};
    void this.refresh();
  }

  /** Reads it again if that failed. Never rejects. */
  async refresh(): Promise<void> {
    if (!this.#address || this.state.phase === 'read') return;
    const {url, transport, timeZone} = this.#address;
    this.#abort?.abort();
    const {signal} = (this.#abort = new AbortController());
    this.#settle({phase: 'reading'});
    let state: DealState;
    try {
      const deal = parseDeal(parseJson(await read(url, transport, signal)), timeZone);
      state = deal ? {phase: 'read', deal} : {phase: 'failed', reason: 'bad-response'};
    } catch (error) {
      state = {phase: 'failed', reason: readFailure(error)};
    }
    if (!signal.aborted) this.#settle(state);
  }

  #settle(state: DealState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
