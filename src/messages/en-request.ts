import type {RequestMessages} from './messages.js';

/** English texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  chosenTime: 'Your time',
  changeTime: 'Change time',
  steps: {time: 'Time', details: 'Details', confirm: 'Confirm'},
  formHeading: 'Your details',
  fields: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    phoneNumber: 'Mobile number',
    consent: 'I agree to the estate agent handling my details.',
  },
  emailHint:
    'We send an e-mail here with a link for you to confirm. Each person needs an address of their own.',
  didYouMean: (email) => `Did you mean ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Enter your first name.',
      'too-long': 'The first name can have 60 characters at most.',
    },
    lastName: {
      missing: 'Enter your last name.',
      'too-long': 'The last name can have 60 characters at most.',
    },
    email: {
      missing: 'Enter your e-mail address.',
      'too-long': 'The e-mail address can have 80 characters at most.',
      malformed: 'The e-mail address does not look right. Write it like name@example.com.',
    },
    phoneNumber: {
      missing: 'Enter your phone number.',
      malformed:
        'The phone number does not look right. Write it with + and the country code, such as +44\u00a07400\u00a0123456.',
      'no-country': 'Write the number with + and the country code, such as +44\u00a07400\u00a0123456.',
    },
    consent: {missing: 'Tick the box to send.'},
  },
  privacyNote: 'Your details go to the estate agent.',
  privacyLink: 'How your details are handled',
  send: 'Send request',
  slowSend: 'This is taking longer than usual. Stay here, your request is on its way.',
  requestFailed: {
    offline: 'You seem to be offline, so nothing was sent. Try again when you are connected.',
    timeout:
      'We got no answer in time and do not know if your request arrived. Look for an e-mail before you send it again.',
    'slot-full': 'Somebody was faster, and this time is now fully booked. Choose another time.',
    closed: 'This time can no longer be chosen. Choose another time.',
    invalid:
      'The request was not accepted. Check your details and send it again, or contact the estate agent.',
    'not-found': 'This time no longer exists. Choose another time.',
    'rate-limited': 'Many requests are being sent right now. Wait a moment and send it again.',
    unavailable: 'The request could not be sent right now. Try again in a moment.',
    misconfigured:
      'The request cannot be sent from here right now. Contact the estate agent to see the home.',
    'bad-response':
      'We got an answer we do not understand and do not know if your request arrived. Look for an e-mail before you send it again.',
  },
  sendAgain: 'Send again',
  sendAnyway: 'Send anyway',
  askedBefore:
    'You have already sent a request like this. If it arrived, you get an e-mail. Look for it before you send it again.',

  requested: 'Thank you! We have received your request.',
  sentStep: 'Your request has been sent.',
  confirmStep: (email) => `Open the e-mail sent to ${email} and click the link to confirm.`,
  approveStep: 'Then the estate agent reviews your request and approves it.',
  wrongEmail: 'Wrong address? Change it',
  notYetSettled: 'The time is yours only when the estate agent has approved it.',
  chooseAnother: 'Choose another time',

  chosenFull: 'This time became fully booked while you were typing. What you have typed is still here.',
  chosenClosed: 'This time can no longer be chosen. What you have typed is still here.',
  nearestTimes: 'Nearest free times',

  interestHeading: 'Register your interest',
  sendInterest: 'Send',
  interestRequested: 'Thank you! We have received your interest.',
  interestNext: 'The estate agent sees that you are interested and may contact you.',

  addToCalendar: 'Add to calendar',
  calendarFile: 'Calendar file',
  calendarTitle: (address) => `Viewing: ${address}`,
  calendarNote: 'Tentative until you have confirmed by e-mail and the estate agent has approved.',

  timesFailed: {
    offline: 'You seem to be offline. Try again when you are connected.',
    timeout: 'Loading the times is taking unusually long. Try again in a moment.',
    'not-found': 'We cannot find any viewing times for this home.',
    'rate-limited': 'Many people are looking at times right now. Try again in a moment.',
    misconfigured: 'The times cannot be shown here right now. Contact the estate agent to see the home.',
    'bad-response': 'The times cannot be shown right now. Try again in a moment or contact the estate agent.',
  },
  localTime: (place) => `All times are local time in ${place}.`,
  retry: 'Try again',
  someUnreadable: 'Some times cannot be chosen right now.',
  mayBeOld: 'The times may have changed.',
  contactBroker: 'Contact the estate agent to see the home.',
  registerInterest: 'Register your interest',
};
