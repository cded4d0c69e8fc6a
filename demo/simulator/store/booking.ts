import type {Contact} from '../contact.js';
import {confirmationMail} from '../mail/mail.js';
import type {Booking, Confirmation, ProspectiveBuyer, Remarks, Slot, Viewing} from './records.js';
import {httpError} from '../http-error.js';
import type {MspecsStore} from './store.js';

/** Reports whether a slot has no seats left. */
export const isFull = (slot: Slot): boolean => slot.booked >= slot.capacity;

/** Parsed request for a viewing or one of its slots. */
export interface BookingRequest {
  readonly viewing: Viewing;
  readonly slot?: Slot;
  readonly contact: Contact;
  /** URL prefix of the confirmation link. */
  readonly confirmUrl: string;
  readonly remarks?: Remarks;
  /** Sends no email; default false. */
  readonly disableNotifications?: boolean;
}

/**
 * Accepts a request and emails a link; nothing else happens until it is clicked. Two requests with the same address and slot are
 * one booking but two emails. Throws an HTTP error (400) if the slot is full, the viewing is closed, or a required slot is
 * missing.
 */
export function requestBooking(
  store: MspecsStore,
  {viewing, slot, contact, confirmUrl, remarks = {}, disableNotifications = false}: BookingRequest,
): void {
  if (!slot && 'slots' in viewing) throw httpError(400, 'The viewing has slots: choose one of them');
  if (!isOpen(viewing, store.now())) throw httpError(400, 'The viewing is not open for external booking');
  if (slot && isFull(slot)) throw httpError(400, 'The slot is fully booked');
  const email = contact.email.toLowerCase();
  const known = [...store.bookings.values()].find(
    (booking) =>
      booking.email === email &&
      booking.viewing === viewing &&
      booking.slot === slot &&
      booking.status !== 'rejected',
  );
  const booking: Booking = known ?? {
    id: store.nextId('viewingAttendees'),
    viewing,
    slot,
    email,
    status: 'mailed',
    remarks: {},
  };
  const token = newToken();
  store.bookings.set(booking.id, booking);
  store.confirmations.set(token, {booking, contact, remarks, used: false});
  // Assumption: a viewer without an email cannot confirm, so the booking goes straight to the broker.
  if (disableNotifications) confirmBooking(store, token);
  else store.outbox.push(confirmationMail(store, booking, contact, confirmUrl + token));
}

function isOpen(viewing: Viewing, now: number): boolean {
  const {allowExternalBooking, externalBookingLatestHourBefore: hours, start, end} = viewing;
  return allowExternalBooking && now < (hours === undefined ? end : start - hours * 60 * 60_000);
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Confirms a booking by the link of an email. The person becomes a prospective buyer, identified by email address, and enters the
 * quarantine. A second click has no effect.
 *
 * @returns undefined if no email has the token.
 */
export function confirmBooking(store: MspecsStore, token: string): Confirmation | undefined {
  const confirmation = store.confirmations.get(token);
  if (!confirmation || confirmation.used) return confirmation;
  const {booking, contact, remarks} = confirmation;
  store.addProspectiveBuyer(contact);
  booking.remarks = {...booking.remarks, ...remarks};
  if (booking.status === 'mailed') booking.status = 'quarantine';
  confirmation.used = true;
  return confirmation;
}

/** Returns each prospective buyer with the bookings that wait for a decision. */
export function quarantineOf(store: MspecsStore): {buyer: ProspectiveBuyer; bookings: Booking[]}[] {
  const waiting = [...store.bookings.values()].filter(({status}) => status === 'quarantine');
  return [...store.prospectiveBuyers]
    .map(([email, buyer]) => ({buyer, bookings: waiting.filter((booking) => booking.email === email)}))
    .filter(({bookings}) => bookings.length > 0);
}

/**
 * Approves or rejects a booking in the quarantine. Only approval takes a seat, and brokers may approve more than a slot holds.
 * Throws an HTTP error: 404 if the id is not in the quarantine, 409 if already decided.
 *
 * @returns the booking.
 */
export function decideBooking(
  store: MspecsStore,
  bookingId: string,
  decision: 'approved' | 'rejected',
): Booking {
  const booking = store.bookings.get(bookingId);
  if (!booking || booking.status === 'mailed') throw httpError(404, 'Nothing in the quarantine has this id');
  if (booking.status !== 'quarantine') throw httpError(409, `The booking is ${booking.status} already`);
  booking.status = decision;
  if (decision === 'approved' && booking.slot) booking.slot.booked += 1;
  return booking;
}
