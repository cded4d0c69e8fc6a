import type {FurtherMessages} from './messages.js';

/** Danish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Den tid er desværre fuldt booket.',
    closed: 'Den tid kan desværre ikke længere vælges.',
    passed: 'Den tid er allerede passeret.',
    unknown: 'Vi kan ikke finde den tid. Den kan være flyttet eller fjernet.',
  },
  shareTime: 'Del tiden',
  linkCopied: 'Linket er kopieret.',
  linkToTime: 'Link til tiden',
  captchaMissing: 'Fuldfør kontrollen ovenfor, og send igen.',
  captchaRefused: 'Kontrollen gik ikke igennem, så intet er sendt. Gentag den, og send igen.',
};
