import type {RequestMessages} from './messages.js';

/** Norwegian (bokmål) texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day} kl.\u00a0${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (lokal tid i ${place})`,
  dayWithoutTime: (day) => `${day}, tidspunkt kommer senere`,
  viewingAt: (when) => `Visning ${when}`,
  chosenTime: 'Valgt tid',
  changeTime: 'Bytt tid',
  steps: {time: 'Tid', details: 'Opplysninger', confirm: 'Bekreft', decide: 'Megleren'},
  formHeading: 'Dine opplysninger',
  fields: {
    firstName: 'Fornavn',
    lastName: 'Etternavn',
    email: 'E-post',
    phoneNumber: 'Mobilnummer',
    consent: 'Jeg samtykker i at megleren behandler personopplysningene mine.',
  },
  emailHint: 'Vi sender deg en lenke du bekrefter med. Hver person må ha sin egen e-postadresse.',
  didYouMean: (email) => `Mente du ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Fyll inn fornavnet ditt.',
      'too-long': 'Fornavnet kan ikke ha mer enn 60\u00a0tegn.',
      malformed: 'Skriv bare fornavnet ditt, med bokstaver.',
    },
    lastName: {
      missing: 'Fyll inn etternavnet ditt. Har du bare ett navn, skriver du det en gang til.',
      'too-long': 'Etternavnet kan ikke ha mer enn 60\u00a0tegn.',
      malformed:
        'Skriv bare etternavnet ditt, med bokstaver. Har du bare ett navn, skriver du det en gang til.',
    },
    email: {
      missing: 'Fyll inn e-postadressen din.',
      'too-long': 'E-postadressen kan ikke ha mer enn 80\u00a0tegn.',
      malformed: 'E-postadressen ser ikke ut til å stemme. Den skal se slik ut: navn@eksempel.no.',
    },
    phoneNumber: {
      missing: 'Fyll inn mobilnummeret ditt.',
      malformed:
        'Mobilnummeret ser ikke ut til å stemme. Skriv det med + og landkode, som +47\u00a040\u00a061\u00a023\u00a045.',
      'no-country': 'Skriv nummeret med + og landkode, for eksempel +47\u00a040\u00a061\u00a023\u00a045.',
      unsupported: 'Megleren kan ikke ringe det nummeret. Skriv et vanlig mobilnummer.',
    },
    consent: {missing: 'Kryss av i boksen for å sende.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0opplysning må rettes.`,
    other: (n) => `${n}\u00a0opplysninger må rettes.`,
  },
  nonBinding: 'En forespørsel er ikke bindende.',
  privacyNote: 'Opplysningene dine sendes til megleren.',
  privacyLink: 'Slik behandles personopplysningene dine',
  send: 'Send forespørsel',
  slowSend: 'Dette tar lengre tid enn vanlig. Bli på siden mens vi sender.',
  requestFailed: {
    offline: 'Du ser ut til å være uten nett, så ingenting er sendt. Prøv igjen når du er tilkoblet.',
    timeout:
      'Vi fikk ikke svar i tide og vet ikke om forespørselen kom fram. Sjekk innboksen før du sender på nytt.',
    'slot-full': 'Noen kom før deg, og denne tiden er nå fulltegnet. Velg en annen tid.',
    closed: 'Denne tiden kan ikke lenger velges. Velg en annen tid.',
    invalid:
      'Forespørselen ble ikke godtatt. Sjekk opplysningene dine og send på nytt, eller kontakt megleren.',
    refused: 'Forespørselen ble ikke godtatt. Du kan allerede være påmeldt visningen. Kontakt megleren.',
    'not-found': 'Denne tiden finnes ikke lenger. Velg en annen tid.',
    'rate-limited': 'Det gikk ikke å sende akkurat nå. Vent litt og prøv igjen.',
    unavailable: 'Forespørselen kunne ikke sendes akkurat nå. Prøv igjen om litt.',
    misconfigured:
      'Det går ikke å sende forespørsler her akkurat nå. Kontakt megleren hvis du vil på visning.',
    'bad-response':
      'Noe gikk galt, og vi vet ikke om forespørselen kom fram. Sjekk innboksen før du sender på nytt.',
  },
  limited: {
    'fill-time': 'Det gikk litt for fort, så ingenting er sendt. Prøv igjen.',
    address: 'Det er gjort mange forsøk fra internettforbindelsen din. Vent noen minutter og prøv igjen.',
    email: 'E-postadressen er allerede brukt flere ganger. Vent en stund eller kontakt megleren.',
    deal: 'Mange vil se boligen akkurat nå. Vent noen minutter og prøv igjen, eller kontakt megleren.',
  },
  sendAgain: 'Send på nytt',
  sendAnyway: 'Send likevel',
  askedBefore: 'Du har allerede sendt denne forespørselen. Sjekk innboksen før du sender på nytt.',

  almostDone: 'Nesten ferdig: bekreft i e-posten',
  requested: 'Takk! Vi har mottatt forespørselen din.',
  confirmStep: (email) => `Åpne e-posten som sendes til ${email}, og klikk på lenken for å bekrefte.`,
  checkSpam: 'Se også i søppelposten.',
  openMail: (service) => `Åpne ${service}`,
  approveStep: 'Deretter avgjør megleren om du får tiden.',
  wrongEmail: 'Feil e-postadresse? Endre',
  notYetSettled: 'Tiden er din først når megleren har godkjent den.',
  chooseAnother: 'Velg en annen tid',

  chosenFull: 'Tiden ble nettopp fulltegnet. Opplysningene dine er fortsatt her.',
  chosenClosed: 'Tiden kan ikke lenger velges. Opplysningene dine er fortsatt her.',
  nearestTimes: 'Nærmeste ledige tider',

  findTheHome: 'Finn fram',
  floor: (floor) => `${floor}. etasje`,
  apartment: (number) => `leilighet ${number}`,
  showOnMap: 'Vis på kart',
  cannotCome: 'Kan du ikke komme? Gi megleren beskjed.',

  addToCalendar: 'Legg til i kalenderen',

  timesFailed: {
    offline: 'Du ser ut til å være uten nett. Prøv igjen når du er tilkoblet.',
    timeout: 'Det tar uvanlig lang tid å hente tidene. Prøv igjen om litt.',
    'not-found': 'Vi finner ingen visningstider for denne boligen.',
    'rate-limited': 'Vi fikk ikke hentet tidene akkurat nå. Vent litt og prøv igjen.',
    misconfigured: 'Tidene kan ikke vises her akkurat nå. Kontakt megleren hvis du vil på visning.',
    'bad-response': 'Tidene kan ikke vises akkurat nå. Prøv igjen om litt, eller kontakt megleren.',
  },
  deviceClock: (now) => `Klokken på enheten din viser ${now}. Går den feil, kan tider mangle her.`,
  retry: 'Prøv igjen',
  someUnreadable: 'Noen tider kan ikke velges akkurat nå.',
  mayBeOld: 'Tidene kan ha endret seg.',
  contactBroker: 'Kontakt megleren hvis du vil på visning.',
  noTimeSuits: 'Passer ingen tid? Kontakt megleren.',
  callBroker: (phoneNumber) => `Ring ${phoneNumber}`,
  emailBroker: (email) => `Send e-post til ${email}`,
  registerInterest: 'Meld interesse',
};
