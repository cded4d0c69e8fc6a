import type {ListMessages} from './list-messages.js';

export {messages as times} from './da.js';

/** Danish texts of the list of viewings. */
export const messages: ListMessages<'one'> = {
  listHeading: 'Kommende fremvisninger',
  listLoading: 'Henter fremvisninger …',
  viewingCount: {one: (n) => `${n}\u00a0fremvisning`, other: (n) => `${n}\u00a0fremvisninger`},
  allDays: 'Alle dage',
  today: 'I dag',
  weekend: 'I weekenden',
  dayFilter: 'Dag',
  areaFilter: 'Område',
  allAreas: 'Alle områder',
  filter: 'Vis',
  chooseTime: 'Vælg tid',
  chooseTimeAt: (address, when) => `Vælg tid: ${address}, ${when}`,
  contact: 'Kontakt mægleren',
  noViewings: 'Ingen planlagte fremvisninger lige nu',
  noMatch: 'Ingen fremvisninger passer til dit valg',
  showAll: 'Vis alle fremvisninger',
  listFailed: 'Fremvisningerne kunne ikke hentes. Prøv igen om lidt.',
  listRetry: 'Prøv igen',
  showMore: 'Vis flere fremvisninger',
  close: 'Luk',
  subscribe: 'Abonner i kalenderen',
  openFailed: 'Tiderne kunne ikke åbnes. Vent lidt, og prøv igen.',
  listLocalTime: (place) => `Alle tider er angivet i lokal tid (${place}).`,
  feedTitle: (address) => `Fremvisning: ${address}`,
  feedNote: (url) => `Vælg tid her: ${url}`,
  feedContact: 'Kontakt mægleren, hvis du vil til fremvisning.',
};
