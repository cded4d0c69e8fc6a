import type {TimesMessages} from './messages.js';

/** Ukrainian texts of the time picker. */
export const messages: TimesMessages<'one' | 'few' | 'many'> = {
  language: 'uk',
  direction: 'ltr',

  heading: 'Оберіть час перегляду',
  chooseDay: 'Оберіть день',
  loading: 'Завантажуємо час переглядів…',
  timesLoaded: {
    one: (n) => `${n} доступний перегляд`,
    few: (n) => `${n} доступні перегляди`,
    many: (n) => `${n} доступних переглядів`,
    other: (n) => `${n} доступного перегляду`,
  },
  open: 'Вільно',
  full: 'Місць немає',
  closed: 'Закрито',
  seatsLeft: {
    one: (n) => `Залишилося ${n} місце`,
    few: (n) => `Залишилося ${n} місця`,
    many: (n) => `Залишилося ${n} місць`,
    other: (n) => `Залишилося ${n} місця`,
  },
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} – ${day}, ${end}`,
  dayOnly: 'Час повідомлять пізніше',
  numberedTime: (number) => `Час ${number}`,
  unknownTime: 'Перегляд',
  proceed: 'Далі',
  empty: 'Наразі немає доступного часу для перегляду.',
  unavailable: 'Зараз не вдається завантажити час переглядів. Спробуйте ще раз за хвилину.',
  formMissing: 'Не вдалося завантажити форму. Оберіть час ще раз за хвилину.',
  sending: 'Надсилаємо…',
};

export const loadRequest = () => import('./uk-request.js');
