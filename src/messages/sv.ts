import type {TimesMessages} from './messages.js';

/** Swedish texts of the time picker; the default language. */
export const messages: TimesMessages<'one'> = {
  language: 'sv',
  direction: 'ltr',

  heading: 'Välj visningstid',
  chooseDay: 'Välj dag',
  loading: 'Hämtar tider …',
  timesLoaded: {one: (n) => `${n}\u00a0ledig tid`, other: (n) => `${n}\u00a0lediga tider`},
  open: 'Ledig',
  full: 'Fullbokad',
  closed: 'Anmälan stängd',
  alreadyRequested: 'Förfrågan skickad',
  seatsLeft: {one: (n) => `${n}\u00a0plats kvar`, other: (n) => `${n}\u00a0platser kvar`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} till ${day} kl.\u00a0${end}`,
  dayOnly: 'Tid meddelas senare',
  numberedTime: (number) => `Tid\u00a0${number}`,
  unknownTime: 'Visning',
  localTime: (place) => `Alla tider anges i lokal tid (${place}).`,
  proceed: 'Fortsätt',
  empty: 'Inga lediga visningar just nu',
  unavailable: 'Det gick inte att hämta tiderna. Försök igen om en stund.',
  formMissing: 'Det gick inte att hämta formuläret. Vänta lite och försök igen.',
  sending: 'Skickar …',
};

export const loadRequest = () => import('./sv-request.js');
