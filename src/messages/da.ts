import type {TimesMessages} from './messages.js';

/** Danish texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'da',
  direction: 'ltr',

  heading: 'Vælg tid til fremvisning',
  chooseDay: 'Vælg dag',
  loading: 'Henter tider …',
  timesLoaded: {one: (n) => `${n}\u00a0ledig tid`, other: (n) => `${n}\u00a0ledige tider`},
  open: 'Ledig',
  full: 'Fuldt booket',
  closed: 'Ikke muligt',
  alreadyRequested: 'Forespørgsel sendt',
  seatsLeft: {one: (n) => `${n}\u00a0plads tilbage`, other: (n) => `${n}\u00a0pladser tilbage`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} til ${day} kl.\u00a0${end}`,
  dayOnly: 'Tidspunkt oplyses',
  numberedTime: (number) => `Tid\u00a0${number}`,
  unknownTime: 'Fremvisning',
  localTime: (place) => `Alle tider er angivet i lokal tid (${place}).`,
  proceed: 'Fortsæt',
  empty: 'Ingen ledige fremvisninger lige nu',
  unavailable: 'Tiderne kunne ikke hentes. Prøv igen om lidt.',
  formMissing: 'Formularen kunne ikke hentes. Vent lidt, og prøv igen.',
  sending: 'Sender …',
};

export const loadRequest = () => import('./da-request.js');
