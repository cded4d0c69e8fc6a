import type {RequestMessages} from './messages.js';

/** Danish texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day} ${time}`,
  chosenTime: 'Valgt tid',
  changeTime: 'Skift tid',
  steps: {time: 'Tid', details: 'Oplysninger', confirm: 'Bekræft'},
  formHeading: 'Dine oplysninger',
  fields: {
    firstName: 'Fornavn',
    lastName: 'Efternavn',
    email: 'E-mail',
    phoneNumber: 'Mobilnummer',
    consent: 'Jeg accepterer, at mægleren behandler mine oplysninger.',
  },
  emailHint:
    'Hertil sender vi en e-mail med et link, som du bekræfter med. Hver person skal have sin egen adresse.',
  didYouMean: (email) => `Mente du ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Skriv dit fornavn.',
      'too-long': 'Fornavnet må højst have 60 tegn.',
    },
    lastName: {
      missing: 'Skriv dit efternavn.',
      'too-long': 'Efternavnet må højst have 60 tegn.',
    },
    email: {
      missing: 'Skriv din e-mailadresse.',
      'too-long': 'E-mailadressen må højst have 80 tegn.',
      malformed: 'E-mailadressen ser ikke rigtig ud. Skriv den som navn@eksempel.dk.',
    },
    phoneNumber: {
      missing: 'Skriv dit telefonnummer.',
      malformed:
        'Telefonnummeret ser ikke rigtigt ud. Skriv det med + og landekode, som +45\u00a034\u00a041\u00a023\u00a045.',
      'no-country': 'Skriv nummeret med + og landekode, for eksempel +45\u00a034\u00a041\u00a023\u00a045.',
    },
    consent: {missing: 'Sæt kryds i feltet for at sende.'},
  },
  privacyNote: 'Dine oplysninger sendes til mægleren.',
  privacyLink: 'Sådan behandles dine oplysninger',
  send: 'Send anmodning',
  slowSend: 'Det tager længere tid end normalt. Vent lidt, anmodningen er på vej.',
  requestFailed: {
    offline: 'Du ser ud til at være offline, så intet er sendt. Prøv igen, når du er på nettet.',
    timeout:
      'Vi fik ikke svar i tide og ved ikke, om din anmodning nåede frem. Se efter en e-mail, før du sender den igen.',
    'slot-full': 'En anden var hurtigere, og denne tid er nu fuldt booket. Vælg en anden tid.',
    closed: 'Denne tid kan ikke længere vælges. Vælg en anden tid.',
    invalid:
      'Anmodningen blev ikke godtaget. Tjek dine oplysninger, og send den igen, eller kontakt mægleren.',
    'not-found': 'Denne tid findes ikke længere. Vælg en anden tid.',
    'rate-limited': 'Mange sender anmodninger lige nu. Vent lidt, og send den igen.',
    unavailable: 'Anmodningen kunne ikke sendes lige nu. Prøv igen om lidt.',
    misconfigured: 'Anmodningen kan ikke sendes herfra lige nu. Kontakt mægleren, hvis du vil se boligen.',
    'bad-response':
      'Vi fik et svar, vi ikke forstår, og ved ikke, om din anmodning nåede frem. Se efter en e-mail, før du sender den igen.',
  },
  sendAgain: 'Send igen',
  sendAnyway: 'Send alligevel',
  askedBefore:
    'Du har allerede sendt en sådan anmodning. Hvis den nåede frem, får du en e-mail. Se efter den, før du sender igen.',

  requested: 'Tak! Vi har modtaget din anmodning.',
  sentStep: 'Anmodningen er sendt.',
  confirmStep: (email) => `Åbn den e-mail, der sendes til ${email}, og klik på linket for at bekræfte.`,
  approveStep: 'Derefter gennemgår mægleren din anmodning og godkender den.',
  wrongEmail: 'Forkert adresse? Ret den',
  notYetSettled: 'Tiden er først din, når mægleren har godkendt den.',
  chooseAnother: 'Vælg en anden tid',

  chosenFull: 'Tiden blev fuldt booket, mens du skrev. Det, du har skrevet, er her stadig.',
  chosenClosed: 'Tiden kan ikke længere vælges. Det, du har skrevet, er her stadig.',
  nearestTimes: 'Nærmeste ledige tider',

  interestHeading: 'Vis din interesse',
  sendInterest: 'Send',
  interestRequested: 'Tak! Vi har modtaget din henvendelse.',
  interestNext: 'Mægleren kan se, at du er interesseret, og kan kontakte dig.',

  addToCalendar: 'Føj til kalenderen',
  calendarFile: 'Kalenderfil',
  calendarTitle: (address) => `Fremvisning: ${address}`,
  calendarNote: 'Foreløbig, indtil du har bekræftet i e-mailen, og mægleren har godkendt.',

  timesFailed: {
    offline: 'Du ser ud til at være offline. Prøv igen, når du er på nettet.',
    timeout: 'Det tager usædvanligt lang tid at hente tiderne. Prøv igen om lidt.',
    'not-found': 'Vi kan ikke finde nogen fremvisningstider for denne bolig.',
    'rate-limited': 'Mange kigger på tider lige nu. Prøv igen om lidt.',
    misconfigured: 'Tiderne kan ikke vises her lige nu. Kontakt mægleren, hvis du vil se boligen.',
    'bad-response': 'Tiderne kan ikke vises lige nu. Prøv igen om lidt, eller kontakt mægleren.',
  },
  localTime: (place) => `Alle tider er lokal tid i ${place}.`,
  retry: 'Prøv igen',
  someUnreadable: 'Nogle tider kan ikke vælges lige nu.',
  mayBeOld: 'Tiderne kan have ændret sig.',
  contactBroker: 'Kontakt mægleren, hvis du vil se boligen.',
  registerInterest: 'Vis interesse',
};
