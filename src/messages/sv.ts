import type {TimesMessages} from './messages.js';

/** Swedish, the language of the element where the page says nothing else. */
export const messages: TimesMessages = {
  language: 'sv',

  heading: 'Välj en tid för visning',
  loading: 'Hämtar tider …',
  timesLoaded: (open) => (open === 1 ? '1 ledig tid' : `${open} lediga tider`),
  open: 'Ledig',
  full: 'Fullbokad',
  closed: 'Stängd',
  seatsLeft: (seats) => (seats === 1 ? '1 plats kvar' : `${seats} platser kvar`),
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} till ${day} ${end}`,
  dayOnly: 'Tid meddelas senare',
  localTime: (place) => `Alla tider är lokal tid i ${place}.`,
  numberedTime: (number) => `Tid ${number}`,
  unknownTime: 'Visning',
  proceed: 'Fortsätt',
  empty: 'Det finns inga visningstider att välja just nu.',
  contactBroker: 'Kontakta mäklaren om du vill gå på visning.',
  registerInterest: 'Anmäl intresse',
  someUnreadable: 'En del tider går inte att välja just nu.',
  mayBeOld: 'Tiderna kunde inte uppdateras och kan ha ändrats.',
  timesFailed: {
    offline: 'Du verkar vara utan internet. Försök igen när du är uppkopplad.',
    timeout: 'Det tar ovanligt lång tid att hämta tiderna. Försök igen om en stund.',
    'not-found': 'Vi hittar inga visningstider för den här bostaden.',
    'rate-limited': 'Många tittar på tider just nu. Försök igen om en stund.',
    unavailable: 'Tiderna går inte att hämta just nu. Försök igen om en stund.',
    misconfigured: 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill gå på visning.',
    'bad-response': 'Tiderna går inte att visa just nu. Försök igen om en stund eller kontakta mäklaren.',
  },
  retry: 'Försök igen',
  formMissing: 'Formuläret gick inte att hämta. Välj tiden igen om en stund.',
  sending: 'Skickar …',
};
