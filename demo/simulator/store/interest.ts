import type {Contact} from '../contact.js';
import {httpError} from '../http-error.js';
import type {MspecsStore} from './store.js';

/**
 * Puts a person on a deal without a viewing. A guess: at once, with no mail to confirm. Throws a refusal with
 * 400 where the person is on it already.
 */
export function registerInterest(store: MspecsStore, dealId: string, contact: Contact): void {
  const email = contact.email.toLowerCase();
  if (isOnDeal(store, dealId, email)) throw httpError(400, 'The person is on the deal already');
  store.addProspectiveBuyer(contact);
  store.interests.push({dealId, email});
}

// A guess: a booking counts once it is confirmed, and no longer once it is rejected.
const isOnDeal = (store: MspecsStore, dealId: string, email: string): boolean =>
  store.interests.some((interest) => interest.dealId === dealId && interest.email === email) ||
  [...store.bookings.values()].some(
    (booking) =>
      booking.viewing.dealId === dealId &&
      booking.email === email &&
      (booking.status === 'quarantine' || booking.status === 'approved'),
  );
