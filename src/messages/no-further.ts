import type {FurtherMessages} from './messages.js';

/** Norwegian texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Den tiden er dessverre fulltegnet.',
    closed: 'Den tiden kan dessverre ikke velges lenger.',
    passed: 'Den tiden har allerede vært.',
    unknown: 'Vi finner ikke den tiden. Den kan være flyttet eller fjernet.',
  },
  shareTime: 'Del tidspunktet',
  linkCopied: 'Lenken er kopiert.',
  linkToTime: 'Lenke til tidspunktet',
  captchaMissing: 'Fullfør kontrollen ovenfor, og send på nytt.',
  captchaRefused: 'Kontrollen gikk ikke gjennom, så ingenting er sendt. Gjør den om igjen og send på nytt.',
  tipsOffer: 'Tips meg om lignende boliger',
  tipsConsent: 'Megleren lagrer da denne søkeprofilen og kontakter deg om lignende boliger:',
  tipsOrdered: 'Megleren har også fått søkeprofilen din og kan ta kontakt om lignende boliger.',
  tipsFailed:
    'Søkeprofilen ble ikke mottatt, så du får ingen tips. Henvendelsen om denne boligen påvirkes ikke.',
  tipsUnknown: 'Vi vet ikke om søkeprofilen kom fram. Henvendelsen om denne boligen påvirkes ikke.',
  homeKinds: {
    apartment: 'Andelsleilighet',
    condominium: 'Selveierleilighet',
    house: 'Hus',
    'holiday-home': 'Fritidsbolig',
  },
  rooms: {other: (n) => `${n}\u00a0rom`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0millioner\u00a0SEK`,
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

  interestHeading: 'Meld interesse',
  interestEmailHint: 'Slik at megleren kan svare deg.',
  sendInterest: 'Send henvendelse',
  interestAskedBefore: 'Du har allerede meldt interesse for boligen.',
  interestFailed: {
    timeout: 'Vi vet ikke om henvendelsen din kom fram. Send den på nytt eller kontakt megleren.',
    invalid:
      'Henvendelsen ble ikke godtatt. Sjekk opplysningene dine og send på nytt, eller kontakt megleren.',
    refused: 'Du kan allerede være registrert som interessert. Kontakt megleren hvis du er usikker.',
    'not-found': 'Det går ikke lenger å melde interesse for boligen. Kontakt megleren.',
    unavailable: 'Henvendelsen kunne ikke sendes akkurat nå. Prøv igjen om litt.',
    misconfigured: 'Det går ikke å melde interesse her akkurat nå. Kontakt megleren.',
    'bad-response':
      'Noe gikk galt, og vi vet ikke om henvendelsen kom fram. Send den på nytt eller kontakt megleren.',
  },
  interestRequested: 'Takk! Vi har mottatt henvendelsen din.',
  interestNext: 'Megleren ser at du er interessert, og kan ta kontakt med deg.',

  calendarFile: 'Kalenderfil',
  calendarTitle: (address) => `Visning (foreløpig): ${address}`,
  calendarNote: 'Foreløpig til du har bekreftet via e-posten og megleren har godkjent tiden.',
};
