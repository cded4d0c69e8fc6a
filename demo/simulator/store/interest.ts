import type {Contact} from '../contact.js';
import {httpError} from '../http-error.js';
import type {MspecsStore} from './store.js';

/**
 * Registers an interest in a deal without a viewing. Assumption: at once, without a confirmation email. Throws an HTTP error
 * (400) if the person is already registered.
 */
export function registerInterest(store: MspecsStore, dealId: string, contact: Contact): void {
  const email = contact.email.toLowerCase();
  if (isOnDeal(store, dealId, email)) throw httpError(400, 'The person is on the deal already');
  store.addProspectiveBuyer(contact);
  store.interests.push({dealId, email});
}

// Assumption: a booking counts from its confirmation until it is rejected.
const isOnDeal = (store: MspecsStore, dealId: string, email: string): boolean =>
  store.interests.some((interest) => interest.dealId === dealId && interest.email === email) ||
  [...store.bookings.values()].some(
    (booking) =>
      booking.viewing.dealId === dealId &&
      booking.email === email &&
      (booking.status === 'quarantine' || booking.status === 'approved'),
  );
