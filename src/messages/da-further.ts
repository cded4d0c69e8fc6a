import type {FurtherMessages} from './messages.js';

/** Danish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Den tid er desværre fuldt booket.',
    closed: 'Den tid kan desværre ikke længere vælges.',
    passed: 'Den tid er allerede passeret.',
    unknown: 'Vi kan ikke finde den tid. Den kan være flyttet eller fjernet.',
  },
  shareTime: 'Del tiden',
  linkCopied: 'Linket er kopieret.',
  linkToTime: 'Link til tiden',
  captchaMissing: 'Fuldfør kontrollen ovenfor, og send igen.',
  captchaRefused: 'Kontrollen gik ikke igennem, så intet er sendt. Gentag den, og send igen.',
  tipsOffer: 'Giv mig tip om lignende boliger',
  tipsConsent: 'Mægleren gemmer så denne søgeprofil og kontakter dig om lignende boliger:',
  tipsOrdered: 'Mægleren har også fået din søgeprofil og kan kontakte dig om lignende boliger.',
  tipsFailed:
    'Søgeprofilen blev ikke modtaget, så du får ingen tip. Henvendelsen om denne bolig påvirkes ikke.',
  tipsUnknown: 'Vi ved ikke, om søgeprofilen nåede frem. Henvendelsen om denne bolig påvirkes ikke.',
  homeKinds: {
    apartment: 'Andelslejlighed',
    condominium: 'Ejerlejlighed',
    house: 'Hus',
    'holiday-home': 'Fritidshus',
  },
  rooms: {one: (n) => `${n}\u00a0værelse`, other: (n) => `${n}\u00a0værelser`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0mio.\u00a0SEK`,
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

  interestHeading: 'Er du interesseret i boligen?',
  interestEmailHint: 'Så mægleren kan svare dig.',
  sendInterest: 'Send henvendelse',
  interestAskedBefore: 'Du har allerede vist interesse for boligen.',
  interestFailed: {
    timeout: 'Vi ved ikke, om din henvendelse nåede frem. Send den igen, eller kontakt mægleren.',
    invalid: 'Henvendelsen blev ikke godtaget. Tjek dine oplysninger, og send igen, eller kontakt mægleren.',
    refused: 'Du er måske allerede registreret som interesseret. Kontakt mægleren, hvis du er i tvivl.',
    'not-found': 'Der kan ikke længere sendes henvendelser om boligen. Kontakt mægleren.',
    unavailable: 'Henvendelsen kunne ikke sendes lige nu. Prøv igen om lidt.',
    misconfigured: 'Der kan ikke sendes henvendelser her lige nu. Kontakt mægleren.',
    'bad-response':
      'Noget gik galt, og vi ved ikke, om henvendelsen nåede frem. Send den igen, eller kontakt mægleren.',
  },
  interestRequested: 'Tak! Vi har modtaget din henvendelse.',
  interestNext: 'Mægleren kan se, at du er interesseret, og kan kontakte dig.',

  calendarFile: 'Kalenderfil',
  calendarTitle: (address) => `Fremvisning (foreløbig): ${address}`,
  calendarNote: 'Foreløbig, indtil du har bekræftet via e-mailen, og mægleren har godkendt tiden.',
};
