import type {FurtherMessages} from './messages.js';

/** German texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Nachricht an den Makler (freiwillig)',
  charactersLeft: (count) => `Verbleibende Zeichen:\u00a0${count}`,
  charactersOver: (count) => `Zeichen zu viel:\u00a0${count}`,
  messageTooLong: 'Die Nachricht darf höchstens 500\u00a0Zeichen haben.',

  comingTwo: 'Kommen Sie zu zweit?',
  comingMore: 'Kommen noch mehr Personen?',
  addPerson: 'Person hinzufügen',
  personHeading: (number) => `Angaben zu Person\u00a0${number}`,
  personEmailHint:
    'Wir senden einen eigenen Bestätigungslink. Jede Person braucht eine eigene E-Mail-Adresse.',
  backToOutcome: 'Zurück',
  sharedEmail: 'Diese Adresse wurde bereits verwendet. Jede Person braucht eine eigene E-Mail-Adresse.',
  noSeatLeft: 'Für eine weitere Person ist kein Platz mehr frei. Ihre Anfrage ist bereits gesendet.',
  allAlmostDone: 'Fast fertig: jede Person bestätigt per E-Mail',
  allRequested: 'Vielen Dank! Wir haben die Anfragen erhalten.',
  confirmEach:
    'Jede Person erhält eine eigene E-Mail. Öffnen Sie sie und klicken Sie zur Bestätigung auf den Link.',
};
