import type {TimesMessages} from './messages.js';

/** Finnish texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'fi',
  direction: 'ltr',

  heading: 'Valitse näyttöaika',
  chooseDay: 'Valitse päivä',
  loading: 'Haetaan aikoja …',
  timesLoaded: {one: (n) => `${n} vapaa aika`, other: (n) => `${n} vapaata aikaa`},
  open: 'Vapaa',
  full: 'Täynnä',
  closed: 'Suljettu',
  seatsLeft: {one: (n) => `${n} paikka jäljellä`, other: (n) => `${n} paikkaa jäljellä`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} – ${day} klo ${end}`,
  dayOnly: 'Kellonaika ilmoitetaan myöhemmin',
  numberedTime: (number) => `Aika ${number}`,
  unknownTime: 'Näyttö',
  proceed: 'Jatka',
  empty: 'Näyttöaikoja ei ole juuri nyt valittavana.',
  unavailable: 'Aikoja ei voi juuri nyt hakea. Yritä hetken kuluttua uudelleen.',
  formMissing: 'Lomaketta ei voitu hakea. Valitse aika hetken kuluttua uudelleen.',
  sending: 'Lähetetään …',
};

export const loadRequest = () => import('./fi-request.js');
