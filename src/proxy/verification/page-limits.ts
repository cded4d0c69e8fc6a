import type {Instant} from '../../booking/viewing.js';
import {RateLimit, rateLimited} from '../http/rate-limit.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

const windowMs = 10 * 60_000;
/** Requests in ten minutes: enough for the few visitors without JavaScript. */
const max = {perAddress: 3, perDeal: 10};
/** Shortest time in which a person fills in the form, in milliseconds. */
const minFormTimeMs = 3000;

/** Limits the booking page of a proxy that verifies requests, because a form without a script can solve nothing. */
export class PageLimits {
  readonly #perAddress: RateLimit;
  readonly #perDeal: RateLimit;

  constructor({store, now}: {readonly store: ExpiringStore; readonly now: () => Instant}) {
    const shared = {windowMs, store, now};
    this.#perAddress = new RateLimit({
      ...shared,
      limit: 'address',
      name: 'page-address',
      max: max.perAddress,
    });
    this.#perDeal = new RateLimit({...shared, limit: 'deal', name: 'page-deal', max: max.perDeal});
  }

  /**
   * Counts a request of the page.
   *
   * @param formTimeMs age of the form, which the page has signed.
   * @throws {ProblemError} `rate-limited` or `unavailable`.
   */
  async count(address: string | undefined, dealId: string, formTimeMs: number): Promise<void> {
    if (formTimeMs < minFormTimeMs) throw rateLimited('fill-time', minFormTimeMs - formTimeMs);
    if (address !== undefined) await this.#perAddress.count(address);
    await this.#perDeal.count(dealId);
  }
}
