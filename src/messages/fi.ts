import type {TimesMessages} from './messages.js';

/** Finnish texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'fi',
  direction: 'ltr',

  heading: 'Valitse näyttöaika',
  chooseDay: 'Valitse päivä',
  loading: 'Haetaan aikoja…',
  timesLoaded: {one: (n) => `${n}\u00a0vapaa aika`, other: (n) => `${n}\u00a0vapaata aikaa`},
  open: 'Vapaa',
  full: 'Täynnä',
  closed: 'Ei valittavissa',
  alreadyRequested: 'Pyyntö lähetetty',
  seatsLeft: {one: (n) => `${n}\u00a0paikka jäljellä`, other: (n) => `${n}\u00a0paikkaa jäljellä`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start}\u00a0– ${day} klo\u00a0${end}`,
  dayOnly: 'Aika tarkentuu',
  numberedTime: (number) => `Aika\u00a0${number}`,
  unknownTime: 'Asuntonäyttö',
  localTime: (place) => `Kaikki ajat ovat paikallista aikaa (${place}).`,
  proceed: 'Jatka',
  empty: 'Ei vapaita näyttöaikoja juuri nyt',
  unavailable: 'Aikojen haku ei juuri nyt onnistu. Yritä hetken kuluttua uudelleen.',
  formMissing: 'Lomaketta ei voitu ladata. Odota hetki ja yritä uudelleen.',
  sending: 'Lähetetään…',
};

export const loadRequest = () => import('./fi-request.js');
