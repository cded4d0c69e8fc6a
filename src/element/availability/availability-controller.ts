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

/** Host of an {@link AvailabilityController}. */
export interface AvailabilityHost extends ReactiveControllerHost, HTMLElement {
  readonly viewingId: string | undefined;
}

/** Joins deal, status and clock into the times that can be chosen, and updates them as they change. */
export class AvailabilityController implements ReactiveController {
  /** Availability as last computed. */
  current: Availability = {days: [], notes: [], changesAt: Infinity};

  readonly #host: AvailabilityHost;
  readonly #deal: DealController;
  readonly #status: StatusController;
  /** Instant until which `current` is valid. */
  #validUntil = 0;
  #cancelTimer = (): void => undefined;
  #lastReported = '';

  /** Forces the next update to recompute. */
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

  /** Viewings that cannot be requested online. */
  get unbookable(): readonly UnbookableViewing[] {
    return this.current.notes;
  }

  /** Published deal, once loaded. */
  get published(): unknown {
    const {state} = this.#deal;
    return state.phase === 'read' ? state.deal?.json : undefined;
  }

  /** True while the deal or the status loads. */
  get isLoading(): boolean {
    return this.#status.state.phase === 'reading' || this.#deal.state.phase === 'reading';
  }

  /** Reason why no times can be shown: without a deal, the status is required; without a viewing id, the deal is. */
  get failure(): ReadFailureReason | undefined {
    const {state: deal} = this.#deal;
    const {state: status} = this.#status;
    if (deal.phase === 'failed' && !this.#host.viewingId) return deal.reason;
    if (status.phase !== 'failed') return undefined;
    const dealIsKnown = deal.phase === 'read' && deal.deal !== undefined;
    return dealIsKnown && status.reason !== 'misconfigured' ? undefined : status.reason;
  }

  /** Reason why the shown times may be wrong: some slots were unreadable, or the last poll failed. */
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

  /** Starts reading whatever the page does not provide. */
  start({connection, deal, dealUrl, timeZone, refreshInterval}: Configuration): void {
    const host: {readonly checkVisibility?: () => boolean} = this.#host;
    // Defers reading while hidden, such as in a dialog or a tab. Older browsers lack `checkVisibility`.
    const readWhenVisible: Read = async (target) => {
      await (await loadDeferred()).whenVisible(this.#host);
      return initialRead(target);
    };
    const read = host.checkVisibility?.() === false ? readWhenVisible : initialRead;
    if (connection) this.#status.connect(connection, refreshInterval, read, deal?.['servedStatus']);
    else this.#status.misconfigure();
    if (dealUrl && connection) this.#deal.read({url: dealUrl, connection, read, timeZone});
  }

  /** Applies the deal that the page provides, which may have changed. */
  update({deal, dealUrl, timeZone}: Configuration): void {
    this.#validUntil = 0;
    if (!dealUrl) this.#deal.set(parseDeal(deal, timeZone));
  }

  /** Computes the current availability and schedules the next change by the clock. */
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
    // A disconnected element sets no timer, because it recomputes when connected.
    if (this.#validUntil === Infinity || !this.#host.isConnected) return;
    this.#cancelTimer = clock.after(this.#validUntil - current, this.#invalidate);
  }

  /** Finds the listed option of a choice. */
  readonly find = (choice: Choice): Option | undefined => findOption(this.days, choice);

  /** Refetches the status, and the deal if that failed. Never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#deal.refresh(), this.#status.refresh()]);
  }
}
