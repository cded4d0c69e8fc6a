import type {ListMessages} from './list-messages.js';

export {messages as times} from './de.js';

/** German texts of the list of viewings. */
export const messages: ListMessages<'one'> = {
  listHeading: 'Kommende Besichtigungen',
  listLoading: 'Besichtigungen werden geladen …',
  viewingCount: {one: (n) => `${n}\u00a0Besichtigung`, other: (n) => `${n}\u00a0Besichtigungen`},
  allDays: 'Alle Tage',
  today: 'Heute',
  weekend: 'Am Wochenende',
  dayFilter: 'Tag',
  areaFilter: 'Lage',
  allAreas: 'Alle Lagen',
  filter: 'Anzeigen',
  chooseTime: 'Termin wählen',
  chooseTimeAt: (address, when) => `Termin wählen: ${address}, ${when}`,
  contact: 'Makler kontaktieren',
  noViewings: 'Derzeit sind keine Besichtigungen geplant',
  noMatch: 'Keine Besichtigungen für diese Auswahl',
  showAll: 'Alle Besichtigungen anzeigen',
  listFailed: 'Die Besichtigungen konnten nicht geladen werden. Versuchen Sie es gleich noch einmal.',
  listRetry: 'Erneut versuchen',
  showMore: 'Weitere Besichtigungen anzeigen',
  close: 'Schließen',
  subscribe: 'Im Kalender abonnieren',
  openFailed: 'Die Termine konnten nicht geöffnet werden. Warten Sie kurz und versuchen Sie es noch einmal.',
  listLocalTime: (place) => `Alle Zeiten in Ortszeit (${place}).`,
  feedTitle: (address) => `Besichtigung: ${address}`,
  feedNote: (url) => `Termin hier wählen: ${url}`,
  feedContact: 'Wenden Sie sich für eine Besichtigung an den Makler.',
};
