import type {FurtherMessages} from './messages.js';

/** Norwegian texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Melding til megleren (valgfritt)',
  charactersLeft: (count) => `Tegn igjen:\u00a0${count}`,
  charactersOver: (count) => `For mange tegn:\u00a0${count}`,
  messageTooLong: 'Meldingen kan ikke ha mer enn 500\u00a0tegn.',

  comingTwo: 'Kommer dere to?',
  comingMore: 'Kommer dere flere?',
  addPerson: 'Legg til en person',
  personHeading: (number) => `Opplysninger om person\u00a0${number}`,
  personEmailHint: 'Vi sender en egen lenke hit. Hver person må ha sin egen e-postadresse.',
  backToOutcome: 'Tilbake',
  sharedEmail: 'Adressen er allerede brukt. Hver person må ha sin egen e-postadresse.',
  noSeatLeft: 'Det er ikke plass til en person til. Forespørselen din er allerede sendt.',
  allAlmostDone: 'Nesten ferdig: bekreft i e-postene',
  allRequested: 'Takk! Vi har mottatt forespørslene.',
  confirmEach: 'Hver person får sin egen e-post. Åpne den og klikk på lenken for å bekrefte.',
};
