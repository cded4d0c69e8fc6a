import type {FurtherMessages} from './messages.js';

/** Finnish texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Tee yllä oleva tarkistus loppuun ja lähetä sitten uudelleen.',
  captchaRefused: 'Tarkistus ei onnistunut, joten mitään ei lähetetty. Tee se uudelleen ja lähetä sitten.',
};
