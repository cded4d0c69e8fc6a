import type {TimesMessages} from './messages.js';

/** French texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'fr',
  direction: 'ltr',

  heading: 'Choisissez un créneau de visite',
  chooseDay: 'Choisissez un jour',
  loading: 'Chargement des créneaux…',
  timesLoaded: {one: (n) => `${n} créneau disponible`, other: (n) => `${n} créneaux disponibles`},
  open: 'Disponible',
  full: 'Complet',
  closed: 'Fermé',
  seatsLeft: {one: (n) => `${n} place restante`, other: (n) => `${n} places restantes`},
  timeRange: (start, end) => `${start} – ${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} – ${day}, ${end}`,
  dayOnly: 'Heure communiquée ultérieurement',
  numberedTime: (number) => `Créneau ${number}`,
  unknownTime: 'Visite',
  proceed: 'Continuer',
  empty: 'Aucun créneau de visite n’est proposé pour le moment.',
  unavailable: 'Les créneaux ne peuvent pas être chargés pour le moment. Réessayez dans un instant.',
  formMissing: 'Le formulaire n’a pas pu être chargé. Choisissez de nouveau le créneau dans un instant.',
  sending: 'Envoi en cours…',
};

export const loadRequest = () => import('./fr-request.js');
