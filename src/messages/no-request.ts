import type {RequestMessages} from './messages.js';

/** Norwegian (bokmål) texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day} ${time}`,
  chosenTime: 'Valgt tid',
  changeTime: 'Bytt tid',
  steps: {time: 'Tid', details: 'Opplysninger', confirm: 'Bekreft'},
  formHeading: 'Dine opplysninger',
  fields: {
    firstName: 'Fornavn',
    lastName: 'Etternavn',
    email: 'E-post',
    phoneNumber: 'Mobilnummer',
    consent: 'Jeg godtar at megleren behandler opplysningene mine.',
  },
  emailHint: 'Hit sender vi en e-post med en lenke som du bekrefter med. Hver person må ha sin egen adresse.',
  didYouMean: (email) => `Mente du ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Skriv fornavnet ditt.',
      'too-long': 'Fornavnet kan ha høyst 60 tegn.',
    },
    lastName: {
      missing: 'Skriv etternavnet ditt.',
      'too-long': 'Etternavnet kan ha høyst 60 tegn.',
    },
    email: {
      missing: 'Skriv e-postadressen din.',
      'too-long': 'E-postadressen kan ha høyst 80 tegn.',
      malformed: 'E-postadressen ser ikke riktig ut. Skriv den som navn@eksempel.no.',
    },
    phoneNumber: {
      missing: 'Skriv telefonnummeret ditt.',
      malformed:
        'Telefonnummeret ser ikke riktig ut. Skriv det med + og landkode, som +47\u00a0406\u00a012\u00a0345.',
      'no-country': 'Skriv nummeret med + og landkode, for eksempel +47\u00a0406\u00a012\u00a0345.',
    },
    consent: {missing: 'Kryss av i ruten for å sende.'},
  },
  privacyNote: 'Opplysningene dine sendes til megleren.',
  privacyLink: 'Slik behandles opplysningene dine',
  send: 'Send forespørsel',
  slowSend: 'Dette tar lengre tid enn vanlig. Vent litt, forespørselen er på vei.',
  requestFailed: {
    offline: 'Du ser ut til å være uten nett, så ingenting er sendt. Prøv igjen når du er tilkoblet.',
    timeout:
      'Vi fikk ikke svar i tide og vet ikke om forespørselen kom fram. Se etter en e-post før du sender den på nytt.',
    'slot-full': 'Noen var raskere, og denne tiden er nå full. Velg en annen tid.',
    closed: 'Denne tiden kan ikke lenger velges. Velg en annen tid.',
    invalid:
      'Forespørselen ble ikke godtatt. Sjekk opplysningene dine og send på nytt, eller kontakt megleren.',
    'not-found': 'Denne tiden finnes ikke lenger. Velg en annen tid.',
    'rate-limited': 'Mange sender forespørsler akkurat nå. Vent litt og send på nytt.',
    unavailable: 'Forespørselen kunne ikke sendes akkurat nå. Prøv igjen om litt.',
    misconfigured:
      'Forespørselen kan ikke sendes herfra akkurat nå. Kontakt megleren hvis du vil på visning.',
    'bad-response':
      'Vi fikk et svar vi ikke forstår, og vet ikke om forespørselen kom fram. Se etter en e-post før du sender den på nytt.',
  },
  sendAgain: 'Send på nytt',
  sendAnyway: 'Send likevel',
  askedBefore:
    'Du har allerede sendt en slik forespørsel. Kom den fram, får du en e-post. Se etter den før du sender på nytt.',

  requested: 'Takk! Vi har mottatt forespørselen din.',
  sentStep: 'Forespørselen er sendt.',
  confirmStep: (email) => `Åpne e-posten som sendes til ${email}, og klikk på lenken for å bekrefte.`,
  approveStep: 'Deretter går megleren gjennom forespørselen din og godkjenner den.',
  wrongEmail: 'Feil adresse? Endre den',
  notYetSettled: 'Tiden er din først når megleren har godkjent den.',
  chooseAnother: 'Velg en annen tid',

  chosenFull: 'Tiden ble full mens du skrev. Det du har skrevet, er fortsatt her.',
  chosenClosed: 'Tiden kan ikke lenger velges. Det du har skrevet, er fortsatt her.',
  nearestTimes: 'Nærmeste ledige tider',

  interestHeading: 'Meld din interesse',
  sendInterest: 'Meld interesse',
  interestRequested: 'Takk! Interessen din er registrert.',
  interestNext: 'Megleren ser at du er interessert, og kan ta kontakt med deg.',

  addToCalendar: 'Legg til i kalenderen',
  calendarFile: 'Kalenderfil',
  calendarTitle: (address) => `Visning: ${address}`,
  calendarNote: 'Foreløpig til du har bekreftet i e-posten og megleren har godkjent.',

  timesFailed: {
    offline: 'Du ser ut til å være uten nett. Prøv igjen når du er tilkoblet.',
    timeout: 'Det tar uvanlig lang tid å hente tidene. Prøv igjen om litt.',
    'not-found': 'Vi finner ingen visningstider for denne boligen.',
    'rate-limited': 'Mange ser på tider akkurat nå. Prøv igjen om litt.',
    misconfigured: 'Tidene kan ikke vises her akkurat nå. Kontakt megleren hvis du vil på visning.',
    'bad-response': 'Tidene kan ikke vises akkurat nå. Prøv igjen om litt, eller kontakt megleren.',
  },
  localTime: (place) => `Alle tider er lokal tid i ${place}.`,
  retry: 'Prøv igjen',
  someUnreadable: 'Noen tider kan ikke velges akkurat nå.',
  mayBeOld: 'Tidene kan ha endret seg.',
  contactBroker: 'Kontakt megleren hvis du vil på visning.',
  registerInterest: 'Meld interesse',
};
