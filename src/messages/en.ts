import type {TimesMessages} from './messages.js';

/** English texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  // 24-hour times, as in Sweden, for readers from everywhere.
  language: 'en-GB',
  direction: 'ltr',

  heading: 'Choose a viewing time',
  chooseDay: 'Choose a day',
  loading: 'Loading times …',
  timesLoaded: {one: (n) => `${n} free time`, other: (n) => `${n} free times`},
  open: 'Free',
  full: 'Fully booked',
  closed: 'Closed',
  seatsLeft: {one: (n) => `${n} place left`, other: (n) => `${n} places left`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} to ${day} ${end}`,
  dayOnly: 'Time to be announced',
  numberedTime: (number) => `Time ${number}`,
  unknownTime: 'Viewing',
  proceed: 'Continue',
  empty: 'There are no viewing times to choose right now.',
  unavailable: 'The times cannot be loaded right now. Try again in a moment.',
  formMissing: 'The form could not be loaded. Choose the time again in a moment.',
  sending: 'Sending …',
};

export const loadRequest = () => import('./en-request.js');
