import type {Instant} from './viewing.js';

/** Requested viewing, or one slot of it. */
export interface Choice {
  readonly viewingId: string;
  /** Present if the viewing is divided into slots. */
  readonly slotId?: string;
  /** ISO date at the home, such as `2026-11-14`; present if only the day is known, without a start. */
  readonly date?: string;
  /** Absent if only the day or only ids are known, or if the broker hides it. */
  readonly start?: Instant;
  readonly end?: Instant;
}

/** Contact details of a visitor, in the format of Mspecs. */
export interface Contact {
  /** At most 60 characters. */
  readonly firstName: string;
  /** At most 60 characters. */
  readonly lastName: string;
  /** At most 80 characters. Mspecs identifies people by it. */
  readonly email: string;
  /** E.164, such as `+46701740605`. */
  readonly phoneNumber: string;
}

/**
 * Reason of a failure: a closed list, each with its own message and next step.
 *
 * - `offline`: the device has no network; nothing was sent.
 * - `timeout`: no response, or the connection broke while sending. The outcome is unknown, so nothing is retried.
 * - `slot-full`: somebody else took the last seat.
 * - `closed`: the time has passed or can no longer be requested.
 * - `invalid`: Mspecs rejected the data.
 * - `refused`: Mspecs rejected the request and does not say why; the visitor may already be on its list.
 * - `not-found`: Mspecs has no such deal, viewing or slot.
 * - `rate-limited`: too many calls; retry later.
 * - `unavailable`: Mspecs, the proxy or the network does not respond.
 * - `misconfigured`: a setting is missing, or the credentials are wrong; only the site's owner can fix it.
 * - `bad-response`: the response was not understood.
 */
export type FailureReason =
  | 'offline'
  | 'timeout'
  | 'slot-full'
  | 'closed'
  | 'invalid'
  | 'refused'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'misconfigured'
  | 'bad-response';

/**
 * Limit of the proxy behind `rate-limited`.
 *
 * - `fill-time`: the form was filled in faster than a person can; nothing was sent.
 * - `address`: too many requests from one network address.
 * - `email`: too many requests with one email address.
 * - `deal`: too many requests for one home.
 */
export type RateLimit = 'fill-time' | 'address' | 'email' | 'deal';

/** Outcome of a request that Mspecs accepted. */
export interface Requested {
  readonly step: 'requested';
  readonly choice: Choice | undefined;
  readonly email: string;
  readonly at: Instant;
  /** Addresses of the other people who have requested the same time in this form. */
  readonly companions?: readonly string[];
}

/** Subject of a form: a time, or an interest in the home. */
export interface FormSubject {
  readonly choice: Choice | undefined;
  /** Outcome to return to, while the form is for one of several people. */
  readonly before?: Requested | undefined;
}

/** State of a booking; templates read nothing else. Without a choice, it is an interest in the home. */
export type BookingState =
  /** A time was picked: the form is loading, or could not be loaded. */
  | {readonly step: 'choosing'; readonly form?: 'loading' | 'missing'}
  /** `alreadyRequested`: the same request was sent before, or another window is sending it. */
  | (FormSubject & {readonly step: 'filling'; readonly alreadyRequested?: boolean})
  | (FormSubject & {readonly step: 'sending'})
  | (FormSubject & {
      readonly step: 'failed';
      readonly reason: FailureReason;
      readonly limit?: RateLimit | undefined;
    })
  | Requested;
