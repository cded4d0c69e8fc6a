import type {FurtherMessages} from './messages.js';

/** German texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Dieser Termin ist leider ausgebucht.',
    closed: 'Dieser Termin ist leider nicht mehr wählbar.',
    passed: 'Dieser Termin ist bereits vorbei.',
    unknown: 'Wir finden diesen Termin nicht. Vielleicht wurde er verschoben oder gestrichen.',
  },
  shareTime: 'Termin teilen',
  linkCopied: 'Der Link ist kopiert.',
  linkToTime: 'Link zum Termin',
  captchaMissing: 'Schließen Sie die Prüfung oben ab und senden Sie dann erneut.',
  captchaRefused:
    'Die Prüfung ist fehlgeschlagen, also wurde nichts gesendet. Wiederholen Sie sie und senden Sie erneut.',
  tipsOffer: 'Informieren Sie mich über ähnliche Immobilien',
  tipsConsent: 'Der Makler speichert dann dieses Suchprofil und meldet sich bei Ihnen:',
  tipsOrdered: 'Der Makler hat auch Ihr Suchprofil und kann sich wegen ähnlicher Immobilien melden.',
  tipsFailed: 'Ihr Suchprofil wurde nicht angenommen. Ihre Interessensmeldung ist davon nicht betroffen.',
  tipsUnknown:
    'Wir wissen nicht, ob Ihr Suchprofil ankam. Ihre Interessensmeldung ist davon nicht betroffen.',
  homeKinds: {
    apartment: 'Genossenschaftswohnung',
    condominium: 'Eigentumswohnung',
    house: 'Haus',
    'holiday-home': 'Ferienhaus',
  },
  rooms: {other: (n) => `${n}\u00a0Zimmer`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0Mio.\u00a0SEK`,
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

  interestHeading: 'Ich interessiere mich für diese Immobilie',
  interestEmailHint: 'Damit der Makler Ihnen antworten kann.',
  sendInterest: 'Nachricht senden',
  interestAskedBefore: 'Sie haben Ihr Interesse an dieser Immobilie bereits mitgeteilt.',
  interestFailed: {
    timeout:
      'Wir wissen nicht, ob Ihre Nachricht angekommen ist. Senden Sie erneut oder fragen Sie den Makler.',
    invalid:
      'Die Nachricht wurde nicht angenommen. Prüfen Sie Ihre Angaben oder wenden Sie sich an den Makler.',
    refused: 'Vielleicht sind Sie schon als interessiert eingetragen. Fragen Sie im Zweifel den Makler.',
    'not-found': 'Für diese Immobilie ist das nicht mehr möglich. Wenden Sie sich an den Makler.',
    unavailable: 'Die Nachricht konnte gerade nicht gesendet werden. Versuchen Sie es gleich noch einmal.',
    misconfigured: 'Von dieser Seite kann gerade nichts gesendet werden. Wenden Sie sich an den Makler.',
    'bad-response':
      'Wir wissen nicht, ob Ihre Nachricht angekommen ist. Senden Sie erneut oder fragen Sie den Makler.',
  },
  interestRequested: 'Vielen Dank! Wir haben Ihre Nachricht erhalten.',
  interestNext: 'Der Makler sieht, dass Sie interessiert sind, und kann sich bei Ihnen melden.',

  calendarFile: 'Kalenderdatei',
  calendarTitle: (address) => `Besichtigung (vorläufig): ${address}`,
  calendarNote: 'Vorläufig, bis Sie per E-Mail bestätigt haben und der Makler zugesagt hat.',
};
