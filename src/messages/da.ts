import type {TimesMessages} from './messages.js';

/** Danish texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'da',
  direction: 'ltr',

  heading: 'Vælg et tidspunkt for fremvisning',
  chooseDay: 'Vælg dag',
  loading: 'Henter tider …',
  timesLoaded: {one: (n) => `${n} ledig tid`, other: (n) => `${n} ledige tider`},
  open: 'Ledig',
  full: 'Fuldt booket',
  closed: 'Lukket',
  seatsLeft: {one: (n) => `${n} plads tilbage`, other: (n) => `${n} pladser tilbage`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} til ${day} kl. ${end}`,
  dayOnly: 'Tidspunkt følger senere',
  numberedTime: (number) => `Tid ${number}`,
  unknownTime: 'Fremvisning',
  proceed: 'Fortsæt',
  empty: 'Der er ingen fremvisningstider at vælge lige nu.',
  unavailable: 'Tiderne kan ikke hentes lige nu. Prøv igen om lidt.',
  formMissing: 'Formularen kunne ikke hentes. Vælg tiden igen om lidt.',
  sending: 'Sender …',
};

export const loadRequest = () => import('./da-request.js');
