import type {FurtherMessages} from './messages.js';

/** Norwegian texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Den tiden er dessverre fulltegnet.',
    closed: 'Den tiden kan dessverre ikke velges lenger.',
    passed: 'Den tiden har allerede vært.',
    unknown: 'Vi finner ikke den tiden. Den kan være flyttet eller fjernet.',
  },
  shareTime: 'Del tidspunktet',
  linkCopied: 'Lenken er kopiert.',
  linkToTime: 'Lenke til tidspunktet',
  captchaMissing: 'Fullfør kontrollen ovenfor, og send på nytt.',
  captchaRefused: 'Kontrollen gikk ikke gjennom, så ingenting er sendt. Gjør den om igjen og send på nytt.',
};
