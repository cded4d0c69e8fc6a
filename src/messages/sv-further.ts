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
};
