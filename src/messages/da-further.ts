import type {FurtherMessages} from './messages.js';

/** Danish texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Besked til mægleren (valgfrit)',
  charactersLeft: (count) => `Tegn tilbage:\u00a0${count}`,
  charactersOver: (count) => `For mange tegn:\u00a0${count}`,
  messageTooLong: 'Beskeden må højst have 500\u00a0tegn.',

  comingTwo: 'Kommer I to?',
  comingMore: 'Kommer I flere?',
  addPerson: 'Tilføj en person',
  personHeading: (number) => `Oplysninger om person\u00a0${number}`,
  personEmailHint: 'Vi sender et særskilt link hertil. Hver person skal have sin egen e-mailadresse.',
  backToOutcome: 'Tilbage',
  sharedEmail: 'Adressen er allerede brugt. Hver person skal have sin egen e-mailadresse.',
  noSeatLeft: 'Der er ikke plads til en person mere. Din forespørgsel er allerede sendt.',
  allAlmostDone: 'Næsten færdig: bekræft i e-mailene',
  allRequested: 'Tak! Vi har modtaget forespørgslerne.',
  confirmEach: 'Hver person får sin egen e-mail. Åbn den, og klik på linket for at bekræfte.',
};
