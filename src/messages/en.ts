import type {TimesMessages} from './messages.js';

/** English. */
export const messages: TimesMessages = {
  // Homes in Sweden are shown at 18:00 to readers from everywhere, not at 06:00 PM.
  language: 'en-GB',

  heading: 'Choose a viewing time',
  loading: 'Loading times …',
  timesLoaded: (open) => (open === 1 ? '1 free time' : `${open} free times`),
  open: 'Free',
  full: 'Fully booked',
  closed: 'Closed',
  seatsLeft: (seats) => (seats === 1 ? '1 place left' : `${seats} places left`),
  timeRange: (start, end) => `${start}–${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} to ${day} ${end}`,
  dayOnly: 'Time to be announced',
  localTime: (place) => `All times are local time in ${place}.`,
  numberedTime: (number) => `Time ${number}`,
  unknownTime: 'Viewing',
  proceed: 'Continue',
  empty: 'There are no viewing times to choose right now.',
  contactBroker: 'Contact the estate agent to see the home.',
  registerInterest: 'Register your interest',
  someUnreadable: 'Some times cannot be chosen right now.',
  mayBeOld: 'The times could not be updated and may have changed.',
  timesFailed: {
    offline: 'You seem to be offline. Try again when you are connected.',
    timeout: 'Loading the times is taking unusually long. Try again in a moment.',
    'not-found': 'We cannot find any viewing times for this home.',
    'rate-limited': 'Many people are looking at times right now. Try again in a moment.',
    unavailable: 'The times cannot be loaded right now. Try again in a moment.',
    misconfigured: 'The times cannot be shown here right now. Contact the estate agent to see the home.',
    'bad-response': 'The times cannot be shown right now. Try again in a moment or contact the estate agent.',
  },
  retry: 'Try again',
  formMissing: 'The form could not be loaded. Choose the time again in a moment.',
  sending: 'Sending …',
};
