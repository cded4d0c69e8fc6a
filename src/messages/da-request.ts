import type {RequestMessages} from './messages.js';

/** Danish texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day} kl.\u00a0${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (lokal tid: ${place})`,
  dayWithoutTime: (day) => `${day}, tidspunkt oplyses senere`,
  viewingAt: (when) => `Fremvisning ${when}`,
  chosenTime: 'Valgt tid',
  changeTime: 'Skift tid',
  steps: {time: 'Tid', details: 'Oplysninger', confirm: 'Bekræft', decide: 'Mægleren'},
  formHeading: 'Dine oplysninger',
  fields: {
    firstName: 'Fornavn',
    lastName: 'Efternavn',
    email: 'E-mail',
    phoneNumber: 'Mobilnummer',
    consent: 'Jeg giver samtykke til, at mægleren behandler mine personoplysninger.',
  },
  emailHint: 'Vi sender dig et link, som du skal bekræfte med. Hver person skal have sin egen e-mailadresse.',
  didYouMean: (email) => `Mente du ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Indtast dit fornavn.',
      'too-long': 'Fornavnet må højst have 60\u00a0tegn.',
      malformed: 'Skriv kun dit fornavn, med bogstaver.',
    },
    lastName: {
      missing: 'Indtast dit efternavn. Har du kun ét navn, så skriv det igen.',
      'too-long': 'Efternavnet må højst have 60\u00a0tegn.',
      malformed: 'Skriv kun dit efternavn, med bogstaver. Har du kun ét navn, så skriv det igen.',
    },
    email: {
      missing: 'Indtast din e-mailadresse.',
      'too-long': 'E-mailadressen må højst have 80\u00a0tegn.',
      malformed: 'E-mailadressen ser ikke ud til at passe. Den skal se sådan ud: navn@eksempel.dk.',
    },
    phoneNumber: {
      missing: 'Indtast dit mobilnummer.',
      malformed:
        'Mobilnummeret ser ikke ud til at passe. Skriv det med + og landekode, som +45\u00a034\u00a041\u00a023\u00a045.',
      'no-country': 'Skriv nummeret med + og landekode, for eksempel +45\u00a034\u00a041\u00a023\u00a045.',
      unsupported: 'Mægleren kan ikke ringe til det nummer. Skriv et almindeligt mobilnummer.',
    },
    consent: {missing: 'Sæt flueben i feltet for at sende.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0oplysning skal rettes.`,
    other: (n) => `${n}\u00a0oplysninger skal rettes.`,
  },
  nonBinding: 'En forespørgsel er ikke bindende.',
  privacyNote: 'Dine oplysninger sendes til mægleren.',
  privacyLink: 'Sådan behandles dine personoplysninger',
  send: 'Send forespørgsel',
  slowSend: 'Det tager længere tid end normalt. Bliv på siden, mens vi sender.',
  requestFailed: {
    offline: 'Du ser ud til at være offline, så intet er sendt. Prøv igen, når du er på nettet.',
    timeout:
      'Vi fik ikke svar i tide og ved ikke, om forespørgslen nåede frem. Tjek din indbakke, før du sender igen.',
    'slot-full': 'En anden nåede det først, og denne tid er nu fuldt booket. Vælg en anden tid.',
    closed: 'Denne tid kan ikke længere vælges. Vælg en anden tid.',
    invalid: 'Forespørgslen blev ikke godtaget. Tjek dine oplysninger, og send igen, eller kontakt mægleren.',
    refused: 'Forespørgslen blev ikke godtaget. Du er måske allerede tilmeldt. Kontakt mægleren.',
    'not-found': 'Denne tid findes ikke længere. Vælg en anden tid.',
    'rate-limited': 'Det var ikke muligt at sende lige nu. Vent lidt, og prøv igen.',
    unavailable: 'Forespørgslen kunne ikke sendes lige nu. Prøv igen om lidt.',
    misconfigured:
      'Der kan ikke sendes forespørgsler her lige nu. Kontakt mægleren, hvis du vil til fremvisning.',
    'bad-response':
      'Noget gik galt, og vi ved ikke, om forespørgslen nåede frem. Tjek din indbakke, før du sender igen.',
  },
  limited: {
    'fill-time': 'Det gik lidt for hurtigt, så intet er sendt. Prøv igen.',
    address: 'Der er gjort mange forsøg fra din internetforbindelse. Vent et par minutter, og prøv igen.',
    email: 'E-mailadressen er allerede brugt flere gange. Vent lidt, eller kontakt mægleren.',
    deal: 'Mange vil se boligen lige nu. Vent et par minutter, og prøv igen, eller kontakt mægleren.',
  },
  sendAgain: 'Send igen',
  sendAnyway: 'Send alligevel',
  askedBefore: 'Du har allerede sendt denne forespørgsel. Tjek din indbakke, før du sender den igen.',

  almostDone: 'Næsten færdig: bekræft i e-mailen',
  requested: 'Tak! Vi har modtaget din forespørgsel.',
  confirmStep: (email) => `Åbn den e-mail, der sendes til ${email}, og klik på linket for at bekræfte.`,
  checkSpam: 'Kig også i din spammappe.',
  openMail: (service) => `Åbn ${service}`,
  approveStep: 'Derefter afgør mægleren, om du får tiden.',
  wrongEmail: 'Forkert e-mailadresse? Ret den',
  notYetSettled: 'Tiden er først din, når mægleren har godkendt den.',
  chooseAnother: 'Vælg en anden tid',

  chosenFull: 'Tiden er netop blevet fuldt booket. Dine oplysninger er her stadig.',
  chosenClosed: 'Tiden kan ikke længere vælges. Dine oplysninger er her stadig.',
  nearestTimes: 'Nærmeste ledige tider',

  findTheHome: 'Find vej',
  floor: (floor) => `Etage ${floor}`,
  apartment: (number) => `lejlighed ${number}`,
  showOnMap: 'Vis på kort',
  cannotCome: 'Bliver du forhindret? Giv mægleren besked.',

  addToCalendar: 'Føj til kalenderen',

  timesFailed: {
    offline: 'Du ser ud til at være offline. Prøv igen, når du er på nettet.',
    timeout: 'Det tager usædvanligt lang tid at hente tiderne. Prøv igen om lidt.',
    'not-found': 'Vi kan ikke finde nogen fremvisningstider for denne bolig.',
    'rate-limited': 'Tiderne kunne ikke hentes lige nu. Vent lidt, og prøv igen.',
    misconfigured: 'Tiderne kan ikke vises her lige nu. Kontakt mægleren, hvis du vil til fremvisning.',
    'bad-response': 'Tiderne kan ikke vises lige nu. Prøv igen om lidt, eller kontakt mægleren.',
  },
  deviceClock: (now) => `Uret på din enhed viser ${now}. Hvis det går forkert, kan der mangle tider her.`,
  retry: 'Prøv igen',
  someUnreadable: 'Nogle tider kan ikke vælges lige nu.',
  mayBeOld: 'Tiderne kan have ændret sig.',
  contactBroker: 'Kontakt mægleren, hvis du vil til fremvisning.',
  noTimeSuits: 'Passer ingen af tiderne? Kontakt mægleren.',
  callBroker: (phoneNumber) => `Ring ${phoneNumber}`,
  emailBroker: (email) => `Skriv til ${email}`,
  registerInterest: 'Jeg er interesseret',
};
