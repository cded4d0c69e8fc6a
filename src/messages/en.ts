import type {TimesMessages} from './messages.js';

/** English texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  // 24-hour times, as in Sweden, for readers from everywhere.
  language: 'en-GB',
  direction: 'ltr',

  heading: 'Choose a viewing time',
  chooseDay: 'Choose a day',
  loading: 'Loading times…',
  timesLoaded: {one: (n) => `${n}\u00a0time available`, other: (n) => `${n}\u00a0times available`},
  open: 'Available',
  full: 'Fully booked',
  closed: 'Unavailable',
  alreadyRequested: 'Request sent',
  seatsLeft: {one: (n) => `${n}\u00a0place left`, other: (n) => `${n}\u00a0places left`},
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} to ${end} on ${day}`,
  dayOnly: 'Time to be announced',
  numberedTime: (number) => `Time\u00a0${number}`,
  unknownTime: 'Viewing',
  localTime: (place) => `Times are shown in local time (${place}).`,
  proceed: 'Continue',
  empty: 'No viewings available right now',
  unavailable: 'We couldn’t load the viewing times. Please try again in a moment.',
  formMissing: 'We couldn’t load the form. Wait a moment, then try again.',
  sending: 'Sending…',
};

export const loadRequest = () => import('./en-request.js');
