import type {TimesMessages} from './messages.js';

/** Ukrainian texts of the time picker. */
export const messages: TimesMessages<'one' | 'few' | 'many'> = {
  language: 'uk',
  direction: 'ltr',

  heading: 'Оберіть час перегляду',
  chooseDay: 'Оберіть день',
  loading: 'Завантажуємо час переглядів…',
  timesLoaded: {
    one: (n) => `${n}\u00a0доступний перегляд`,
    few: (n) => `${n}\u00a0доступні перегляди`,
    many: (n) => `${n}\u00a0доступних переглядів`,
    other: (n) => `${n}\u00a0доступного перегляду`,
  },
  open: 'Вільно',
  full: 'Місць немає',
  closed: 'Недоступно',
  alreadyRequested: 'Заявку надіслано',
  seatsLeft: {
    one: (n) => `Залишилося ${n}\u00a0місце`,
    few: (n) => `Залишилося ${n}\u00a0місця`,
    many: (n) => `Залишилося ${n}\u00a0місць`,
    other: (n) => `Залишилося ${n}\u00a0місця`,
  },
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start}\u00a0– ${day}, ${end}`,
  dayOnly: 'Час уточнюється',
  numberedTime: (number) => `Перегляд\u00a0${number}`,
  unknownTime: 'Перегляд',
  localTime: (place) => `Усюди вказано місцевий час (${place}).`,
  proceed: 'Далі',
  empty: 'Наразі немає доступних переглядів',
  unavailable: 'Не вдалося завантажити час переглядів. Спробуйте ще раз трохи згодом.',
  formMissing: 'Не вдалося завантажити форму. Зачекайте трохи та спробуйте ще раз.',
  sending: 'Надсилаємо…',
};

export const loadRequest = () => import('./uk-request.js');
