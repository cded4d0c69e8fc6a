import type {Contact} from '../contact.js';
import type {Booking, Mail} from '../store/records.js';
import {describeTime} from '../store/stockholm-time.js';
import type {MspecsStore} from '../store/store.js';

/** Describes a booking in Swedish: `Råsundavägen 4, Solna, lördag 14 november kl. 11:00–11:15`. */
export function describeBooking(store: MspecsStore, {viewing, slot}: Booking): string {
  const location = store.deals.get(viewing.dealId)?.location;
  return [location?.streetAddress, location?.city, describeTime(slot ?? viewing)].filter(Boolean).join(', ');
}

/** Creates the confirmation email. The wording is invented, because the real one is not public. */
export function confirmationMail(store: MspecsStore, booking: Booking, contact: Contact, link: string): Mail {
  const office = store.deals.get(booking.viewing.dealId)?.office;
  return {
    to: contact.email,
    subject: 'Bekräfta din förfrågan om visning',
    text: [
      `Hej ${contact.firstName}!`,
      `Du har skickat en förfrågan om visning: ${describeBooking(store, booking)}.`,
      `Bekräfta din förfrågan genom att öppna länken:\n${link}`,
      'Mäklaren får din förfrågan först när du har bekräftat den, och avgör sedan om du får tiden.',
      'Var det inte du? Då behöver du inte göra något.',
      `Vänliga hälsningar\n${office?.name ?? 'Mäklaren'}`,
    ].join('\n\n'),
    link,
    sentAt: new Date(store.now()).toISOString(),
  };
}
