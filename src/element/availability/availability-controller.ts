import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  countOpen,
  countTimes,
  findOption,
  listDays,
  type Availability,
  type Day,
  type UnbookableViewing,
  type Option,
} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {AvailabilityLoadedEvent} from '../../events.js';
import type {ReadFailureReason} from '../../messages/messages.js';
import {parseDeal} from '../../mspecs/parse-deal.js';
import {clock} from '../clock.js';
import type {Configuration} from '../configuration.js';
import {DealController} from './deal-controller.js';
import {loadDeferred} from '../load-deferred.js';
import {initialRead, type Read} from './shared-read.js';
import {StatusController, type Warn} from './status-controller.js';

/** The element, as its availability needs it. */
export interface AvailabilityHost extends ReactiveControllerHost, HTMLElement {
  readonly viewingId: string | undefined;
}

/** Joins the deal, the status and the clock into the times that can be chosen, now and as they change. */
export class AvailabilityController implements ReactiveController {
  /** What can be chosen, as it was worked out last. */
  current: Availability = {days: [], notes: [], changesAt: Infinity};

  readonly #host: AvailabilityHost;
  readonly #deal: DealController;
  readonly #status: StatusController;
  /** Until when `now` holds. */
  #validUntil = 0;
  #cancelTimer = (): void => undefined;
  #lastReported = '';

  /** What holds now may be no more. */
  readonly #invalidate = (): void => {
    this.#validUntil = 0;
    this.#host.requestUpdate();
  };

  constructor(host: AvailabilityHost, warn: Warn) {
    this.#host = host;
    this.#deal = new DealController(this.#invalidate);
    this.#status = new StatusController(host, this.#invalidate, warn);
    host.addController(this);
  }

  get days(): readonly Day[] {
    return this.current.days;
  }

  /** Viewings that are no choice. */
  get unbookable(): readonly UnbookableViewing[] {
    return this.current.notes;
  }

  /** The deal as it was published, where it is known. */
  get published(): unknown {
    const {state} = this.#deal;
    return state.phase === 'read' ? state.deal?.json : undefined;
  }

  /** Whether the times are still on their way. */
  get isLoading(): boolean {
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
  get caveat(): 'partial' | 'stale' | undefined {
    const {state} = this.#status;
    if (state.phase === 'failed' || (state.phase === 'read' && state.stale)) return 'stale';
    return state.phase === 'read' && state.partial ? 'partial' : undefined;
  }

  hostConnected(): void {
    this.#validUntil = 0;
  }

  hostDisconnected(): void {
    this.#cancelTimer();
  }

  hostUpdated(): void {
    if (this.isLoading) return;
    void this.#status.startPolling();
    if (this.#status.state.phase !== 'read') return;
    const open = countOpen(this.days);
    const total = countTimes(this.days);
    const counts = `${open}/${total}`;
    if (counts === this.#lastReported) return;
    this.#lastReported = counts;
    this.#host.dispatchEvent(new AvailabilityLoadedEvent(open, total));
  }

  /** Begins with a home: reads what the page did not give of it. */
  start({connection, dealUrl, timeZone, refreshInterval}: Configuration): void {
    const host: {readonly checkVisibility?: () => boolean} = this.#host;
    // Not all browsers can tell. What is in a dialog or behind a tab is read once somebody opens that.
    const readWhenVisible: Read = async (...request) => {
      await (await loadDeferred()).whenVisible(this.#host);
      return initialRead(...request);
    };
    const read = host.checkVisibility?.() === false ? readWhenVisible : initialRead;
    if (connection) this.#status.connect(connection, refreshInterval, read);
    else this.#status.misconfigure();
    if (dealUrl && connection) this.#deal.read({url: dealUrl, connection, read, timeZone});
  }

  /** Takes what the page gave of the home, which may be newer than before. */
  update({deal, dealUrl, timeZone}: Configuration): void {
    this.#validUntil = 0;
    if (!dealUrl) this.#deal.set(parseDeal(deal, timeZone));
  }

  /** Works out what can be chosen now, and when the clock alone will change that. */
  derive(): void {
    const {state: deal} = this.#deal;
    const {state: status} = this.#status;
    const current = clock.now();
    if (current < this.#validUntil) return;
    this.current = listDays({
      viewings: deal.phase === 'read' ? deal.deal?.viewings : undefined,
      status: status.phase === 'read' ? status.status : undefined,
      viewingId: this.#host.viewingId,
      now: current,
    });
    this.#cancelTimer();
    this.#validUntil = this.current.changesAt;
    // An element that has left the page sets no timer: when it is back, all is worked out again.
    if (this.#validUntil === Infinity || !this.#host.isConnected) return;
    this.#cancelTimer = clock.after(this.#validUntil - current, this.#invalidate);
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
