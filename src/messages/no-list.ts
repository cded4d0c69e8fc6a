import type {ListMessages} from './list-messages.js';

export {messages as times} from './no.js';

/** Norwegian texts of the list of viewings. */
export const messages: ListMessages<'one'> = {
  listHeading: 'Kommende visninger',
  listLoading: 'Henter visninger …',
  viewingCount: {one: (n) => `${n}\u00a0visning`, other: (n) => `${n}\u00a0visninger`},
  allDays: 'Alle dager',
  today: 'I dag',
  weekend: 'I helgen',
  dayFilter: 'Dag',
  areaFilter: 'Område',
  allAreas: 'Alle områder',
  filter: 'Vis',
  chooseTime: 'Velg tid',
  chooseTimeAt: (address, when) => `Velg tid: ${address}, ${when}`,
  contact: 'Kontakt megleren',
  noViewings: 'Ingen planlagte visninger akkurat nå',
  noMatch: 'Ingen visninger passer utvalget',
  showAll: 'Vis alle visninger',
  listFailed: 'Visningene kunne ikke hentes. Prøv igjen om litt.',
  listRetry: 'Prøv igjen',
  showMore: 'Vis flere visninger',
  close: 'Lukk',
  subscribe: 'Abonner i kalenderen',
  openFailed: 'Tidene kunne ikke åpnes. Vent litt og prøv igjen.',
  listLocalTime: (place) => `Alle tider er oppgitt i lokal tid (${place}).`,
  feedTitle: (address) => `Visning: ${address}`,
  feedNote: (url) => `Velg tid her: ${url}`,
  feedContact: 'Kontakt megleren hvis du vil på visning.',
};
