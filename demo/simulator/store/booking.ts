import type {Contact} from '../contact.js';
import {confirmationMail} from '../mail/mail.js';
import type {Booking, Confirmation, ProspectiveBuyer, Remarks, Slot, Viewing} from './records.js';
import {httpError} from '../http-error.js';
import type {MspecsStore} from './store.js';

/** Whether a slot has no seat left. */
export const isFull = (slot: Slot): boolean => slot.booked >= slot.capacity;

/** A request for a viewing, or one slot of it, as a dialect has read it. */
export interface BookingRequest {
  readonly viewing: Viewing;
  readonly slot?: Slot;
  readonly contact: Contact;
  /** What the token is put after to make the link of the mail. */
  readonly confirmUrl: string;
  readonly remarks?: Remarks;
  /** No mail is sent; absent = it is. */
  readonly disableNotifications?: boolean;
}

/**
 * Takes a request: mails the person a link, and does nothing more until it is clicked. Two requests of one
 * address for one slot are one booking, but two mails. Throws a refusal with 400 where the slot is full or
 * the viewing closed, or where a slot must be chosen and is not.
 */
export function requestBooking(
  store: MspecsStore,
  {viewing, slot, contact, confirmUrl, remarks = {}, disableNotifications = false}: BookingRequest,
): void {
  if (!slot && 'slots' in viewing) throw httpError(400, 'One of the slots of the viewing must be chosen');
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
  // A guess: without the mail nobody could ever confirm, so that the broker has it at once.
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
 * A click on the link of a mail: the person becomes a prospective buyer, known by the e-mail address, and
 * stands in the quarantine. A second click changes nothing. Undefined where no mail has the token.
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

/** Each prospective buyer about whom a broker has something to decide, with the bookings in question. */
export function quarantineOf(store: MspecsStore): {buyer: ProspectiveBuyer; bookings: Booking[]}[] {
  const waiting = [...store.bookings.values()].filter(({status}) => status === 'quarantine');
  return [...store.prospectiveBuyers]
    .map(([email, buyer]) => ({buyer, bookings: waiting.filter((booking) => booking.email === email)}))
    .filter(({bookings}) => bookings.length > 0);
}

/**
 * The broker's decision about a booking in the quarantine. A seat is taken by approval, and by nothing else;
 * brokers may approve more than a slot holds. Throws a refusal: 404 where nothing in the quarantine has the
 * id, 409 once decided.
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
