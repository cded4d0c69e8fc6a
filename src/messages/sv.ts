import type {TimesMessages} from './messages.js';

/** Swedish texts of the time picker; the default language. */
export const messages: TimesMessages<'one'> = {
  language: 'sv',
  direction: 'ltr',

  heading: 'Välj en tid för visning',
  chooseDay: 'Välj dag',
  loading: 'Hämtar tider …',
  timesLoaded: {one: (n) => `${n} ledig tid`, other: (n) => `${n} lediga tider`},
  open: 'Ledig',
  full: 'Fullbokad',
  closed: 'Stängd',
  seatsLeft: {one: (n) => `${n} plats kvar`, other: (n) => `${n} platser kvar`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} till ${day} ${end}`,
  dayOnly: 'Tid meddelas senare',
  numberedTime: (number) => `Tid ${number}`,
  unknownTime: 'Visning',
  proceed: 'Fortsätt',
  empty: 'Det finns inga visningstider att välja just nu.',
  unavailable: 'Tiderna går inte att hämta just nu. Försök igen om en stund.',
  formMissing: 'Formuläret gick inte att hämta. Välj tiden igen om en stund.',
  sending: 'Skickar …',
};

export const loadRequest = () => import('./sv-request.js');
