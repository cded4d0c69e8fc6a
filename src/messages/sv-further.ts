import type {FurtherMessages} from './messages.js';

/** Swedish texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Gör klart kontrollen här ovanför och skicka sedan igen.',
  captchaRefused: 'Kontrollen gick inte igenom, så inget har skickats. Gör om den och skicka igen.',
};
