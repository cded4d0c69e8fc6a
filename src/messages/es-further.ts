import type {FurtherMessages} from './messages.js';

/** Spanish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Lo sentimos, esa hora está completa.',
    closed: 'Lo sentimos, esa hora ya no se puede elegir.',
    passed: 'Esa hora ya ha pasado.',
    unknown: 'No encontramos esa hora. Puede que se haya cambiado o eliminado.',
  },
  shareTime: 'Compartir la hora',
  linkCopied: 'El enlace está copiado.',
  linkToTime: 'Enlace a la hora',
  captchaMissing: 'Completa la comprobación de arriba y vuelve a enviar.',
  captchaRefused:
    'La comprobación no se ha superado, así que no se ha enviado nada. Repítela y vuelve a enviar.',
};
