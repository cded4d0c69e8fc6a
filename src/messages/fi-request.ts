import type {RequestMessages} from './messages.js';

/** Finnish texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day} ${time}`,
  chosenTime: 'Valittu aika',
  changeTime: 'Vaihda aikaa',
  steps: {time: 'Aika', details: 'Tiedot', confirm: 'Vahvistus'},
  formHeading: 'Yhteystietosi',
  fields: {
    firstName: 'Etunimi',
    lastName: 'Sukunimi',
    email: 'Sähköposti',
    phoneNumber: 'Matkapuhelinnumero',
    consent: 'Hyväksyn, että välittäjä käsittelee tietojani.',
  },
  emailHint:
    'Lähetämme tähän osoitteeseen viestin, jossa on vahvistuslinkki. Jokaisella on oltava oma osoite.',
  didYouMean: (email) => `Tarkoititko ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Kirjoita etunimesi.',
      'too-long': 'Etunimessä voi olla enintään 60 merkkiä.',
    },
    lastName: {
      missing: 'Kirjoita sukunimesi.',
      'too-long': 'Sukunimessä voi olla enintään 60 merkkiä.',
    },
    email: {
      missing: 'Kirjoita sähköpostiosoitteesi.',
      'too-long': 'Sähköpostiosoitteessa voi olla enintään 80 merkkiä.',
      malformed: 'Sähköpostiosoite ei näytä oikealta. Kirjoita se muodossa nimi@esimerkki.fi.',
    },
    phoneNumber: {
      missing: 'Kirjoita puhelinnumerosi.',
      malformed:
        'Puhelinnumero ei näytä oikealta. Aloita plusmerkillä ja maatunnuksella, esimerkiksi +358\u00a041\u00a0234\u00a05678.',
      'no-country':
        'Aloita numero plusmerkillä ja maatunnuksella, esimerkiksi +358\u00a041\u00a0234\u00a05678.',
    },
    consent: {missing: 'Rastita ruutu, jotta voit lähettää.'},
  },
  privacyNote: 'Tietosi lähetetään välittäjälle.',
  privacyLink: 'Näin tietojasi käsitellään',
  send: 'Lähetä pyyntö',
  slowSend: 'Tämä kestää tavallista kauemmin. Odota hetki, pyyntö on matkalla.',
  requestFailed: {
    offline: 'Verkkoyhteys näyttää puuttuvan, joten mitään ei lähetetty. Yritä uudelleen, kun yhteys toimii.',
    timeout:
      'Vastaus ei tullut ajoissa, emmekä tiedä, menikö pyyntösi perille. Tarkista sähköpostisi ennen kuin lähetät sen uudelleen.',
    'slot-full': 'Joku ehti ensin, ja tämä aika on nyt täynnä. Valitse toinen aika.',
    closed: 'Tätä aikaa ei voi enää valita. Valitse toinen aika.',
    invalid: 'Pyyntöä ei hyväksytty. Tarkista tietosi ja lähetä uudelleen tai ota yhteyttä välittäjään.',
    'not-found': 'Tätä aikaa ei enää ole. Valitse toinen aika.',
    'rate-limited': 'Moni lähettää pyyntöjä juuri nyt. Odota hetki ja lähetä uudelleen.',
    unavailable: 'Pyyntöä ei voitu juuri nyt lähettää. Yritä hetken kuluttua uudelleen.',
    misconfigured:
      'Pyyntöä ei voi juuri nyt lähettää tästä. Ota yhteyttä välittäjään, jos haluat tulla näyttöön.',
    'bad-response':
      'Saimme vastauksen, jota emme ymmärrä, emmekä tiedä, menikö pyyntösi perille. Tarkista sähköpostisi ennen kuin lähetät sen uudelleen.',
  },
  sendAgain: 'Lähetä uudelleen',
  sendAnyway: 'Lähetä silti',
  askedBefore:
    'Olet jo lähettänyt tällaisen pyynnön. Jos se meni perille, saat sähköpostin. Tarkista sähköpostisi ennen kuin lähetät pyynnön uudelleen.',

  requested: 'Kiitos! Pyyntösi on vastaanotettu.',
  sentStep: 'Pyyntö on lähetetty.',
  confirmStep: (email) => `Avaa osoitteeseen ${email} lähetettävä viesti ja vahvista napsauttamalla linkkiä.`,
  approveStep: 'Sen jälkeen välittäjä käy pyyntösi läpi ja hyväksyy sen.',
  wrongEmail: 'Väärä osoite? Muuta se',
  notYetSettled: 'Aika on sinun vasta, kun välittäjä on hyväksynyt sen.',
  chooseAnother: 'Valitse toinen aika',

  chosenFull: 'Aika täyttyi kirjoittaessasi. Kirjoittamasi tiedot ovat tallella.',
  chosenClosed: 'Tätä aikaa ei voi enää valita. Kirjoittamasi tiedot ovat tallella.',
  nearestTimes: 'Lähimmät vapaat ajat',

  interestHeading: 'Ilmoita kiinnostuksesi',
  sendInterest: 'Lähetä',
  interestRequested: 'Kiitos! Ilmoituksesi on vastaanotettu.',
  interestNext: 'Välittäjä näkee, että olet kiinnostunut, ja voi ottaa sinuun yhteyttä.',

  addToCalendar: 'Lisää kalenteriin',
  calendarFile: 'Kalenteritiedosto',
  calendarTitle: (address) => `Näyttö: ${address}`,
  calendarNote: 'Alustava, kunnes olet vahvistanut sähköpostista ja välittäjä on hyväksynyt ajan.',

  timesFailed: {
    offline: 'Verkkoyhteys näyttää puuttuvan. Yritä uudelleen, kun yhteys toimii.',
    timeout: 'Aikojen hakeminen kestää poikkeuksellisen kauan. Yritä hetken kuluttua uudelleen.',
    'not-found': 'Tälle asunnolle ei löydy näyttöaikoja.',
    'rate-limited': 'Moni katselee aikoja juuri nyt. Yritä hetken kuluttua uudelleen.',
    misconfigured:
      'Aikoja ei voi juuri nyt näyttää tässä. Ota yhteyttä välittäjään, jos haluat tulla näyttöön.',
    'bad-response':
      'Aikoja ei voi juuri nyt näyttää. Yritä hetken kuluttua uudelleen tai ota yhteyttä välittäjään.',
  },
  localTime: (place) => `Kaikki ajat ovat paikallista aikaa (${place}).`,
  retry: 'Yritä uudelleen',
  someUnreadable: 'Joitakin aikoja ei voi juuri nyt valita.',
  mayBeOld: 'Ajat ovat voineet muuttua.',
  contactBroker: 'Ota yhteyttä välittäjään, jos haluat tulla näyttöön.',
  registerInterest: 'Ilmoita kiinnostuksesi',
};
