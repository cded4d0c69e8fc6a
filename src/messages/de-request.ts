import type {RequestMessages} from './messages.js';

/** German texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  chosenTime: 'Gewählter Termin',
  changeTime: 'Termin ändern',
  steps: {time: 'Termin', details: 'Angaben', confirm: 'Bestätigen'},
  formHeading: 'Ihre Angaben',
  fields: {
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'E-Mail',
    phoneNumber: 'Handynummer',
    consent: 'Ich bin damit einverstanden, dass der Makler meine Angaben verarbeitet.',
  },
  emailHint:
    'Hierhin senden wir eine E-Mail mit einem Link, über den Sie bestätigen. Jede Person braucht eine eigene Adresse.',
  didYouMean: (email) => `Meinten Sie ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Geben Sie Ihren Vornamen ein.',
      'too-long': 'Der Vorname darf höchstens 60 Zeichen haben.',
    },
    lastName: {
      missing: 'Geben Sie Ihren Nachnamen ein.',
      'too-long': 'Der Nachname darf höchstens 60 Zeichen haben.',
    },
    email: {
      missing: 'Geben Sie Ihre E-Mail-Adresse ein.',
      'too-long': 'Die E-Mail-Adresse darf höchstens 80 Zeichen haben.',
      malformed: 'Die E-Mail-Adresse sieht nicht richtig aus. Schreiben Sie sie wie name@beispiel.de.',
    },
    phoneNumber: {
      missing: 'Geben Sie Ihre Telefonnummer ein.',
      malformed:
        'Die Telefonnummer sieht nicht richtig aus. Schreiben Sie sie mit + und Landesvorwahl, etwa +49\u00a01512\u00a03456789.',
      'no-country': 'Schreiben Sie die Nummer mit + und Landesvorwahl, etwa +49\u00a01512\u00a03456789.',
    },
    consent: {missing: 'Kreuzen Sie zum Senden das Kästchen an.'},
  },
  privacyNote: 'Ihre Angaben gehen an den Makler.',
  privacyLink: 'So werden Ihre Angaben verarbeitet',
  send: 'Anfrage senden',
  slowSend: 'Das dauert länger als sonst. Bitte warten Sie, die Anfrage ist unterwegs.',
  requestFailed: {
    offline:
      'Sie sind offenbar offline, daher wurde nichts gesendet. Versuchen Sie es noch einmal, wenn Sie wieder verbunden sind.',
    timeout:
      'Wir haben nicht rechtzeitig Antwort erhalten und wissen nicht, ob Ihre Anfrage angekommen ist. Sehen Sie nach, ob eine E-Mail gekommen ist, bevor Sie erneut senden.',
    'slot-full': 'Jemand war schneller, und dieser Termin ist jetzt ausgebucht. Wählen Sie einen anderen.',
    closed: 'Dieser Termin kann nicht mehr gewählt werden. Wählen Sie einen anderen.',
    invalid:
      'Die Anfrage wurde nicht angenommen. Prüfen Sie Ihre Angaben und senden Sie sie erneut, oder wenden Sie sich an den Makler.',
    'not-found': 'Diesen Termin gibt es nicht mehr. Wählen Sie einen anderen.',
    'rate-limited': 'Gerade werden viele Anfragen gesendet. Warten Sie einen Moment und senden Sie erneut.',
    unavailable: 'Die Anfrage konnte gerade nicht gesendet werden. Versuchen Sie es gleich noch einmal.',
    misconfigured:
      'Die Anfrage kann von hier gerade nicht gesendet werden. Wenden Sie sich an den Makler, wenn Sie die Immobilie besichtigen möchten.',
    'bad-response':
      'Wir haben eine unverständliche Antwort erhalten und wissen nicht, ob Ihre Anfrage angekommen ist. Sehen Sie nach, ob eine E-Mail gekommen ist, bevor Sie erneut senden.',
  },
  sendAgain: 'Erneut senden',
  sendAnyway: 'Trotzdem senden',
  askedBefore:
    'Sie haben eine solche Anfrage bereits gesendet. Ist sie angekommen, erhalten Sie eine E-Mail. Sehen Sie nach, bevor Sie erneut senden.',

  requested: 'Vielen Dank! Wir haben Ihre Anfrage erhalten.',
  sentStep: 'Die Anfrage ist gesendet.',
  confirmStep: (email) =>
    `Öffnen Sie die E-Mail, die an ${email} gesendet wird, und klicken Sie zur Bestätigung auf den Link.`,
  approveStep: 'Danach prüft der Makler Ihre Anfrage und gibt sie frei.',
  wrongEmail: 'Falsche Adresse? Ändern',
  notYetSettled: 'Der Termin gehört Ihnen erst, wenn der Makler ihn freigegeben hat.',
  chooseAnother: 'Anderen Termin wählen',

  chosenFull: 'Während Sie geschrieben haben, wurde dieser Termin vergeben. Ihre Angaben sind noch da.',
  chosenClosed: 'Dieser Termin kann nicht mehr gewählt werden. Ihre Angaben sind noch da.',
  nearestTimes: 'Nächste freie Termine',

  interestHeading: 'Interesse anmelden',
  sendInterest: 'Senden',
  interestRequested: 'Vielen Dank! Wir haben Ihr Interesse vermerkt.',
  interestNext: 'Der Makler sieht, dass Sie interessiert sind, und meldet sich vielleicht bei Ihnen.',

  addToCalendar: 'In den Kalender eintragen',
  calendarFile: 'Kalenderdatei',
  calendarTitle: (address) => `Besichtigung: ${address}`,
  calendarNote: 'Vorläufig, bis Sie per E-Mail bestätigt haben und der Makler den Termin freigegeben hat.',

  timesFailed: {
    offline: 'Sie sind offenbar offline. Versuchen Sie es noch einmal, wenn Sie wieder verbunden sind.',
    timeout: 'Das Laden der Termine dauert ungewöhnlich lange. Versuchen Sie es gleich noch einmal.',
    'not-found': 'Wir finden keine Besichtigungstermine für diese Immobilie.',
    'rate-limited': 'Gerade sehen sich viele die Termine an. Versuchen Sie es gleich noch einmal.',
    misconfigured:
      'Die Termine können hier gerade nicht angezeigt werden. Wenden Sie sich an den Makler, wenn Sie die Immobilie besichtigen möchten.',
    'bad-response':
      'Die Termine können gerade nicht angezeigt werden. Versuchen Sie es gleich noch einmal oder wenden Sie sich an den Makler.',
  },
  localTime: (place) => `Alle Zeiten sind Ortszeit in ${place}.`,
  retry: 'Noch einmal versuchen',
  someUnreadable: 'Einige Termine können zurzeit nicht ausgewählt werden.',
  mayBeOld: 'Die Termine können sich geändert haben.',
  contactBroker: 'Wenden Sie sich an den Makler, wenn Sie die Immobilie besichtigen möchten.',
  registerInterest: 'Interesse anmelden',
};
