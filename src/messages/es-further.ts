import type {FurtherMessages} from './messages.js';

/** Spanish texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Completa la comprobación de arriba y vuelve a enviar.',
  captchaRefused:
    'La comprobación no se ha superado, así que no se ha enviado nada. Repítela y vuelve a enviar.',
};
