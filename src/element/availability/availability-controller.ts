import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  countOpen,
  countTimes,
  findOption,
  listDays,
  type Availability,
  type Day,
  type Note,
  type Option,
} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {AvailabilityLoadedEvent} from '../../events.js';
import type {ReadFailureReason} from '../../messages/messages.js';
import {parseDeal} from '../../mspecs/parse-deal.js';
import {clock} from '../clock.js';
import type {Configuration} from '../configuration.js';
import {DealController} from './deal-controller.js';
import {loadAfterwards} from '../load-deferred.js';
import {readFirst, type Read} from './shared-read.js';
import {StatusController, type Warn} from './status-controller.js';

/** The element, as its availability needs it. */
export interface AvailabilityHost extends ReactiveControllerHost, HTMLElement {
  readonly viewingId: string | undefined;
}

/** Joins the deal, the status and the clock into the times that can be chosen, now and as they change. */
export class AvailabilityController implements ReactiveController {
  /** What can be chosen, as it was worked out last. */
  now: Availability = {days: [], notes: [], changesAt: Infinity};

  readonly #host: AvailabilityHost;
  readonly #deal: DealController;
  readonly #status: StatusController;
  /** Until when `now` holds. */
  #until = 0;
  #callOff = (): void => undefined;
  #told = '';

  /** What holds now may be no more. */
  readonly #renew = (): void => {
    this.#until = 0;
    this.#host.requestUpdate();
  };

  constructor(host: AvailabilityHost, warn: Warn) {
    this.#host = host;
    this.#deal = new DealController(this.#renew);
    this.#status = new StatusController(host, this.#renew, warn);
    host.addController(this);
  }

  get days(): readonly Day[] {
    return this.now.days;
  }

  /** Viewings that are no choice. */
  get notes(): readonly Note[] {
    return this.now.notes;
  }

  /** The deal as it was published, where it is known. */
  get published(): unknown {
    const {state} = this.#deal;
    return state.phase === 'read' ? state.deal?.json : undefined;
  }

  /** Whether the times are still on their way. */
  get isReading(): boolean {
    return this.#status.state.phase === 'reading' || this.#deal.state.phase === 'reading';
  }

  /** Why there are no times to show: without a deal it takes the status, and without a viewing's id it takes the deal. */
  get failure(): ReadFailureReason | undefined {
    const {state: deal} = this.#deal;
    const {state: status} = this.#status;
    if (deal.phase === 'failed' && !this.#host.viewingId) return deal.reason;
    if (status.phase !== 'failed') return undefined;
    const dealIsKnown = deal.phase === 'read' && deal.deal !== undefined;
    return dealIsKnown && status.reason !== 'misconfigured' ? undefined : status.reason;
  }

  /** Why the times that are shown may not be quite right: some could not be read, or all of them not of late. */
  get doubt(): 'partly' | 'old' | undefined {
    const {state} = this.#status;
    if (state.phase === 'failed' || (state.phase === 'read' && state.old)) return 'old';
    return state.phase === 'read' && state.partly ? 'partly' : undefined;
  }

  hostConnected(): void {
    this.#until = 0;
  }

  hostDisconnected(): void {
    this.#callOff();
  }

  hostUpdated(): void {
    if (this.isReading) return;
    void this.#status.watchOn();
    if (this.#status.state.phase !== 'read') return;
    const open = countOpen(this.days);
    const total = countTimes(this.days);
    const told = `${open}/${total}`;
    if (told === this.#told) return;
    this.#told = told;
    this.#host.dispatchEvent(new AvailabilityLoadedEvent(open, total));
  }

  /** Begins with a home: reads what the page did not give of it. */
  begin({connection, dealUrl, timeZone, refreshInterval}: Configuration): void {
    const host: {readonly checkVisibility?: () => boolean} = this.#host;
    // Not all browsers can tell. What is in a dialog or behind a tab is read once somebody opens that.
    const whenSeen: Read = async (...reading) => {
      await (await loadAfterwards()).untilSeen(this.#host);
      return readFirst(...reading);
    };
    const read = host.checkVisibility?.() === false ? whenSeen : readFirst;
    if (connection) this.#status.connect(connection, refreshInterval, read);
    else this.#status.misconfigure();
    if (dealUrl && connection) this.#deal.read({url: dealUrl, connection, read, timeZone});
  }

  /** Takes what the page gave of the home, which may be newer than before. */
  take({deal, dealUrl, timeZone}: Configuration): void {
    this.#until = 0;
    if (!dealUrl) this.#deal.use(parseDeal(deal, timeZone));
  }

  /** Works out what can be chosen now, and when the clock alone will change that. */
  derive(): void {
    const {state: deal} = this.#deal;
    const {state: status} = this.#status;
    const now = clock.now();
    if (now < this.#until) return;
    this.now = listDays({
      viewings: deal.phase === 'read' ? deal.deal?.viewings : undefined,
      status: status.phase === 'read' ? status.status : undefined,
      viewingId: this.#host.viewingId,
      now,
    });
    this.#callOff();
    this.#until = this.now.changesAt;
    // An element that has left the page sets no timer: when it is back, all is worked out again.
    if (this.#until === Infinity || !this.#host.isConnected) return;
    this.#callOff = clock.after(this.#until - now, this.#renew);
  }

  /** The option that stands for a choice, where it is still on the list. */
  find(choice: Choice): Option | undefined {
    return findOption(this.days, choice);
  }

  /** Reads the status now, and the deal where that failed. Never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#deal.refresh(), this.#status.refresh()]);
  }
}
