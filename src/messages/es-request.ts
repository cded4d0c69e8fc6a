import type {RequestMessages} from './messages.js';

/** Spanish texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  chosenTime: 'Hora elegida',
  changeTime: 'Cambiar la hora',
  steps: {time: 'Hora', details: 'Datos', confirm: 'Confirmar'},
  formHeading: 'Tus datos',
  fields: {
    firstName: 'Nombre',
    lastName: 'Apellidos',
    email: 'Correo electrónico',
    phoneNumber: 'Móvil',
    consent: 'Acepto que el agente inmobiliario trate mis datos.',
  },
  emailHint:
    'Te enviamos aquí un correo con un enlace para confirmar. Cada persona necesita su propia dirección.',
  didYouMean: (email) => `¿Querías decir ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Escribe tu nombre.',
      'too-long': 'El nombre puede tener 60 caracteres como máximo.',
    },
    lastName: {
      missing: 'Escribe tus apellidos.',
      'too-long': 'Los apellidos pueden tener 60 caracteres como máximo.',
    },
    email: {
      missing: 'Escribe tu correo electrónico.',
      'too-long': 'El correo electrónico puede tener 80 caracteres como máximo.',
      malformed: 'El correo electrónico no parece correcto. Escríbelo como nombre@ejemplo.es.',
    },
    phoneNumber: {
      missing: 'Escribe tu número de teléfono.',
      malformed:
        'El número de teléfono no parece correcto. Escríbelo con + y el prefijo del país, como +34\u00a0612\u00a034\u00a056\u00a078.',
      'no-country':
        'Escribe el número con + y el prefijo del país, por ejemplo +34\u00a0612\u00a034\u00a056\u00a078.',
    },
    consent: {missing: 'Marca la casilla para enviar.'},
  },
  privacyNote: 'Tus datos se envían al agente inmobiliario.',
  privacyLink: 'Cómo se tratan tus datos',
  send: 'Enviar solicitud',
  slowSend: 'Está tardando más de lo habitual. Espera, la solicitud está en camino.',
  requestFailed: {
    offline:
      'Parece que no tienes conexión, así que no se ha enviado nada. Inténtalo de nuevo cuando la tengas.',
    timeout:
      'No hemos recibido respuesta a tiempo y no sabemos si tu solicitud ha llegado. Mira si te ha llegado un correo antes de enviarla otra vez.',
    'slot-full': 'Alguien se ha adelantado y esta hora ya está completa. Elige otra.',
    closed: 'Esta hora ya no se puede elegir. Elige otra.',
    invalid:
      'La solicitud no se ha aceptado. Revisa tus datos y envíala otra vez, o contacta con el agente inmobiliario.',
    'not-found': 'Esta hora ya no existe. Elige otra.',
    'rate-limited': 'Se están enviando muchas solicitudes ahora mismo. Espera un momento y envíala otra vez.',
    unavailable: 'La solicitud no se ha podido enviar ahora mismo. Inténtalo de nuevo en un momento.',
    misconfigured:
      'La solicitud no se puede enviar desde aquí ahora mismo. Contacta con el agente inmobiliario para ver la vivienda.',
    'bad-response':
      'Hemos recibido una respuesta que no entendemos y no sabemos si tu solicitud ha llegado. Mira si te ha llegado un correo antes de enviarla otra vez.',
  },
  sendAgain: 'Enviar otra vez',
  sendAnyway: 'Enviar de todos modos',
  askedBefore:
    'Ya has enviado una solicitud como esta. Si ha llegado, recibirás un correo. Compruébalo antes de enviarla otra vez.',

  requested: '¡Gracias! Hemos recibido tu solicitud.',
  sentStep: 'La solicitud se ha enviado.',
  confirmStep: (email) => `Abre el correo enviado a ${email} y haz clic en el enlace para confirmar.`,
  approveStep: 'Después, el agente inmobiliario revisa tu solicitud y la aprueba.',
  wrongEmail: '¿Dirección incorrecta? Cámbiala',
  notYetSettled: 'La hora no es tuya hasta que el agente inmobiliario la aprueba.',
  chooseAnother: 'Elegir otra hora',

  chosenFull: 'Esta hora se ha completado mientras escribías. Lo que has escrito sigue aquí.',
  chosenClosed: 'Esta hora ya no se puede elegir. Lo que has escrito sigue aquí.',
  nearestTimes: 'Horas disponibles más cercanas',

  interestHeading: 'Muestra tu interés',
  sendInterest: 'Enviar',
  interestRequested: '¡Gracias! Hemos registrado tu interés.',
  interestNext: 'El agente inmobiliario ve que te interesa y puede ponerse en contacto contigo.',

  addToCalendar: 'Añadir al calendario',
  calendarFile: 'Archivo de calendario',
  calendarTitle: (address) => `Visita: ${address}`,
  calendarNote: 'Provisional hasta que confirmes por correo y el agente inmobiliario la apruebe.',

  timesFailed: {
    offline: 'Parece que no tienes conexión. Inténtalo de nuevo cuando la tengas.',
    timeout: 'Las horas están tardando más de lo normal en cargarse. Inténtalo de nuevo en un momento.',
    'not-found': 'No encontramos horas de visita para esta vivienda.',
    'rate-limited': 'Mucha gente está mirando las horas ahora mismo. Inténtalo de nuevo en un momento.',
    misconfigured:
      'Las horas no se pueden mostrar aquí ahora mismo. Contacta con el agente inmobiliario para ver la vivienda.',
    'bad-response':
      'Las horas no se pueden mostrar ahora mismo. Inténtalo de nuevo en un momento o contacta con el agente inmobiliario.',
  },
  localTime: (place) => `Todas las horas son hora local de ${place}.`,
  retry: 'Intentar de nuevo',
  someUnreadable: 'Algunas horas no se pueden elegir ahora mismo.',
  mayBeOld: 'Puede que las horas hayan cambiado.',
  contactBroker: 'Contacta con el agente inmobiliario para ver la vivienda.',
  registerInterest: 'Me interesa',
};
