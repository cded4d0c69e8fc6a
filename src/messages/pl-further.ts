import type {FurtherMessages} from './messages.js';

/** Polish texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Dokończ powyższą weryfikację i wyślij ponownie.',
  captchaRefused: 'Weryfikacja się nie powiodła, więc nic nie zostało wysłane. Powtórz ją i wyślij ponownie.',
};
