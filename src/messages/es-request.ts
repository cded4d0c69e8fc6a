import type {RequestMessages} from './messages.js';

/** Spanish texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (hora de ${place})`,
  dayWithoutTime: (day) => `${day}, hora por confirmar`,
  viewingAt: (when) => `Visita: ${when}`,
  chosenTime: 'Hora elegida',
  changeTime: 'Cambiar la hora',
  steps: {time: 'Hora', details: 'Datos', confirm: 'Confirmar', decide: 'Agente'},
  formHeading: 'Tus datos',
  fields: {
    firstName: 'Nombre',
    lastName: 'Apellidos',
    email: 'Correo electrónico',
    phoneNumber: 'Móvil',
    consent: 'Acepto que el agente inmobiliario trate mis datos personales.',
  },
  emailHint:
    'Te enviaremos un enlace para confirmar. Cada persona necesita su propia dirección de correo electrónico.',
  didYouMean: (email) => `¿Querías decir ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Escribe tu nombre.',
      'too-long': 'El nombre no puede superar los 60\u00a0caracteres.',
      malformed: 'Escribe solo tu nombre, con letras.',
    },
    lastName: {
      missing: 'Escribe tus apellidos. Si tienes un solo nombre, escríbelo otra vez.',
      'too-long': 'Los apellidos no pueden superar los 60\u00a0caracteres.',
      malformed: 'Escribe solo tus apellidos, con letras. Si tienes un solo nombre, escríbelo otra vez.',
    },
    email: {
      missing: 'Escribe tu dirección de correo electrónico.',
      'too-long': 'La dirección de correo electrónico no puede superar los 80\u00a0caracteres.',
      malformed: 'La dirección de correo electrónico no parece correcta. Ejemplo: nombre@ejemplo.es.',
    },
    phoneNumber: {
      missing: 'Escribe tu número de móvil.',
      malformed:
        'Revisa el número. Empieza por + y el prefijo del país, como +34\u00a0612\u00a034\u00a056\u00a078.',
      'no-country':
        'Escribe el número con + y el prefijo del país, como +34\u00a0612\u00a034\u00a056\u00a078.',
      unsupported: 'El agente no puede llamar a ese número. Escribe un número de móvil normal.',
    },
    consent: {missing: 'Marca la casilla antes de enviar.'},
  },
  problemCount: {
    one: (n) => `Hay que corregir ${n}\u00a0dato.`,
    other: (n) => `Hay que corregir ${n}\u00a0datos.`,
  },
  nonBinding: 'Una solicitud no te compromete a nada.',
  privacyNote: 'Tus datos se envían al agente.',
  privacyLink: 'Cómo se tratan tus datos personales',
  send: 'Enviar solicitud',
  slowSend: 'Está tardando más de lo habitual. No cierres la página.',
  requestFailed: {
    offline: 'Parece que no tienes conexión: no se ha enviado nada. Inténtalo de nuevo cuando la tengas.',
    timeout:
      'No sabemos si tu solicitud ha llegado. Revisa tu bandeja de entrada antes de enviarla otra vez.',
    'slot-full': 'Alguien se ha adelantado y esta hora ya está completa. Elige otra.',
    closed: 'Esta hora ya no se puede elegir. Elige otra.',
    invalid: 'La solicitud no se ha aceptado. Revisa tus datos y envíala otra vez, o contacta con el agente.',
    refused: 'La solicitud no se ha aceptado. Puede que ya estés en la lista. Contacta con el agente.',
    'not-found': 'Esta hora ya no existe. Elige otra.',
    'rate-limited': 'No se ha podido enviar ahora mismo. Espera un momento e inténtalo de nuevo.',
    unavailable: 'La solicitud no se ha podido enviar ahora mismo. Inténtalo de nuevo en un momento.',
    misconfigured:
      'Ahora mismo no se pueden enviar solicitudes aquí. Contacta con el agente para visitar la vivienda.',
    'bad-response':
      'Algo ha fallado. Tu solicitud puede haber llegado: revisa tu bandeja de entrada antes de repetirla.',
  },
  limited: {
    'fill-time': 'Ha sido demasiado rápido y no se ha enviado nada. Inténtalo de nuevo.',
    address: 'Se han hecho muchos intentos desde tu conexión. Espera unos minutos e inténtalo de nuevo.',
    email: 'Esta dirección de correo ya se ha usado varias veces. Espera un rato o contacta con el agente.',
    deal: 'Muchas personas quieren ver la vivienda. Espera unos minutos o contacta con el agente.',
  },
  sendAgain: 'Enviar otra vez',
  sendAnyway: 'Enviar de todos modos',
  askedBefore: 'Ya has enviado esta solicitud. Revisa tu bandeja de entrada antes de enviarla otra vez.',

  almostDone: 'Casi listo: confirma en el correo',
  requested: '¡Gracias! Hemos recibido tu solicitud.',
  confirmStep: (email) =>
    `Abre el correo que se está enviando a ${email} y haz clic en el enlace para confirmar.`,
  checkSpam: 'Mira también en la carpeta de spam.',
  openMail: (service) => `Abrir ${service}`,
  approveStep: 'Después, el agente decidirá si aprueba tu solicitud.',
  wrongEmail: '¿Correo electrónico incorrecto? Cámbialo',
  notYetSettled: 'La hora no será tuya hasta que el agente la apruebe.',
  chooseAnother: 'Elegir otra hora',

  chosenFull: 'Esta hora se acaba de llenar. Tus datos se han conservado.',
  chosenClosed: 'Esta hora ya no se puede elegir. Tus datos se han conservado.',
  nearestTimes: 'Horas disponibles más cercanas',

  findTheHome: 'Cómo llegar',
  floor: (floor) => `Planta ${floor}`,
  apartment: (number) => `puerta ${number}`,
  showOnMap: 'Ver en el mapa',
  cannotCome: '¿No puedes ir? Avisa al agente.',

  addToCalendar: 'Añadir al calendario',

  timesFailed: {
    offline: 'Parece que no tienes conexión. Inténtalo de nuevo cuando la tengas.',
    timeout: 'Las horas están tardando más de lo normal en cargarse. Inténtalo de nuevo en un momento.',
    'not-found': 'No encontramos horas de visita para esta vivienda.',
    'rate-limited': 'No se han podido cargar las horas. Espera un momento e inténtalo de nuevo.',
    misconfigured:
      'Ahora mismo no se pueden mostrar las horas aquí. Contacta con el agente para visitar la vivienda.',
    'bad-response':
      'No se pueden mostrar las horas. Inténtalo de nuevo en un momento o contacta con el agente.',
  },
  deviceClock: (now) =>
    `El reloj de tu dispositivo marca ${now}. Si no es correcto, aquí pueden faltar horas.`,
  retry: 'Intentar de nuevo',
  someUnreadable: 'Algunas horas no se pueden elegir ahora mismo.',
  mayBeOld: 'Puede que las horas hayan cambiado.',
  contactBroker: 'Contacta con el agente para visitar la vivienda.',
  noTimeSuits: '¿Ninguna hora te va bien? Contacta con el agente.',
  callBroker: (phoneNumber) => `Llamar al ${phoneNumber}`,
  emailBroker: (email) => `Escribir a ${email}`,
  registerInterest: 'Me interesa',
};
