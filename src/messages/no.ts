import type {TimesMessages} from './messages.js';

/** Norwegian (bokmål) texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'nb',
  direction: 'ltr',

  heading: 'Velg visningstid',
  chooseDay: 'Velg dag',
  loading: 'Henter tider …',
  timesLoaded: {one: (n) => `${n}\u00a0ledig tid`, other: (n) => `${n}\u00a0ledige tider`},
  open: 'Ledig',
  full: 'Fulltegnet',
  closed: 'Ikke tilgjengelig',
  alreadyRequested: 'Forespørsel sendt',
  seatsLeft: {one: (n) => `${n}\u00a0plass igjen`, other: (n) => `${n}\u00a0plasser igjen`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} til ${day} kl.\u00a0${end}`,
  dayOnly: 'Tidspunkt kommer',
  numberedTime: (number) => `Tid\u00a0${number}`,
  unknownTime: 'Visning',
  localTime: (place) => `Alle tider er oppgitt i lokal tid (${place}).`,
  proceed: 'Fortsett',
  empty: 'Ingen ledige visninger akkurat nå',
  unavailable: 'Vi fikk ikke hentet tidene. Prøv igjen om litt.',
  formMissing: 'Skjemaet kunne ikke lastes. Vent litt og prøv igjen.',
  sending: 'Sender …',
};

export const loadRequest = () => import('./no-request.js');
