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
  messageLabel: 'Wiadomość do pośrednika (opcjonalnie)',
  charactersLeft: (count) => `Pozostało znaków:\u00a0${count}`,
  charactersOver: (count) => `Za dużo znaków:\u00a0${count}`,
  messageTooLong: 'Wiadomość może mieć najwyżej 500\u00a0znaków.',

  comingTwo: 'Przyjdą dwie osoby?',
  comingMore: 'Przyjdzie więcej osób?',
  addPerson: 'Dodaj osobę',
  personHeading: (number) => `Dane osoby\u00a0${number}`,
  personEmailHint: 'Wyślemy tu osobny link do potwierdzenia. Każda osoba potrzebuje własnego adresu e-mail.',
  backToOutcome: 'Wróć',
  sharedEmail: 'Ten adres został już użyty. Każda osoba potrzebuje własnego adresu e-mail.',
  noSeatLeft: 'Nie ma już miejsca dla kolejnej osoby. Twoje zgłoszenie zostało już wysłane.',
  allAlmostDone: 'Prawie gotowe: każda osoba potwierdza w e-mailu',
  allRequested: 'Dziękujemy! Otrzymaliśmy zgłoszenia.',
  confirmEach: 'Każda osoba dostanie własną wiadomość. Trzeba ją otworzyć i kliknąć link, aby potwierdzić.',

  interestHeading: 'Interesuje Cię ta nieruchomość?',
  interestEmailHint: 'Aby pośrednik mógł Ci odpowiedzieć.',
  sendInterest: 'Wyślij wiadomość',
  interestAskedBefore: 'Pośrednik otrzymał już informację o Twoim zainteresowaniu.',
  interestFailed: {
    timeout: 'Nie wiemy, czy wiadomość dotarła. Wyślij ją ponownie lub skontaktuj się z pośrednikiem.',
    invalid: 'Wiadomość nie została przyjęta. Sprawdź dane lub skontaktuj się z pośrednikiem.',
    refused: 'Być może pośrednik już wie o Twoim zainteresowaniu. W razie wątpliwości skontaktuj się z nim.',
    'not-found': 'W przypadku tej nieruchomości nie jest to już możliwe. Skontaktuj się z pośrednikiem.',
    unavailable: 'Nie udało się teraz wysłać wiadomości. Spróbuj ponownie za chwilę.',
    misconfigured: 'Nie można teraz nic wysłać z tej strony. Skontaktuj się z pośrednikiem.',
    'bad-response': 'Nie wiemy, czy wiadomość dotarła. Wyślij ją ponownie lub skontaktuj się z pośrednikiem.',
  },
  interestRequested: 'Dziękujemy! Otrzymaliśmy wiadomość.',
  interestNext: 'Pośrednik zobaczy Twoje zainteresowanie i może się z Tobą skontaktować.',

  calendarFile: 'Plik kalendarza',
  calendarTitle: (address) => `Prezentacja nieruchomości (wstępnie): ${address}`,
  calendarNote: 'Termin wstępny do czasu potwierdzenia w e-mailu i zatwierdzenia przez pośrednika.',
};
