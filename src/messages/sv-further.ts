import type {FurtherMessages} from './messages.js';

/** Swedish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Den tiden är tyvärr fullbokad.',
    closed: 'Den tiden går tyvärr inte längre att välja.',
    passed: 'Den tiden har redan varit.',
    unknown: 'Vi hittar inte den tiden. Den kan ha flyttats eller tagits bort.',
  },
  shareTime: 'Dela tiden',
  linkCopied: 'Länken är kopierad.',
  linkToTime: 'Länk till tiden',
  captchaMissing: 'Gör klart kontrollen här ovanför och skicka sedan igen.',
  captchaRefused: 'Kontrollen gick inte igenom, så inget har skickats. Gör om den och skicka igen.',
  tipsOffer: 'Tipsa mig om liknande bostäder',
  tipsConsent: 'Mäklaren sparar då den här sökprofilen och kontaktar dig om liknande bostäder:',
  tipsOrdered: 'Mäklaren har också fått din sökprofil och kan höra av sig om liknande bostäder.',
  tipsFailed: 'Sökprofilen togs inte emot, så du får inga tips. Din intresseanmälan påverkas inte.',
  tipsUnknown: 'Vi vet inte om din sökprofil kom fram. Din intresseanmälan påverkas inte.',
  homeKinds: {
    apartment: 'Bostadsrätt',
    condominium: 'Ägarlägenhet',
    house: 'Hus',
    'holiday-home': 'Fritidshus',
  },
  rooms: {other: (n) => `${n}\u00a0rum`},
  priceRange: (min, max) => `${min}–${max}\u00a0kr`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0miljoner\u00a0kr`,
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

  interestHeading: 'Anmäl ditt intresse',
  interestEmailHint: 'Så kan mäklaren svara dig.',
  sendInterest: 'Skicka intresseanmälan',
  interestAskedBefore: 'Du har redan anmält intresse för bostaden.',
  interestFailed: {
    timeout: 'Vi vet inte om din intresseanmälan kom fram. Skicka den igen eller kontakta mäklaren.',
    invalid:
      'Intresseanmälan togs inte emot. Kontrollera dina uppgifter och skicka igen, eller kontakta mäklaren.',
    refused: 'Du kan redan vara anmäld som intresserad. Kontakta mäklaren om du är osäker.',
    'not-found': 'Det går inte längre att anmäla intresse för bostaden. Kontakta mäklaren.',
    unavailable: 'Intresseanmälan gick inte att skicka just nu. Försök igen om en stund.',
    misconfigured: 'Det går inte att anmäla intresse här just nu. Kontakta mäklaren.',
    'bad-response':
      'Något gick fel och vi vet inte om din intresseanmälan kom fram. Skicka den igen eller kontakta mäklaren.',
  },
  interestRequested: 'Tack! Din intresseanmälan är mottagen.',
  interestNext: 'Mäklaren får din anmälan och kan kontakta dig.',

  calendarFile: 'Kalenderfil',
  calendarTitle: (address) => `Visning (preliminär): ${address}`,
  calendarNote: 'Preliminär tid: gäller först när du har bekräftat via mejlet och mäklaren har godkänt den.',
};
