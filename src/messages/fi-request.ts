import type {RequestMessages} from './messages.js';

/** Finnish texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day} klo\u00a0${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (paikallista aikaa, ${place})`,
  dayWithoutTime: (day) => `${day}, aika tarkentuu`,
  viewingAt: (when) => `Asuntonäyttö: ${when}`,
  chosenTime: 'Valittu aika',
  changeTime: 'Vaihda aika',
  steps: {time: 'Aika', details: 'Tiedot', confirm: 'Vahvistus', decide: 'Välittäjä'},
  formHeading: 'Yhteystietosi',
  fields: {
    firstName: 'Etunimi',
    lastName: 'Sukunimi',
    email: 'Sähköposti',
    phoneNumber: 'Matkapuhelinnumero',
    consent: 'Suostun siihen, että välittäjä käsittelee henkilötietojani.',
  },
  emailHint: 'Lähetämme sinulle vahvistuslinkin. Jokaisella on oltava oma sähköpostiosoite.',
  didYouMean: (email) => `Tarkoititko ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Kirjoita etunimesi.',
      'too-long': 'Etunimessä voi olla enintään 60\u00a0merkkiä.',
      malformed: 'Kirjoita vain etunimesi kirjaimin.',
    },
    lastName: {
      missing: 'Kirjoita sukunimesi. Jos sinulla on vain yksi nimi, kirjoita se uudelleen.',
      'too-long': 'Sukunimessä voi olla enintään 60\u00a0merkkiä.',
      malformed: 'Kirjoita vain sukunimesi kirjaimin. Jos sinulla on vain yksi nimi, kirjoita se uudelleen.',
    },
    email: {
      missing: 'Kirjoita sähköpostiosoitteesi.',
      'too-long': 'Sähköpostiosoitteessa voi olla enintään 80\u00a0merkkiä.',
      malformed: 'Tarkista sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.',
    },
    phoneNumber: {
      missing: 'Kirjoita matkapuhelinnumerosi.',
      malformed:
        'Tarkista numero. Aloita plusmerkillä ja maatunnuksella, esimerkiksi +358\u00a041\u00a02345678.',
      'no-country': 'Aloita numero plusmerkillä ja maatunnuksella, esimerkiksi +358\u00a041\u00a02345678.',
      unsupported: 'Välittäjä ei voi soittaa tähän numeroon. Kirjoita tavallinen matkapuhelinnumero.',
    },
    consent: {missing: 'Rastita ruutu ennen lähettämistä.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0tieto on korjattava.`,
    other: (n) => `${n}\u00a0tietoa on korjattava.`,
  },
  nonBinding: 'Pyyntö ei sido sinua mihinkään.',
  privacyNote: 'Tietosi lähetetään välittäjälle.',
  privacyLink: 'Näin henkilötietojasi käsitellään',
  send: 'Lähetä pyyntö',
  slowSend: 'Tämä kestää tavallista kauemmin. Pidä sivu auki lähetyksen ajan.',
  requestFailed: {
    offline: 'Verkkoyhteys näyttää puuttuvan, joten mitään ei lähetetty. Yritä uudelleen, kun yhteys toimii.',
    timeout:
      'Emme tiedä, menikö pyyntösi perille. Tarkista sähköpostisi, ennen kuin lähetät pyynnön uudelleen.',
    'slot-full': 'Joku ehti ensin, ja tämä aika on nyt täynnä. Valitse toinen aika.',
    closed: 'Tätä aikaa ei voi enää valita. Valitse toinen aika.',
    invalid: 'Pyyntöä ei otettu vastaan. Tarkista tietosi ja lähetä uudelleen tai ota yhteyttä välittäjään.',
    refused: 'Pyyntöä ei otettu vastaan. Saatat olla jo ilmoittautunut. Ota yhteyttä välittäjään.',
    'not-found': 'Tätä aikaa ei enää ole. Valitse toinen aika.',
    'rate-limited': 'Lähettäminen ei juuri nyt onnistu. Odota hetki ja yritä uudelleen.',
    unavailable: 'Pyyntöä ei voitu juuri nyt lähettää. Yritä hetken kuluttua uudelleen.',
    misconfigured:
      'Pyyntöjä ei voi nyt lähettää tältä sivulta. Ota yhteyttä välittäjään, jos haluat asuntonäyttöön.',
    'bad-response':
      'Jokin meni vikaan. Tarkista sähköpostisi, ennen kuin lähetät pyynnön uudelleen: se on voinut mennä perille.',
  },
  limited: {
    'fill-time': 'Lähetys tapahtui liian nopeasti, joten mitään ei lähetetty. Yritä uudelleen.',
    address: 'Verkkoyhteydestäsi on tehty monta yritystä. Odota muutama minuutti ja yritä uudelleen.',
    email: 'Sähköpostiosoitetta on jo käytetty useita kertoja. Odota hetki tai ota yhteyttä välittäjään.',
    deal: 'Moni haluaa nähdä asunnon juuri nyt. Yritä muutaman minuutin kuluttua tai ota yhteyttä välittäjään.',
  },
  sendAgain: 'Lähetä uudelleen',
  sendAnyway: 'Lähetä silti',
  askedBefore:
    'Olet jo lähettänyt tämän pyynnön. Tarkista sähköpostisi, ennen kuin lähetät pyynnön uudelleen.',

  almostDone: 'Melkein valmista: vahvista sähköpostista',
  requested: 'Kiitos! Pyyntösi on vastaanotettu.',
  confirmStep: (email) => `Avaa osoitteeseen ${email} lähetettävä viesti ja vahvista napsauttamalla linkkiä.`,
  checkSpam: 'Tarkista myös roskaposti.',
  openMail: (service) => `Avaa ${service}`,
  approveStep: 'Sen jälkeen välittäjä päättää, saatko ajan.',
  wrongEmail: 'Väärä sähköpostiosoite? Muuta se',
  notYetSettled: 'Aika on sinun vasta, kun välittäjä on hyväksynyt sen.',
  chooseAnother: 'Valitse toinen aika',

  chosenFull: 'Aika ehti täyttyä. Kirjoittamasi tiedot ovat tallella.',
  chosenClosed: 'Tätä aikaa ei voi enää valita. Kirjoittamasi tiedot ovat tallella.',
  nearestTimes: 'Lähimmät vapaat ajat',

  findTheHome: 'Näin löydät perille',
  floor: (floor) => `Kerros ${floor}`,
  apartment: (number) => `asunto ${number}`,
  showOnMap: 'Näytä kartalla',
  cannotCome: 'Etkö pääsekään? Ilmoita välittäjälle.',

  addToCalendar: 'Lisää kalenteriin',

  timesFailed: {
    offline: 'Verkkoyhteys näyttää puuttuvan. Yritä uudelleen, kun yhteys toimii.',
    timeout: 'Aikojen haku kestää tavallista kauemmin. Yritä hetken kuluttua uudelleen.',
    'not-found': 'Tälle asunnolle ei löydy näyttöaikoja.',
    'rate-limited': 'Aikojen haku ei juuri nyt onnistu. Odota hetki ja yritä uudelleen.',
    misconfigured:
      'Aikoja ei voi nyt esittää tällä sivulla. Ota yhteyttä välittäjään, jos haluat asuntonäyttöön.',
    'bad-response':
      'Aikoja ei voi juuri nyt esittää. Yritä hetken kuluttua uudelleen tai ota yhteyttä välittäjään.',
  },
  deviceClock: (now) => `Laitteesi kello näyttää: ${now}. Jos se on väärässä, tästä voi puuttua aikoja.`,
  retry: 'Yritä uudelleen',
  someUnreadable: 'Joitakin aikoja ei voi juuri nyt valita.',
  mayBeOld: 'Ajat ovat voineet muuttua.',
  contactBroker: 'Ota yhteyttä välittäjään, jos haluat asuntonäyttöön.',
  noTimeSuits: 'Eikö mikään aika sovi? Ota yhteyttä välittäjään.',
  callBroker: (phoneNumber) => `Soita ${phoneNumber}`,
  emailBroker: (email) => `Lähetä viesti: ${email}`,
  registerInterest: 'Ilmoita kiinnostuksesi',
};
