import type {TimesMessages} from './messages.js';

/** Norwegian (bokmål) texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'nb',
  direction: 'ltr',

  heading: 'Velg et tidspunkt for visning',
  chooseDay: 'Velg dag',
  loading: 'Henter tider …',
  timesLoaded: {one: (n) => `${n} ledig tid`, other: (n) => `${n} ledige tider`},
  open: 'Ledig',
  full: 'Fullt',
  closed: 'Stengt',
  seatsLeft: {one: (n) => `${n} plass igjen`, other: (n) => `${n} plasser igjen`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} til ${day} kl. ${end}`,
  dayOnly: 'Klokkeslett kommer senere',
  numberedTime: (number) => `Tid ${number}`,
  unknownTime: 'Visning',
  proceed: 'Fortsett',
  empty: 'Det er ingen visningstider å velge akkurat nå.',
  unavailable: 'Tidene kan ikke hentes akkurat nå. Prøv igjen om litt.',
  formMissing: 'Skjemaet kunne ikke hentes. Velg tiden på nytt om litt.',
  sending: 'Sender …',
};

export const loadRequest = () => import('./no-request.js');
