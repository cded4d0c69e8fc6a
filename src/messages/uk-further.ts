import type {FurtherMessages} from './messages.js';

/** Ukrainian texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'На жаль, на цей час місць уже немає.',
    closed: 'На жаль, цей час більше не можна обрати.',
    passed: 'Цей час уже минув.',
    unknown: 'Ми не знаходимо цього часу. Можливо, його перенесли або скасували.',
  },
  shareTime: 'Поділитися часом',
  linkCopied: 'Посилання скопійовано.',
  linkToTime: 'Посилання на цей час',
  captchaMissing: 'Завершіть перевірку вище й надішліть ще раз.',
  captchaRefused: 'Перевірку не пройдено, тому нічого не надіслано. Пройдіть її ще раз і надішліть знову.',
  tipsOffer: 'Повідомляйте мене про схоже житло',
  tipsConsent: 'Рієлтор збереже цей профіль пошуку та зв’яжеться з вами щодо схожого житла:',
  tipsOrdered: 'Рієлтор також отримав ваш профіль пошуку й може розповісти про схоже житло.',
  tipsFailed: 'Профіль пошуку не прийнято, тож порад не буде. На ваше повідомлення це не впливає.',
  tipsUnknown: 'Ми не знаємо, чи надійшов ваш профіль пошуку. На ваше повідомлення це не впливає.',
  homeKinds: {
    apartment: 'Кооперативна квартира',
    condominium: 'Квартира у власності',
    house: 'Будинок',
    'holiday-home': 'Дача',
  },
  rooms: {
    one: (n) => `${n}\u00a0кімната`,
    few: (n) => `${n}\u00a0кімнати`,
    many: (n) => `${n}\u00a0кімнат`,
    other: (n) => `${n}\u00a0кімнати`,
  },
  priceRange: (min, max) => `${min}–${max}\u00a0крон`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0млн\u00a0крон`,
};
