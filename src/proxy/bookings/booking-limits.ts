import type {Instant} from '../../booking/viewing.js';
import {hexOf} from '../../mspecs/hex.js';
import {RateLimit} from '../http/rate-limit.js';
import type {Limits} from '../options.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

const minute = 60_000;
const windowMs = 10 * minute;
const emailWindowMs = 60 * minute;

/** Limits of bookings and interests. */
export class BookingLimits {
  readonly #perAddress: RateLimit;
  readonly #perAddressAndDeal: RateLimit;
  readonly #perEmail: RateLimit;
  readonly #perDeal: RateLimit;
  readonly #hash: (text: string) => Promise<string>;

  /** @param secret keys the hashes of email addresses. Instances that share a storage must have the same. */
  constructor(
    {perAddress = 30, perAddressAndDeal = 10, perEmail = 6, perDeal = 300}: Limits,
    secret: string,
    context: {readonly store: ExpiringStore; readonly now: () => Instant},
  ) {
    this.#perAddress = new RateLimit({
      ...context,
      limit: 'address',
      name: 'address',
      max: perAddress,
      windowMs,
    });
    this.#perAddressAndDeal = new RateLimit({
      ...context,
      limit: 'address',
      name: 'address-deal',
      max: perAddressAndDeal,
      windowMs,
    });
    this.#perEmail = new RateLimit({
      ...context,
      limit: 'email',
      name: 'email',
      max: perEmail,
      windowMs: emailWindowMs,
    });
    this.#perDeal = new RateLimit({...context, limit: 'deal', name: 'deal', max: perDeal, windowMs});
    this.#hash = hasherFor(secret);
  }

  /**
   * Counts a request of an address, also an invalid one.
   *
   * @throws {ProblemError} `rate-limited` or `unavailable`.
   */
  async countRequest(address: string | undefined): Promise<void> {
    if (address !== undefined) await this.#perAddress.count(address);
  }

  /**
   * Counts a request that is about to be sent to Mspecs. One that exceeds a limit does not count for the later ones.
   *
   * @throws {ProblemError} `rate-limited` or `unavailable`.
   */
  async countSending(address: string | undefined, dealId: string, email: string): Promise<void> {
    if (address !== undefined) await this.#perAddressAndDeal.count(`${address} ${dealId}`);
    await this.#perEmail.count(await this.#hash(inboxOf(email)));
    await this.#perDeal.count(dealId);
  }
}

/** Returns one form of the addresses that most providers deliver to one inbox. */
const inboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*@/, '@');

/** Creates a keyed hash, so that a hash in the storage cannot be matched with guessed email addresses. */
function hasherFor(secret: string): (text: string) => Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  let key: Promise<CryptoKey> | undefined;
  return async (text) => {
    // Not at creation: workers create the proxy outside of a request, where they cannot wait.
    key ??= crypto.subtle.importKey('raw', encoder.encode(`limits ${secret}`), algorithm, false, ['sign']);
    return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(text))));
  };
}
