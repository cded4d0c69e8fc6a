import type {TimesMessages} from './messages.js';

/** German texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'de',
  direction: 'ltr',

  heading: 'Besichtigungstermin wählen',
  chooseDay: 'Tag wählen',
  loading: 'Termine werden geladen …',
  timesLoaded: {one: (n) => `${n} freier Termin`, other: (n) => `${n} freie Termine`},
  open: 'Frei',
  full: 'Ausgebucht',
  closed: 'Geschlossen',
  seatsLeft: {one: (n) => `Noch ${n} Platz frei`, other: (n) => `Noch ${n} Plätze frei`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} bis ${day}, ${end}`,
  dayOnly: 'Uhrzeit folgt',
  numberedTime: (number) => `Termin ${number}`,
  unknownTime: 'Besichtigung',
  proceed: 'Weiter',
  empty: 'Zurzeit gibt es keine Besichtigungstermine zur Auswahl.',
  unavailable: 'Die Termine können gerade nicht geladen werden. Versuchen Sie es gleich noch einmal.',
  formMissing: 'Das Formular konnte nicht geladen werden. Wählen Sie den Termin gleich noch einmal.',
  sending: 'Wird gesendet …',
};

export const loadRequest = () => import('./de-request.js');
