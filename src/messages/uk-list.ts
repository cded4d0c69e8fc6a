import type {ListMessages} from './list-messages.js';

export {messages as times} from './uk.js';

/** Ukrainian texts of the list of viewings. */
export const messages: ListMessages<'one' | 'few' | 'many'> = {
  listHeading: 'Найближчі перегляди',
  listLoading: 'Завантаження переглядів…',
  viewingCount: {
    one: (n) => `${n}\u00a0перегляд`,
    few: (n) => `${n}\u00a0перегляди`,
    many: (n) => `${n}\u00a0переглядів`,
    other: (n) => `${n}\u00a0перегляду`,
  },
  allDays: 'Усі дні',
  today: 'Сьогодні',
  weekend: 'У вихідні',
  dayFilter: 'День',
  areaFilter: 'Район',
  allAreas: 'Усі райони',
  filter: 'Показати',
  chooseTime: 'Вибрати час',
  chooseTimeAt: (address, when) => `Вибрати час: ${address}, ${when}`,
  contact: 'Зверніться до рієлтора',
  noViewings: 'Наразі переглядів не заплановано',
  noMatch: 'За цим вибором переглядів немає',
  showAll: 'Показати всі перегляди',
  listFailed: 'Не вдалося завантажити перегляди. Спробуйте ще раз за мить.',
  listRetry: 'Спробувати ще раз',
  showMore: 'Показати більше переглядів',
  close: 'Закрити',
  subscribe: 'Підписатися в календарі',
  openFailed: 'Не вдалося відкрити час переглядів. Зачекайте трохи й спробуйте ще раз.',
  listLocalTime: (place) => `Усюди вказано місцевий час (${place}).`,
  feedTitle: (address) => `Перегляд: ${address}`,
  feedNote: (url) => `Виберіть час тут: ${url}`,
  feedContact: 'Зверніться до рієлтора, щоб оглянути житло.',
};
