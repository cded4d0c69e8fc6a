import type {FurtherMessages} from './messages.js';

/** Finnish texts of the further ways. */
export const messages: FurtherMessages = {
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
};
