import type {TimesMessages} from './messages.js';

/** German texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'de',
  direction: 'ltr',

  heading: 'Besichtigungstermin wählen',
  chooseDay: 'Tag wählen',
  loading: 'Termine werden geladen …',
  timesLoaded: {one: (n) => `${n}\u00a0freier Termin`, other: (n) => `${n}\u00a0freie Termine`},
  open: 'Frei',
  full: 'Ausgebucht',
  closed: 'Nicht verfügbar',
  alreadyRequested: 'Anfrage gesendet',
  seatsLeft: {one: (n) => `Noch ${n}\u00a0Platz frei`, other: (n) => `Noch ${n}\u00a0Plätze frei`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} bis ${day}, ${end}`,
  dayOnly: 'Uhrzeit folgt',
  numberedTime: (number) => `Termin\u00a0${number}`,
  unknownTime: 'Besichtigung',
  localTime: (place) => `Alle Zeiten in Ortszeit (${place}).`,
  proceed: 'Weiter',
  empty: 'Zurzeit keine freien Besichtigungstermine',
  unavailable: 'Die Termine konnten nicht geladen werden. Versuchen Sie es gleich noch einmal.',
  formMissing: 'Das Formular konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.',
  sending: 'Wird gesendet …',
};

export const loadRequest = () => import('./de-request.js');
