import type {FurtherMessages} from './messages.js';

/** Finnish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Tämä aika on valitettavasti täynnä.',
    closed: 'Tätä aikaa ei valitettavasti voi enää valita.',
    passed: 'Tämä aika on jo mennyt.',
    unknown: 'Emme löydä tätä aikaa. Se on ehkä siirretty tai poistettu.',
  },
  shareTime: 'Jaa aika',
  linkCopied: 'Linkki on kopioitu.',
  linkToTime: 'Linkki aikaan',
  captchaMissing: 'Tee yllä oleva tarkistus loppuun ja lähetä sitten uudelleen.',
  captchaRefused: 'Tarkistus ei onnistunut, joten mitään ei lähetetty. Tee se uudelleen ja lähetä sitten.',
  tipsOffer: 'Kerro minulle samantapaisista asunnoista',
  tipsConsent: 'Välittäjä tallentaa tällöin tämän hakuprofiilin ja ottaa sinuun yhteyttä:',
  tipsOrdered: 'Välittäjä sai myös hakuprofiilisi ja voi kertoa sinulle samantapaisista asunnoista.',
  tipsFailed:
    'Hakuprofiilia ei otettu vastaan, joten et saa vinkkejä. Kiinnostusilmoitukseesi tämä ei vaikuta.',
  tipsUnknown: 'Emme tiedä, tuliko hakuprofiilisi perille. Kiinnostusilmoitukseesi tämä ei vaikuta.',
  homeKinds: {
    apartment: 'Osakehuoneisto (bostadsrätt)',
    condominium: 'Omistushuoneisto',
    house: 'Talo',
    'holiday-home': 'Vapaa-ajan asunto',
  },
  rooms: {one: (n) => `${n}\u00a0huone`, other: (n) => `${n}\u00a0huonetta`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0miljoonaa\u00a0SEK`,
  messageLabel: 'Viesti välittäjälle (vapaaehtoinen)',
  charactersLeft: (count) => `Merkkejä jäljellä:\u00a0${count}`,
  charactersOver: (count) => `Merkkejä liikaa:\u00a0${count}`,
  messageTooLong: 'Viestissä voi olla enintään 500\u00a0merkkiä.',

  comingTwo: 'Tuleeko toinenkin mukaan?',
  comingMore: 'Tuleeko vielä muita?',
  addPerson: 'Lisää henkilö',
  personHeading: (number) => `Henkilön\u00a0${number} tiedot`,
  personEmailHint: 'Lähetämme tähän oman vahvistuslinkin. Jokaisella on oltava oma sähköpostiosoite.',
  backToOutcome: 'Takaisin',
  sharedEmail: 'Osoite on jo käytössä. Jokaisella on oltava oma sähköpostiosoite.',
  noSeatLeft: 'Toiselle henkilölle ei ole enää paikkaa. Oma pyyntösi on jo lähetetty.',
  allAlmostDone: 'Melkein valmista: jokainen vahvistaa sähköpostista',
  allRequested: 'Kiitos! Pyynnöt on vastaanotettu.',
  confirmEach: 'Jokainen saa oman viestin. Avaa se ja vahvista napsauttamalla linkkiä.',

  interestHeading: 'Ilmoita kiinnostuksesi',
  interestEmailHint: 'Jotta välittäjä voi vastata sinulle.',
  sendInterest: 'Lähetä ilmoitus',
  interestAskedBefore: 'Olet jo ilmoittanut kiinnostuksesi asuntoon.',
  interestFailed: {
    timeout: 'Emme tiedä, menikö ilmoituksesi perille. Lähetä se uudelleen tai ota yhteyttä välittäjään.',
    invalid:
      'Ilmoitusta ei otettu vastaan. Tarkista tietosi ja lähetä uudelleen tai ota yhteyttä välittäjään.',
    refused: 'Olet ehkä jo ilmoittanut kiinnostuksesi. Ota yhteyttä välittäjään, jos olet epävarma.',
    'not-found': 'Asunnosta ei voi enää ilmoittaa kiinnostusta. Ota yhteyttä välittäjään.',
    unavailable: 'Ilmoitusta ei voitu juuri nyt lähettää. Yritä hetken kuluttua uudelleen.',
    misconfigured: 'Kiinnostusta ei voi juuri nyt ilmoittaa tällä sivulla. Ota yhteyttä välittäjään.',
    'bad-response':
      'Emme tiedä, menikö ilmoituksesi perille. Lähetä se uudelleen tai ota yhteyttä välittäjään.',
  },
  interestRequested: 'Kiitos! Ilmoituksesi on vastaanotettu.',
  interestNext: 'Välittäjä näkee, että olet kiinnostunut, ja ottaa tarvittaessa yhteyttä.',

  calendarFile: 'Kalenteritiedosto',
  calendarTitle: (address) => `Asuntonäyttö (alustava): ${address}`,
  calendarNote: 'Alustava, kunnes olet vahvistanut sähköpostista ja välittäjä on hyväksynyt ajan.',
};
