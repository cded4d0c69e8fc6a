import type {RequestMessages} from './messages.js';

/** Swedish texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day} kl.\u00a0${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (tid i ${place})`,
  dayWithoutTime: (day) => `${day}, tid meddelas senare`,
  viewingAt: (when) => `Visning ${when}`,
  chosenTime: 'Vald tid',
  changeTime: 'Byt tid',
  steps: {time: 'Tid', details: 'Uppgifter', confirm: 'Bekräfta', decide: 'Mäklaren'},
  formHeading: 'Dina uppgifter',
  fields: {
    firstName: 'Förnamn',
    lastName: 'Efternamn',
    email: 'E-post',
    phoneNumber: 'Mobilnummer',
    consent: 'Jag samtycker till att mäklaren behandlar mina personuppgifter.',
  },
  emailHint: 'Vi mejlar dig en länk som du bekräftar med. Varje person behöver en egen e-postadress.',
  didYouMean: (email) => `Menade du ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Fyll i ditt förnamn.',
      'too-long': 'Förnamnet får vara högst 60\u00a0tecken.',
      malformed: 'Skriv bara ditt förnamn, med bokstäver.',
    },
    lastName: {
      missing: 'Fyll i ditt efternamn. Har du bara ett namn, skriv det igen.',
      'too-long': 'Efternamnet får vara högst 60\u00a0tecken.',
      malformed: 'Skriv bara ditt efternamn, med bokstäver. Har du bara ett namn, skriv det igen.',
    },
    email: {
      missing: 'Fyll i din e-postadress.',
      'too-long': 'E-postadressen får vara högst 80\u00a0tecken.',
      malformed: 'E-postadressen verkar inte stämma. Den ska se ut så här: namn@exempel.se.',
    },
    phoneNumber: {
      missing: 'Fyll i ditt mobilnummer.',
      malformed:
        'Mobilnumret verkar inte stämma. Skriv det som 070-\u2060174\u00a006\u00a005, eller med + och landsnummer.',
      'no-country': 'Skriv numret med + och landsnummer, till exempel +47\u00a040\u00a061\u00a023\u00a045.',
      unsupported: 'Mäklaren kan inte ringa det numret. Skriv ett vanligt mobilnummer.',
    },
    consent: {missing: 'Kryssa i rutan för att kunna skicka.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0uppgift behöver rättas.`,
    other: (n) => `${n}\u00a0uppgifter behöver rättas.`,
  },
  nonBinding: 'En förfrågan är inte bindande.',
  privacyNote: 'Dina uppgifter skickas till mäklaren.',
  privacyLink: 'Så behandlas dina personuppgifter',
  send: 'Skicka förfrågan',
  slowSend: 'Det tar längre tid än vanligt. Stanna kvar på sidan medan vi skickar.',
  requestFailed: {
    offline: 'Du verkar sakna internetanslutning, så inget har skickats. Försök igen när du är uppkopplad.',
    timeout:
      'Vi fick inget svar i tid och vet inte om förfrågan kom fram. Kolla inkorgen innan du skickar igen.',
    'slot-full': 'Någon hann före, och tiden är nu fullbokad. Välj en annan tid.',
    closed: 'Den här tiden går inte längre att välja. Välj en annan tid.',
    invalid: 'Förfrågan togs inte emot. Kontrollera dina uppgifter och skicka igen, eller kontakta mäklaren.',
    refused: 'Förfrågan togs inte emot. Du kan redan vara anmäld till visningen. Kontakta mäklaren.',
    'not-found': 'Den här tiden finns inte längre. Välj en annan tid.',
    'rate-limited': 'Det gick inte att skicka just nu. Vänta en stund och försök igen.',
    unavailable: 'Förfrågan gick inte att skicka just nu. Försök igen om en stund.',
    misconfigured:
      'Det går inte att skicka förfrågningar här just nu. Kontakta mäklaren om du vill komma på visning.',
    'bad-response':
      'Något gick fel och vi vet inte om förfrågan kom fram. Kolla inkorgen innan du skickar igen.',
  },
  limited: {
    'fill-time': 'Det gick lite för snabbt, så inget har skickats. Försök igen.',
    address: 'Många försök har gjorts från din internetanslutning. Vänta några minuter och försök igen.',
    email: 'E-postadressen har redan använts flera gånger. Vänta en stund eller kontakta mäklaren.',
    deal: 'Många vill se bostaden just nu. Vänta några minuter och försök igen, eller kontakta mäklaren.',
  },
  sendAgain: 'Skicka igen',
  sendAnyway: 'Skicka ändå',
  askedBefore: 'Du har redan skickat den här förfrågan. Kolla inkorgen innan du skickar igen.',

  almostDone: 'Nästan klart: bekräfta i mejlet',
  requested: 'Tack! Din förfrågan är mottagen.',
  confirmStep: (email) => `Öppna mejlet som skickas till ${email} och klicka på länken för att bekräfta.`,
  checkSpam: 'Titta även i skräpposten.',
  openMail: (service) => `Öppna ${service}`,
  approveStep: 'Sedan avgör mäklaren om du får tiden.',
  wrongEmail: 'Fel e-postadress? Ändra',
  notYetSettled: 'Tiden är din först när mäklaren har godkänt den.',
  chooseAnother: 'Välj en annan tid',

  chosenFull: 'Tiden hann bli fullbokad. Dina uppgifter finns kvar.',
  chosenClosed: 'Tiden går inte längre att välja. Dina uppgifter finns kvar.',
  nearestTimes: 'Närmaste lediga tider',

  findTheHome: 'Hitta hit',
  floor: (floor) => `Våning ${floor}`,
  apartment: (number) => `lägenhet ${number}`,
  showOnMap: 'Visa på karta',
  cannotCome: 'Får du förhinder? Hör av dig till mäklaren.',

  addToCalendar: 'Lägg till i kalendern',

  timesFailed: {
    offline: 'Du verkar sakna internetanslutning. Försök igen när du är uppkopplad.',
    timeout: 'Det tar ovanligt lång tid att hämta tiderna. Försök igen om en stund.',
    'not-found': 'Vi hittar inga visningstider för den här bostaden.',
    'rate-limited': 'Det gick inte att hämta tiderna just nu. Vänta en stund och försök igen.',
    misconfigured: 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill komma på visning.',
    'bad-response': 'Tiderna kan inte visas just nu. Försök igen om en stund eller kontakta mäklaren.',
  },
  deviceClock: (now) => `Klockan i din enhet visar ${now}. Går den fel kan tider saknas här.`,
  retry: 'Försök igen',
  someUnreadable: 'Vissa tider går inte att välja just nu.',
  mayBeOld: 'Tiderna kan ha ändrats.',
  contactBroker: 'Kontakta mäklaren om du vill komma på visning.',
  noTimeSuits: 'Passar ingen tid? Kontakta mäklaren.',
  callBroker: (phoneNumber) => `Ring ${phoneNumber}`,
  emailBroker: (email) => `Mejla ${email}`,
  registerInterest: 'Anmäl intresse',
};
