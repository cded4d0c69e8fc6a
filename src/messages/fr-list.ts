import type {ListMessages} from './list-messages.js';

export {messages as times} from './fr.js';

/** French texts of the list of viewings. */
export const messages: ListMessages<'one' | 'many'> = {
  listHeading: 'Visites à venir',
  listLoading: 'Chargement des visites…',
  viewingCount: {
    one: (n) => `${n}\u00a0visite`,
    many: (n) => `${n}\u00a0de visites`,
    other: (n) => `${n}\u00a0visites`,
  },
  allDays: 'Tous les jours',
  today: 'Aujourd’hui',
  weekend: 'Ce week-end',
  dayFilter: 'Jour',
  areaFilter: 'Quartier',
  allAreas: 'Tous les quartiers',
  filter: 'Afficher',
  chooseTime: 'Choisir un créneau',
  chooseTimeAt: (address, when) => `Choisir un créneau\u00a0: ${address}, ${when}`,
  contact: 'Contacter l’agent',
  noViewings: 'Aucune visite prévue pour le moment',
  noMatch: 'Aucune visite ne correspond à votre choix',
  showAll: 'Afficher toutes les visites',
  listFailed: 'Les visites n’ont pas pu être chargées. Réessayez dans un instant.',
  listRetry: 'Réessayer',
  showMore: 'Afficher plus de visites',
  close: 'Fermer',
  subscribe: 'S’abonner dans votre agenda',
  openFailed: 'Les créneaux n’ont pas pu s’ouvrir. Patientez un instant et réessayez.',
  listLocalTime: (place) => `Toutes les heures sont en heure locale (${place}).`,
  feedTitle: (address) => `Visite\u00a0: ${address}`,
  feedNote: (url) => `Choisissez un créneau ici\u00a0: ${url}`,
  feedContact: 'Contactez l’agent immobilier pour visiter le bien.',
};
