import type {TimesMessages} from './messages.js';

/** Spanish texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'es',
  direction: 'ltr',

  heading: 'Elige una hora para la visita',
  chooseDay: 'Elige un día',
  loading: 'Cargando horas…',
  timesLoaded: {one: (n) => `${n}\u00a0hora disponible`, other: (n) => `${n}\u00a0horas disponibles`},
  open: 'Disponible',
  full: 'Completa',
  closed: 'No disponible',
  alreadyRequested: 'Solicitud enviada',
  seatsLeft: {one: (n) => `Queda ${n}\u00a0plaza`, other: (n) => `Quedan ${n}\u00a0plazas`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start}\u00a0– ${end} del ${day}`,
  dayOnly: 'Hora por confirmar',
  numberedTime: (number) => `Hora\u00a0${number}`,
  unknownTime: 'Visita',
  localTime: (place) => `Todas las horas son en hora local (${place}).`,
  proceed: 'Continuar',
  empty: 'No hay horas de visita disponibles ahora',
  unavailable: 'No se han podido cargar las horas. Inténtalo de nuevo en un momento.',
  formMissing: 'No se ha podido cargar el formulario. Espera un momento e inténtalo de nuevo.',
  sending: 'Enviando…',
};

export const loadRequest = () => import('./es-request.js');
