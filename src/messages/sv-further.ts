import type {FurtherMessages} from './messages.js';

/** Swedish texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Meddelande till mäklaren (frivilligt)',
  charactersLeft: (count) => `Tecken kvar:\u00a0${count}`,
  charactersOver: (count) => `För många tecken:\u00a0${count}`,
  messageTooLong: 'Meddelandet får vara högst 500\u00a0tecken.',

  comingTwo: 'Kommer ni två?',
  comingMore: 'Kommer ni fler?',
  addPerson: 'Lägg till en person',
  personHeading: (number) => `Uppgifter för person\u00a0${number}`,
  personEmailHint: 'Vi mejlar en egen länk hit. Varje person behöver en egen e-postadress.',
  backToOutcome: 'Tillbaka',
  sharedEmail: 'Adressen är redan använd. Varje person behöver en egen e-postadress.',
  noSeatLeft: 'Det finns inte plats för en person till. Din förfrågan är redan skickad.',
  allAlmostDone: 'Nästan klart: bekräfta i mejlen',
  allRequested: 'Tack! Förfrågningarna är mottagna.',
  confirmEach: 'Var och en får ett eget mejl. Öppna det och klicka på länken för att bekräfta.',
};
