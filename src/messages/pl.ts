import type {TimesMessages} from './messages.js';

/** Polish texts of the time picker. */
export const messages: TimesMessages<'one' | 'few' | 'many'> = {
  language: 'pl',
  direction: 'ltr',

  heading: 'Wybierz termin prezentacji',
  chooseDay: 'Wybierz dzień',
  loading: 'Wczytywanie terminów…',
  timesLoaded: {
    one: (n) => `${n}\u00a0wolny termin`,
    few: (n) => `${n}\u00a0wolne terminy`,
    many: (n) => `${n}\u00a0wolnych terminów`,
    other: (n) => `${n}\u00a0wolnego terminu`,
  },
  open: 'Wolny',
  full: 'Brak miejsc',
  closed: 'Niedostępny',
  alreadyRequested: 'Zgłoszenie wysłane',
  seatsLeft: {
    one: (n) => `Zostało ${n}\u00a0miejsce`,
    few: (n) => `Zostały ${n}\u00a0miejsca`,
    many: (n) => `Zostało ${n}\u00a0miejsc`,
    other: (n) => `Zostało ${n}\u00a0miejsca`,
  },
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start}\u00a0– ${day}, ${end}`,
  dayOnly: 'Godzina wkrótce',
  numberedTime: (number) => `Termin\u00a0${number}`,
  unknownTime: 'Prezentacja',
  localTime: (place) => `Wszystkie godziny podano według czasu lokalnego (${place}).`,
  proceed: 'Dalej',
  empty: 'Obecnie brak wolnych terminów',
  unavailable: 'Nie udało się wczytać terminów. Spróbuj ponownie za chwilę.',
  formMissing: 'Nie udało się wczytać formularza. Odczekaj chwilę i spróbuj ponownie.',
  sending: 'Wysyłanie…',
};

export const loadRequest = () => import('./pl-request.js');
