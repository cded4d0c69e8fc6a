import type {ListMessages} from './list-messages.js';

export {messages as times} from './en.js';

/** English texts of the list of viewings. */
export const messages: ListMessages<'one'> = {
  listHeading: 'Upcoming viewings',
  listLoading: 'Loading viewings…',
  viewingCount: {one: (n) => `${n}\u00a0viewing`, other: (n) => `${n}\u00a0viewings`},
  allDays: 'All days',
  today: 'Today',
  weekend: 'This weekend',
  dayFilter: 'Day',
  areaFilter: 'Area',
  allAreas: 'All areas',
  filter: 'Show',
  chooseTime: 'Choose a time',
  chooseTimeAt: (address, when) => `Choose a time: ${address}, ${when}`,
  contact: 'Contact the agent',
  noViewings: 'No viewings planned right now',
  noMatch: 'No viewings match your selection',
  showAll: 'Show all viewings',
  listFailed: 'The viewings couldn’t be loaded. Try again in a moment.',
  listRetry: 'Try again',
  showMore: 'Show more viewings',
  close: 'Close',
  subscribe: 'Subscribe in your calendar',
  openFailed: 'The times couldn’t be opened. Wait a moment and try again.',
  listLocalTime: (place) => `Times are shown in local time (${place}).`,
  feedTitle: (address) => `Viewing: ${address}`,
  feedNote: (url) => `Choose a time here: ${url}`,
  feedContact: 'Contact the estate agent to arrange a viewing.',
};
