import type {TimesMessages} from './messages.js';

/** French texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  language: 'fr',
  direction: 'ltr',

  heading: 'Choisissez un créneau de visite',
  chooseDay: 'Choisissez un jour',
  loading: 'Chargement des créneaux…',
  timesLoaded: {
    one: (n) => `${n}\u00a0créneau disponible`,
    other: (n) => `${n}\u00a0créneaux disponibles`,
  },
  open: 'Disponible',
  full: 'Complet',
  closed: 'Indisponible',
  alreadyRequested: 'Demande envoyée',
  seatsLeft: {one: (n) => `${n}\u00a0place restante`, other: (n) => `${n}\u00a0places restantes`},
  timeRange: (start, end) => `${start}\u00a0–\u00a0${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start}\u00a0– ${day} à\u00a0${end}`,
  dayOnly: 'Heure à préciser',
  numberedTime: (number) => `Créneau\u00a0${number}`,
  unknownTime: 'Visite',
  localTime: (place) => `Toutes les heures sont en heure locale (${place}).`,
  proceed: 'Continuer',
  empty: 'Aucun créneau de visite pour le moment',
  unavailable: 'Les créneaux n’ont pas pu être chargés. Réessayez dans un instant.',
  formMissing: 'Le formulaire n’a pas pu être chargé. Réessayez dans un instant.',
  sending: 'Envoi en cours…',
};

export const loadRequest = () => import('./fr-request.js');
