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
  tipsOffer: 'Avísame de viviendas similares',
  tipsConsent: 'El agente guarda entonces este perfil de búsqueda y se pone en contacto contigo:',
  tipsOrdered: 'El agente también tiene tu perfil de búsqueda y podrá avisarte de viviendas similares.',
  tipsFailed: 'Tu perfil de búsqueda no se ha aceptado. Tu interés por esta vivienda no se ve afectado.',
  tipsUnknown:
    'No sabemos si tu perfil de búsqueda ha llegado. Tu interés por esta vivienda no se ve afectado.',
  homeKinds: {
    apartment: 'Piso en cooperativa',
    condominium: 'Piso en propiedad',
    house: 'Casa',
    'holiday-home': 'Casa de vacaciones',
  },
  rooms: {one: (n) => `${n}\u00a0habitación`, other: (n) => `${n}\u00a0habitaciones`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0millones\u00a0SEK`,
};
