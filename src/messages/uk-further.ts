import type {FurtherMessages} from './messages.js';

/** Ukrainian texts of the further ways. */
export const messages: FurtherMessages = {
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
