import type {TimesMessages} from './messages.js';

/** Spanish texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'es',
  direction: 'ltr',

  heading: 'Elige una hora para la visita',
  chooseDay: 'Elige un día',
  loading: 'Cargando horas…',
  timesLoaded: {one: (n) => `${n} hora disponible`, other: (n) => `${n} horas disponibles`},
  open: 'Disponible',
  full: 'Completo',
  closed: 'Cerrado',
  seatsLeft: {one: (n) => `Queda ${n} plaza`, other: (n) => `Quedan ${n} plazas`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} – ${day}, ${end}`,
  dayOnly: 'Hora por confirmar',
  numberedTime: (number) => `Hora ${number}`,
  unknownTime: 'Visita',
  proceed: 'Continuar',
  empty: 'Ahora mismo no hay horas de visita para elegir.',
  unavailable: 'Las horas no se pueden cargar ahora mismo. Inténtalo de nuevo en un momento.',
  formMissing: 'No se ha podido cargar el formulario. Elige la hora de nuevo en un momento.',
  sending: 'Enviando…',
};

export const loadRequest = () => import('./es-request.js');
