import type {FurtherMessages} from './messages.js';

/** Spanish texts of the further ways. */
export const messages: FurtherMessages = {
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
};
