import type {RequestMessages} from './messages.js';

/** Swedish texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day} ${time}`,
  chosenTime: 'Vald tid',
  changeTime: 'Byt tid',
  steps: {time: 'Tid', details: 'Uppgifter', confirm: 'Bekräfta'},
  formHeading: 'Dina uppgifter',
  fields: {
    firstName: 'Förnamn',
    lastName: 'Efternamn',
    email: 'E-post',
    phoneNumber: 'Mobilnummer',
    consent: 'Jag godkänner att mäklaren hanterar mina uppgifter.',
  },
  emailHint: 'Hit kommer länken som du bekräftar med. Varje person behöver en egen adress.',
  didYouMean: (email) => `Menade du ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Skriv ditt förnamn.',
      'too-long': 'Förnamnet får ha högst 60 tecken.',
    },
    lastName: {
      missing: 'Skriv ditt efternamn.',
      'too-long': 'Efternamnet får ha högst 60 tecken.',
    },
    email: {
      missing: 'Skriv din e-postadress.',
      'too-long': 'E-postadressen får ha högst 80 tecken.',
      malformed: 'E-postadressen ser inte rätt ut. Skriv den som namn@exempel.se.',
    },
    phoneNumber: {
      missing: 'Skriv ditt telefonnummer.',
      malformed:
        'Telefonnumret ser inte rätt ut. Skriv det som 070-\u2060123\u00a045\u00a067, eller med + och landsnummer.',
      'no-country': 'Skriv numret med + och landsnummer, till exempel +47\u00a040\u00a061\u00a023\u00a045.',
    },
    consent: {missing: 'Kryssa i rutan för att skicka.'},
  },
  privacyNote: 'Dina uppgifter skickas till mäklaren.',
  privacyLink: 'Så hanteras dina uppgifter',
  send: 'Skicka förfrågan',
  slowSend: 'Det tar längre än vanligt. Vänta kvar, förfrågan är på väg.',
  requestFailed: {
    offline: 'Du verkar vara utan internet, så inget har skickats. Försök igen när du är uppkopplad.',
    timeout:
      'Vi fick inget svar i tid och vet inte om förfrågan kom fram. Titta efter ett mejl innan du skickar igen.',
    'slot-full': 'Någon hann före, och tiden är nu fullbokad. Välj en annan tid.',
    closed: 'Den här tiden går inte längre att välja. Välj en annan tid.',
    invalid: 'Förfrågan togs inte emot. Kontrollera dina uppgifter och skicka igen, eller kontakta mäklaren.',
    'not-found': 'Den här tiden finns inte längre. Välj en annan tid.',
    'rate-limited': 'Många skickar förfrågningar just nu. Vänta en stund och skicka igen.',
    unavailable: 'Förfrågan gick inte att skicka just nu. Försök igen om en stund.',
    misconfigured: 'Förfrågan kan inte skickas härifrån just nu. Kontakta mäklaren om du vill gå på visning.',
    'bad-response':
      'Vi fick ett svar som vi inte förstår och vet inte om förfrågan kom fram. Titta efter ett mejl innan du skickar igen.',
  },
  sendAgain: 'Skicka igen',
  sendAnyway: 'Skicka ändå',
  askedBefore:
    'Du har redan skickat en sådan förfrågan. Kom den fram får du ett mejl. Titta efter det innan du skickar igen.',

  requested: 'Tack! Din förfrågan är mottagen.',
  sentStep: 'Förfrågan är skickad.',
  confirmStep: (email) => `Öppna mejlet som skickas till ${email} och klicka på länken för att bekräfta.`,
  approveStep: 'Sedan går mäklaren igenom din förfrågan och godkänner den.',
  wrongEmail: 'Fel adress? Ändra',
  notYetSettled: 'Tiden är din först när mäklaren har godkänt.',
  chooseAnother: 'Välj en annan tid',

  chosenFull: 'Tiden blev fullbokad medan du skrev. Det du har skrivit finns kvar.',
  chosenClosed: 'Tiden går inte längre att välja. Det du har skrivit finns kvar.',
  nearestTimes: 'Närmaste lediga tider',

  interestHeading: 'Anmäl ditt intresse',
  sendInterest: 'Skicka intresseanmälan',
  interestRequested: 'Tack! Din intresseanmälan är mottagen.',
  interestNext: 'Mäklaren ser att du är intresserad och kan höra av sig till dig.',

  addToCalendar: 'Lägg till i kalendern',
  calendarFile: 'Kalenderfil',
  calendarTitle: (address) => `Visning: ${address}`,
  calendarNote: 'Preliminärt tills du har bekräftat i mejlet och mäklaren har godkänt.',

  timesFailed: {
    offline: 'Du verkar vara utan internet. Försök igen när du är uppkopplad.',
    timeout: 'Det tar ovanligt lång tid att hämta tiderna. Försök igen om en stund.',
    'not-found': 'Vi hittar inga visningstider för den här bostaden.',
    'rate-limited': 'Många tittar på tider just nu. Försök igen om en stund.',
    misconfigured: 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill gå på visning.',
    'bad-response': 'Tiderna går inte att visa just nu. Försök igen om en stund eller kontakta mäklaren.',
  },
  localTime: (place) => `Alla tider är lokal tid i ${place}.`,
  retry: 'Försök igen',
  someUnreadable: 'En del tider går inte att välja just nu.',
  mayBeOld: 'Tiderna kan ha ändrats.',
  contactBroker: 'Kontakta mäklaren om du vill gå på visning.',
  registerInterest: 'Anmäl intresse',
};
