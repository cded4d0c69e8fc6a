import type {FurtherMessages} from './messages.js';

/** Swedish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Den tiden är tyvärr fullbokad.',
    closed: 'Den tiden går tyvärr inte längre att välja.',
    passed: 'Den tiden har redan varit.',
    unknown: 'Vi hittar inte den tiden. Den kan ha flyttats eller tagits bort.',
  },
  shareTime: 'Dela tiden',
  linkCopied: 'Länken är kopierad.',
  linkToTime: 'Länk till tiden',
  captchaMissing: 'Gör klart kontrollen här ovanför och skicka sedan igen.',
  captchaRefused: 'Kontrollen gick inte igenom, så inget har skickats. Gör om den och skicka igen.',
  tipsOffer: 'Tipsa mig om liknande bostäder',
  tipsConsent: 'Mäklaren sparar då den här sökprofilen och kontaktar dig om liknande bostäder:',
  tipsOrdered: 'Mäklaren har också fått din sökprofil och kan höra av sig om liknande bostäder.',
  tipsFailed: 'Sökprofilen togs inte emot, så du får inga tips. Din intresseanmälan påverkas inte.',
  tipsUnknown: 'Vi vet inte om din sökprofil kom fram. Din intresseanmälan påverkas inte.',
  homeKinds: {
    apartment: 'Bostadsrätt',
    condominium: 'Ägarlägenhet',
    house: 'Hus',
    'holiday-home': 'Fritidshus',
  },
  rooms: {other: (n) => `${n}\u00a0rum`},
  priceRange: (min, max) => `${min}–${max}\u00a0kr`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0miljoner\u00a0kr`,
};
