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
  messageLabel: 'Mensaje para el agente (opcional)',
  charactersLeft: (count) => `Caracteres restantes:\u00a0${count}`,
  charactersOver: (count) => `Caracteres de más:\u00a0${count}`,
  messageTooLong: 'El mensaje no puede superar los 500\u00a0caracteres.',

  comingTwo: '¿Vienen dos personas?',
  comingMore: '¿Vienen más personas?',
  addPerson: 'Añadir una persona',
  personHeading: (number) => `Datos de la persona\u00a0${number}`,
  personEmailHint:
    'Enviaremos aquí otro enlace para confirmar. Cada persona necesita su propia dirección de correo.',
  backToOutcome: 'Volver',
  sharedEmail: 'Esta dirección ya se ha usado. Cada persona necesita su propia dirección de correo.',
  noSeatLeft: 'No queda plaza para otra persona. Tu solicitud ya se ha enviado.',
  allAlmostDone: 'Casi listo: cada persona confirma en su correo',
  allRequested: '¡Gracias! Hemos recibido las solicitudes.',
  confirmEach:
    'Cada persona recibe su propio correo. Hay que abrirlo y hacer clic en el enlace para confirmar.',

  interestHeading: '¿Te interesa esta vivienda?',
  interestEmailHint: 'Para que el agente pueda responderte.',
  sendInterest: 'Enviar mensaje',
  interestAskedBefore: 'Ya has mostrado tu interés por esta vivienda.',
  interestFailed: {
    timeout: 'No sabemos si tu mensaje ha llegado. Envíalo otra vez o contacta con el agente.',
    invalid: 'El mensaje no se ha aceptado. Revisa tus datos y envíalo otra vez, o contacta con el agente.',
    refused: 'Puede que ya hayas mostrado tu interés. Si tienes dudas, contacta con el agente.',
    'not-found': 'Ya no se puede mostrar interés por esta vivienda. Contacta con el agente.',
    unavailable: 'El mensaje no se ha podido enviar ahora mismo. Inténtalo de nuevo en un momento.',
    misconfigured: 'Ahora mismo no se pueden enviar mensajes aquí. Contacta con el agente.',
    'bad-response': 'No sabemos si tu mensaje ha llegado. Envíalo otra vez o contacta con el agente.',
  },
  interestRequested: '¡Gracias! Hemos recibido tu mensaje.',
  interestNext: 'El agente verá que te interesa y podrá ponerse en contacto contigo.',

  calendarFile: 'Archivo de calendario',
  calendarTitle: (address) => `Visita (provisional): ${address}`,
  calendarNote: 'Provisional hasta que confirmes por correo y el agente la apruebe.',
};
