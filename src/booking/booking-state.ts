import type {Instant} from './viewing.js';

/** The time a visitor asks for: a viewing, or one slot of it. */
export interface Choice {
  readonly viewingId: string;
  /** Present when the viewing is cut into slots. */
  readonly slotId?: string;
  /** The day at the home, as `2026-11-14`, when only the day is known; then there is no start. */
  readonly date?: string;
  /** Absent when only the day or only ids are known, or the broker does not show it. */
  readonly start?: Instant;
  readonly end?: Instant;
}

/** The person who asks, as Mspecs wants it. */
export interface Contact {
  /** At most 60 characters. */
  readonly firstName: string;
  /** At most 60 characters. */
  readonly lastName: string;
  /** At most 80 characters. Mspecs tells people apart by it. */
  readonly email: string;
  /** E.164, such as `+46701740605`. */
  readonly phoneNumber: string;
}

/**
 * Why something could not be done: a closed list, each with its own words and its own next step.
 *
 * - `offline`: the device has no network; nothing was sent.
 * - `timeout`: no answer in time, or none because the connection broke while sending; whether a request arrived is unknown,
 *   so nothing is resent by itself.
 * - `slot-full`: somebody else took the last seat.
 * - `closed`: the time has passed or may no longer be asked for.
 * - `invalid`: Mspecs did not accept what was sent.
 * - `not-found`: Mspecs does not know the deal, the viewing or the slot.
 * - `rate-limited`: too many calls; try again in a while.
 * - `unavailable`: Mspecs or the way there does not answer.
 * - `misconfigured`: the page lacks something, or the credentials are refused; only the site's owner can mend it.
 * - `bad-response`: an answer that cannot be understood.
 */
export type FailureReason =
  | 'offline'
  | 'timeout'
  | 'slot-full'
  | 'closed'
  | 'invalid'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'misconfigured'
  | 'bad-response';

/** Where the booking stands. Templates read this and nothing else. Without a choice it is the home that interests. */
export type BookingState =
  /** `formMissing`: a time was picked, but the form could not be loaded. */
  | {readonly step: 'choosing'; readonly formMissing?: boolean}
  /** `asked`: the same was sent before, or is on its way from another window. */
  | {readonly step: 'filling'; readonly choice: Choice | undefined; readonly alreadyRequested?: boolean}
  | {readonly step: 'sending'; readonly choice: Choice | undefined}
  | {
      readonly step: 'requested';
      readonly choice: Choice | undefined;
      readonly email: string;
      readonly at: Instant;
    }
  | {readonly step: 'failed'; readonly choice: Choice | undefined; readonly reason: FailureReason};
