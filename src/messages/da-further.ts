import type {FurtherMessages} from './messages.js';

/** Danish texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Fuldfør kontrollen ovenfor, og send igen.',
  captchaRefused: 'Kontrollen gik ikke igennem, så intet er sendt. Gentag den, og send igen.',
};
