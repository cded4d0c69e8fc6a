import type {TimesMessages} from './messages.js';

/** Polish texts of the time picker. */
export const messages: TimesMessages<'one' | 'few' | 'many'> = {
  language: 'pl',
  direction: 'ltr',

  heading: 'Wybierz termin oglądania',
  chooseDay: 'Wybierz dzień',
  loading: 'Wczytywanie terminów…',
  timesLoaded: {
    one: (n) => `${n} wolny termin`,
    few: (n) => `${n} wolne terminy`,
    many: (n) => `${n} wolnych terminów`,
    other: (n) => `${n} wolnego terminu`,
  },
  open: 'Wolny',
  full: 'Brak miejsc',
  closed: 'Zamknięty',
  seatsLeft: {
    one: (n) => `Zostało ${n} miejsce`,
    few: (n) => `Zostały ${n} miejsca`,
    many: (n) => `Zostało ${n} miejsc`,
    other: (n) => `Zostało ${n} miejsca`,
  },
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} – ${day}, ${end}`,
  dayOnly: 'Godzina zostanie podana później',
  numberedTime: (number) => `Termin ${number}`,
  unknownTime: 'Oglądanie',
  proceed: 'Dalej',
  empty: 'Obecnie nie ma terminów oglądania do wyboru.',
  unavailable: 'Nie można teraz wczytać terminów. Spróbuj ponownie za chwilę.',
  formMissing: 'Nie udało się wczytać formularza. Wybierz termin ponownie za chwilę.',
  sending: 'Wysyłanie…',
};

export const loadRequest = () => import('./pl-request.js');
