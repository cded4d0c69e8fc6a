import type {ReadFailureReason} from '../../messages/messages.js';
import {parseJson} from '../../mspecs/json.js';
import {parseDeal, type Deal} from '../../mspecs/parse-deal.js';
import {clock} from '../clock.js';
import {refetch, failureReason, type Read, type ReadTarget} from './shared-read.js';

/** State of the deal. */
export type DealState =
  | {readonly phase: 'reading'}
  /** The deal is undefined if only ids are known. */
  | {readonly phase: 'read'; readonly deal: Deal | undefined}
  | {readonly phase: 'failed'; readonly reason: ReadFailureReason};

/** Deal to read from a URL. */
export interface DealAddress extends ReadTarget {
  readonly read: Read;
  /** IANA zone of times without an offset. */
  readonly timeZone: string;
}

/** Holds the deal: set by the page, or read once from a URL. */
export class DealController {
  state: DealState = {phase: 'read', deal: undefined};

  readonly #onChange: () => void;
  #address: DealAddress | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Sets the deal that the page provides, if any. */
  set(deal: Deal | undefined): void {
    this.#address = undefined;
    this.state = {phase: 'read', deal};
  }

  /** Reads the deal in a new task, so that a page that sets `deal` in this one causes no request. */
  read(address: DealAddress): void {
    this.#address = address;
    this.state = {phase: 'reading'};
    clock.after(0, () => {
      if (address === this.#address) void this.#read(address, address.read);
    });
  }

  /** Refetches the deal if reading it failed. Never rejects. */
  async refresh(): Promise<void> {
    if (this.#address && this.state.phase !== 'read') await this.#read(this.#address, refetch);
  }

  async #read(address: DealAddress, read: Read): Promise<void> {
    const {timeZone} = address;
    this.#settle({phase: 'reading'});
    const state = await read(address).then(
      (text): DealState => {
        const deal = parseDeal(parseJson(text), timeZone);
        return deal ? {phase: 'read', deal} : {phase: 'failed', reason: 'bad-response'};
      },
      (error: unknown): DealState => ({phase: 'failed', reason: failureReason(error)}),
    );
    if (address === this.#address) this.#settle(state);
  }

  #settle(state: DealState): void {
    this.state = state;
    this.#onChange();
  }
}
