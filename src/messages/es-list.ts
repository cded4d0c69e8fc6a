import type {ListMessages} from './list-messages.js';

export {messages as times} from './es.js';

/** Spanish texts of the list of viewings. */
export const messages: ListMessages<'one' | 'many'> = {
  listHeading: 'Próximas visitas',
  listLoading: 'Cargando visitas…',
  viewingCount: {
    one: (n) => `${n}\u00a0visita`,
    many: (n) => `${n}\u00a0de visitas`,
    other: (n) => `${n}\u00a0visitas`,
  },
  allDays: 'Todos los días',
  today: 'Hoy',
  weekend: 'Este fin de semana',
  dayFilter: 'Día',
  areaFilter: 'Zona',
  allAreas: 'Todas las zonas',
  filter: 'Mostrar',
  chooseTime: 'Elegir hora',
  chooseTimeAt: (address, when) => `Elegir hora: ${address}, ${when}`,
  contact: 'Contacta con el agente',
  noViewings: 'No hay visitas previstas por ahora',
  noMatch: 'Ninguna visita coincide con tu selección',
  showAll: 'Mostrar todas las visitas',
  listFailed: 'No se han podido cargar las visitas. Inténtalo de nuevo en un momento.',
  listRetry: 'Intentar de nuevo',
  showMore: 'Mostrar más visitas',
  close: 'Cerrar',
  subscribe: 'Suscribirse en el calendario',
  openFailed: 'No se han podido abrir las horas. Espera un momento e inténtalo de nuevo.',
  listLocalTime: (place) => `Todas las horas son en hora local (${place}).`,
  feedTitle: (address) => `Visita: ${address}`,
  feedNote: (url) => `Elige hora aquí: ${url}`,
  feedContact: 'Contacta con el agente para visitar la vivienda.',
};
