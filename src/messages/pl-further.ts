import type {FurtherMessages} from './messages.js';

/** Polish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Niestety w tym terminie nie ma już miejsc.',
    closed: 'Niestety tego terminu nie można już wybrać.',
    passed: 'Ten termin już minął.',
    unknown: 'Nie znajdujemy tego terminu. Mógł zostać przeniesiony lub usunięty.',
  },
  shareTime: 'Udostępnij termin',
  linkCopied: 'Link został skopiowany.',
  linkToTime: 'Link do terminu',
  captchaMissing: 'Dokończ powyższą weryfikację i wyślij ponownie.',
  captchaRefused: 'Weryfikacja się nie powiodła, więc nic nie zostało wysłane. Powtórz ją i wyślij ponownie.',
  tipsOffer: 'Informuj mnie o podobnych nieruchomościach',
  tipsConsent: 'Pośrednik zapisze wtedy ten profil wyszukiwania i skontaktuje się z Tobą:',
  tipsOrdered: 'Pośrednik ma też Twój profil wyszukiwania i może przekazać Ci podobne oferty.',
  tipsFailed:
    'Profil wyszukiwania nie został przyjęty. Twoje zgłoszenie zainteresowania pozostaje bez zmian.',
  tipsUnknown:
    'Nie wiemy, czy profil wyszukiwania dotarł. Twoje zgłoszenie zainteresowania pozostaje bez zmian.',
  homeKinds: {
    apartment: 'Mieszkanie spółdzielcze',
    condominium: 'Mieszkanie własnościowe',
    house: 'Dom',
    'holiday-home': 'Dom letniskowy',
  },
  rooms: {
    one: (n) => `${n}\u00a0pokój`,
    few: (n) => `${n}\u00a0pokoje`,
    many: (n) => `${n}\u00a0pokoi`,
    other: (n) => `${n}\u00a0pokoju`,
  },
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0mln\u00a0SEK`,
};
