import type {RequestMessages} from './messages.js';

/** German texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day}, ${time}\u00a0Uhr`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (Ortszeit ${place})`,
  dayWithoutTime: (day) => `${day}, Uhrzeit folgt`,
  viewingAt: (when) => `Besichtigung am ${when}`,
  chosenTime: 'Gewählter Termin',
  changeTime: 'Termin ändern',
  steps: {time: 'Termin', details: 'Angaben', confirm: 'Bestätigen', decide: 'Makler'},
  formHeading: 'Ihre Angaben',
  fields: {
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'E-Mail',
    phoneNumber: 'Handynummer',
    consent: 'Ich willige ein, dass der Makler meine personenbezogenen Daten verarbeitet.',
  },
  emailHint: 'Wir senden Ihnen einen Bestätigungslink. Jede Person braucht eine eigene E-Mail-Adresse.',
  didYouMean: (email) => `Meinten Sie ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Geben Sie Ihren Vornamen ein.',
      'too-long': 'Der Vorname darf höchstens 60\u00a0Zeichen haben.',
      malformed: 'Geben Sie nur Ihren Vornamen ein, ohne Links und Symbole.',
    },
    lastName: {
      missing: 'Geben Sie Ihren Nachnamen ein. Bei nur einem Namen geben Sie ihn noch einmal ein.',
      'too-long': 'Der Nachname darf höchstens 60\u00a0Zeichen haben.',
      malformed:
        'Geben Sie nur Ihren Nachnamen ein, ohne Links und Symbole. Bei nur einem Namen geben Sie ihn noch einmal ein.',
    },
    email: {
      missing: 'Geben Sie Ihre E-Mail-Adresse ein.',
      'too-long': 'Die E-Mail-Adresse darf höchstens 80\u00a0Zeichen haben.',
      malformed: 'Bitte prüfen Sie die E-Mail-Adresse, z.\u00a0B. name@beispiel.de.',
    },
    phoneNumber: {
      missing: 'Geben Sie Ihre Handynummer ein.',
      malformed:
        'Bitte prüfen Sie die Nummer. Sie beginnt mit + und Landesvorwahl, etwa +49\u00a0171\u00a03920010.',
      'no-country': 'Geben Sie die Nummer mit + und Landesvorwahl ein, etwa +49\u00a0171\u00a03920010.',
      unsupported: 'Diese Nummer kann der Makler nicht anrufen. Geben Sie eine normale Handynummer ein.',
    },
    consent: {missing: 'Setzen Sie bitte das Häkchen, bevor Sie senden.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0Angabe muss korrigiert werden.`,
    other: (n) => `${n}\u00a0Angaben müssen korrigiert werden.`,
  },
  nonBinding: 'Eine Anfrage ist unverbindlich.',
  privacyNote: 'Ihre Angaben werden an den Makler gesendet.',
  privacyLink: 'So werden Ihre personenbezogenen Daten verarbeitet',
  send: 'Anfrage senden',
  slowSend: 'Das dauert länger als sonst. Bitte bleiben Sie auf dieser Seite.',
  requestFailed: {
    offline: 'Sie sind offenbar offline; es wurde nichts gesendet. Versuchen Sie es später noch einmal.',
    timeout:
      'Wir wissen nicht, ob Ihre Anfrage angekommen ist. Prüfen Sie Ihr Postfach, bevor Sie erneut senden.',
    'slot-full': 'Jemand war schneller; dieser Termin ist jetzt ausgebucht. Wählen Sie einen anderen.',
    closed: 'Dieser Termin kann nicht mehr gewählt werden. Wählen Sie einen anderen.',
    invalid:
      'Die Anfrage wurde nicht angenommen. Prüfen Sie Ihre Angaben oder wenden Sie sich an den Makler.',
    refused:
      'Die Anfrage wurde nicht angenommen. Vielleicht sind Sie schon angemeldet. Fragen Sie den Makler.',
    'not-found': 'Diesen Termin gibt es nicht mehr. Wählen Sie einen anderen.',
    'rate-limited': 'Das Senden ist gerade nicht möglich. Versuchen Sie es gleich noch einmal.',
    unavailable: 'Die Anfrage konnte gerade nicht gesendet werden. Versuchen Sie es gleich noch einmal.',
    misconfigured:
      'Anfragen sind auf dieser Seite gerade nicht möglich. Wenden Sie sich für eine Besichtigung an den Makler.',
    'bad-response':
      'Etwas ist schiefgegangen. Ihre Anfrage kann angekommen sein: Prüfen Sie Ihr Postfach vor erneutem Senden.',
  },
  limited: {
    'fill-time': 'Das ging etwas zu schnell, es wurde nichts gesendet. Versuchen Sie es noch einmal.',
    address:
      'Über Ihren Internetanschluss gab es viele Versuche. Versuchen Sie es in ein paar Minuten noch einmal.',
    email:
      'Diese E-Mail-Adresse wurde schon mehrmals verwendet. Warten Sie etwas oder fragen Sie den Makler.',
    deal: 'Gerade interessieren sich viele. Versuchen Sie es in ein paar Minuten oder fragen Sie den Makler.',
  },
  sendAgain: 'Erneut senden',
  sendAnyway: 'Trotzdem senden',
  askedBefore: 'Sie haben diese Anfrage bereits gesendet. Prüfen Sie Ihr Postfach, bevor Sie erneut senden.',

  almostDone: 'Fast fertig: per E-Mail bestätigen',
  requested: 'Vielen Dank! Wir haben Ihre Anfrage erhalten.',
  confirmStep: (email) =>
    `Öffnen Sie die E-Mail, die an ${email} gesendet wird, und klicken Sie zur Bestätigung auf den Link.`,
  checkSpam: 'Sehen Sie auch im Spam-Ordner nach.',
  openMail: (service) => `${service} öffnen`,
  approveStep: 'Danach entscheidet der Makler, ob Sie den Termin erhalten.',
  wrongEmail: 'Falsche E-Mail-Adresse? Ändern',
  notYetSettled: 'Der Termin steht erst fest, wenn der Makler zugesagt hat.',
  chooseAnother: 'Anderen Termin wählen',

  chosenFull: 'Dieser Termin wurde gerade vergeben. Ihre Angaben sind noch da.',
  chosenClosed: 'Dieser Termin kann nicht mehr gewählt werden. Ihre Angaben sind noch da.',
  nearestTimes: 'Nächste freie Termine',

  findTheHome: 'So finden Sie hin',
  floor: (floor) => `Etage ${floor}`,
  apartment: (number) => `Wohnung ${number}`,
  showOnMap: 'Auf der Karte anzeigen',
  cannotCome: 'Verhindert? Bitte geben Sie dem Makler Bescheid.',

  addToCalendar: 'In den Kalender eintragen',

  timesFailed: {
    offline: 'Sie sind offenbar offline. Versuchen Sie es erneut, wenn Sie wieder verbunden sind.',
    timeout: 'Das Laden der Termine dauert ungewöhnlich lange. Versuchen Sie es gleich noch einmal.',
    'not-found': 'Wir finden keine Besichtigungstermine für diese Immobilie.',
    'rate-limited': 'Die Termine konnten gerade nicht geladen werden. Versuchen Sie es gleich noch einmal.',
    misconfigured:
      'Die Termine können hier gerade nicht angezeigt werden. Wenden Sie sich für eine Besichtigung an den Makler.',
    'bad-response':
      'Die Termine lassen sich gerade nicht anzeigen. Versuchen Sie es gleich erneut oder fragen Sie den Makler.',
  },
  deviceClock: (now) => `Die Uhr Ihres Geräts zeigt ${now}. Geht sie falsch, können hier Termine fehlen.`,
  retry: 'Erneut versuchen',
  someUnreadable: 'Einige Termine können zurzeit nicht gewählt werden.',
  mayBeOld: 'Die Termine können sich geändert haben.',
  contactBroker: 'Wenden Sie sich für eine Besichtigung an den Makler.',
  noTimeSuits: 'Passt kein Termin? Wenden Sie sich an den Makler.',
  callBroker: (phoneNumber) => `${phoneNumber} anrufen`,
  emailBroker: (email) => `E-Mail an ${email}`,
  registerInterest: 'Interesse mitteilen',
};
