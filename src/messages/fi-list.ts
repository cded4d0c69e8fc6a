import type {ListMessages} from './list-messages.js';

export {messages as times} from './fi.js';

/** Finnish texts of the list of viewings. */
export const messages: ListMessages<'one'> = {
  listHeading: 'Tulevat asuntonäytöt',
  listLoading: 'Haetaan näyttöjä…',
  viewingCount: {one: (n) => `${n}\u00a0näyttö`, other: (n) => `${n}\u00a0näyttöä`},
  allDays: 'Kaikki päivät',
  today: 'Tänään',
  weekend: 'Viikonloppuna',
  dayFilter: 'Päivä',
  areaFilter: 'Alue',
  allAreas: 'Kaikki alueet',
  filter: 'Näytä',
  chooseTime: 'Valitse aika',
  chooseTimeAt: (address, when) => `Valitse aika: ${address}, ${when}`,
  contact: 'Ota yhteyttä välittäjään',
  noViewings: 'Näyttöjä ei ole juuri nyt sovittu',
  noMatch: 'Valinnoillasi ei löytynyt näyttöjä',
  showAll: 'Näytä kaikki näytöt',
  listFailed: 'Näyttöjä ei voitu hakea. Yritä hetken kuluttua uudelleen.',
  listRetry: 'Yritä uudelleen',
  showMore: 'Näytä lisää näyttöjä',
  close: 'Sulje',
  subscribe: 'Tilaa kalenteriin',
  openFailed: 'Aikoja ei voitu avata. Odota hetki ja yritä uudelleen.',
  listLocalTime: (place) => `Kaikki ajat ovat paikallista aikaa (${place}).`,
  feedTitle: (address) => `Asuntonäyttö: ${address}`,
  feedNote: (url) => `Valitse aika täällä: ${url}`,
  feedContact: 'Ota yhteyttä välittäjään, jos haluat asuntonäyttöön.',
};
