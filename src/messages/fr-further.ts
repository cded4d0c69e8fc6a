import type {FurtherMessages} from './messages.js';

/** French texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Terminez la vérification ci-dessus, puis renvoyez.',
  captchaRefused: 'La vérification n’a pas abouti\u00a0: rien n’a été envoyé. Refaites-la, puis renvoyez.',
};
