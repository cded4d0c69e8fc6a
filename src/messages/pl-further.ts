import type {FurtherMessages} from './messages.js';

/** Polish texts of the further ways. */
export const messages: FurtherMessages = {
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
};
