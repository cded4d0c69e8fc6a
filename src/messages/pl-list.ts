import type {ListMessages} from './list-messages.js';

export {messages as times} from './pl.js';

/** Polish texts of the list of viewings. */
export const messages: ListMessages<'one' | 'few' | 'many'> = {
  listHeading: 'Nadchodzące prezentacje',
  listLoading: 'Wczytywanie prezentacji…',
  viewingCount: {
    one: (n) => `${n}\u00a0prezentacja`,
    few: (n) => `${n}\u00a0prezentacje`,
    many: (n) => `${n}\u00a0prezentacji`,
    other: (n) => `${n}\u00a0prezentacji`,
  },
  allDays: 'Wszystkie dni',
  today: 'Dzisiaj',
  weekend: 'W weekend',
  dayFilter: 'Dzień',
  areaFilter: 'Okolica',
  allAreas: 'Wszystkie okolice',
  filter: 'Pokaż',
  chooseTime: 'Wybierz termin',
  chooseTimeAt: (address, when) => `Wybierz termin: ${address}, ${when}`,
  contact: 'Skontaktuj się z pośrednikiem',
  noViewings: 'Obecnie nie zaplanowano prezentacji',
  noMatch: 'Brak prezentacji dla tego wyboru',
  showAll: 'Pokaż wszystkie prezentacje',
  listFailed: 'Nie udało się wczytać prezentacji. Spróbuj ponownie za chwilę.',
  listRetry: 'Spróbuj ponownie',
  showMore: 'Pokaż więcej prezentacji',
  close: 'Zamknij',
  subscribe: 'Subskrybuj w kalendarzu',
  openFailed: 'Nie udało się otworzyć terminów. Odczekaj chwilę i spróbuj ponownie.',
  listLocalTime: (place) => `Wszystkie godziny podano według czasu lokalnego (${place}).`,
  feedTitle: (address) => `Prezentacja: ${address}`,
  feedNote: (url) => `Wybierz termin tutaj: ${url}`,
  feedContact: 'Skontaktuj się z pośrednikiem w sprawie prezentacji.',
};
