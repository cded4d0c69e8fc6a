import type {FurtherMessages} from './messages.js';

/** Norwegian texts of the further ways. */
export const messages: FurtherMessages = {
  tipsOffer: 'Tips meg om lignende boliger',
  tipsConsent: 'Megleren lagrer da denne søkeprofilen og kontakter deg om lignende boliger:',
  tipsOrdered: 'Megleren har også fått søkeprofilen din og kan ta kontakt om lignende boliger.',
  tipsFailed:
    'Søkeprofilen ble ikke mottatt, så du får ingen tips. Henvendelsen om denne boligen påvirkes ikke.',
  tipsUnknown: 'Vi vet ikke om søkeprofilen kom fram. Henvendelsen om denne boligen påvirkes ikke.',
  homeKinds: {
    apartment: 'Andelsleilighet',
    condominium: 'Selveierleilighet',
    house: 'Hus',
    'holiday-home': 'Fritidsbolig',
  },
  rooms: {other: (n) => `${n}\u00a0rom`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0millioner\u00a0SEK`,
};
