import type {RequestMessages} from './messages.js';

/** English texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (${place} time)`,
  dayWithoutTime: (day) => `${day}, time to be announced`,
  viewingAt: (when) => `Viewing on ${when}`,
  chosenTime: 'Your time',
  changeTime: 'Change time',
  steps: {time: 'Time', details: 'Details', confirm: 'Confirm', decide: 'Agent'},
  formHeading: 'Your details',
  fields: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    phoneNumber: 'Mobile number',
    consent: 'I agree that the estate agent may process my personal data.',
  },
  emailHint: 'We’ll email you a link to confirm. Each person needs their own email address.',
  didYouMean: (email) => `Did you mean ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Enter your first name.',
      'too-long': 'First name must be 60\u00a0characters or fewer.',
      malformed: 'Enter only your first name, in letters.',
    },
    lastName: {
      missing: 'Enter your last name. If you have just one name, enter it again.',
      'too-long': 'Last name must be 60\u00a0characters or fewer.',
      malformed: 'Enter only your last name, in letters. If you have just one name, enter it again.',
    },
    email: {
      missing: 'Enter your email address.',
      'too-long': 'Email address must be 80\u00a0characters or fewer.',
      malformed: 'Enter an email address like name@example.com.',
    },
    phoneNumber: {
      missing: 'Enter your mobile number.',
      malformed: 'Enter a mobile number with + and the country code, like +44\u00a07400\u00a0123456.',
      'no-country': 'Add + and the country code to the number, like +44\u00a07400\u00a0123456.',
      unsupported: 'The estate agent can’t call that number. Enter an ordinary mobile number.',
    },
    consent: {missing: 'Please tick the box before you send.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0field needs correcting.`,
    other: (n) => `${n}\u00a0fields need correcting.`,
  },
  nonBinding: 'A request doesn’t commit you to anything.',
  privacyNote: 'We’ll send your details to the estate agent.',
  privacyLink: 'How your personal data is processed',
  send: 'Send request',
  slowSend: 'This is taking longer than usual. Please keep this page open.',
  requestFailed: {
    offline: 'You appear to be offline. Nothing was sent\u00a0– try again when you’re back online.',
    timeout:
      'We didn’t get a reply in time. Your request may have arrived: check your inbox before sending again.',
    'slot-full': 'Someone else got there first and this time is now fully booked. Choose another time.',
    closed: 'This time can no longer be chosen. Choose another time.',
    invalid: 'Your request wasn’t accepted. Check your details and send again, or contact the estate agent.',
    refused: 'Your request wasn’t accepted. You may already be on the list. Contact the estate agent.',
    'not-found': 'This time no longer exists. Choose another time.',
    'rate-limited': 'We couldn’t send this right now. Wait a moment and try again.',
    unavailable: 'Your request couldn’t be sent right now. Please try again in a moment.',
    misconfigured:
      'Requests can’t be sent from this page right now. Contact the estate agent to arrange a viewing.',
    'bad-response':
      'Something went wrong. Your request may have arrived: check your inbox before sending again.',
  },
  limited: {
    'fill-time': 'That was a little too fast, so nothing was sent. Please try again.',
    address: 'Many attempts came from your internet connection. Wait a few minutes and try again.',
    email:
      'This email address has been used several times already. Wait a while or contact the estate agent.',
    deal: 'Many people want to see this home right now. Try again in a few minutes, or contact the estate agent.',
  },
  sendAgain: 'Send again',
  sendAnyway: 'Send anyway',
  askedBefore: 'You’ve already sent this request. Check your inbox before sending it again.',

  almostDone: 'Almost done: confirm by email',
  requested: 'Thank you! We’ve received your request.',
  confirmStep: (email) => `Open the email that is being sent to ${email} and click the link to confirm.`,
  checkSpam: 'Check your spam folder too.',
  openMail: (service) => `Open ${service}`,
  approveStep: 'The estate agent then decides whether you get the time.',
  wrongEmail: 'Wrong email address? Change it',
  notYetSettled: 'The time isn’t yours until the estate agent approves it.',
  chooseAnother: 'Choose another time',

  chosenFull: 'This time has just become fully booked. Your details are still here.',
  chosenClosed: 'This time can no longer be chosen. Your details are still here.',
  nearestTimes: 'Closest available times',

  findTheHome: 'Finding the home',
  floor: (floor) => `Floor ${floor}`,
  apartment: (number) => `apartment ${number}`,
  showOnMap: 'Show on map',
  cannotCome: 'Can’t make it? Let the estate agent know.',

  addToCalendar: 'Add to calendar',

  timesFailed: {
    offline: 'You appear to be offline. Try again when you’re back online.',
    timeout: 'The times are taking longer than usual to load. Please try again in a moment.',
    'not-found': 'We can’t find any viewing times for this home.',
    'rate-limited': 'We couldn’t load the times right now. Wait a moment and try again.',
    misconfigured: 'The times can’t be shown here right now. Contact the estate agent to arrange a viewing.',
    'bad-response': 'The times can’t be shown right now. Try again in a moment or contact the estate agent.',
  },
  deviceClock: (now) => `Your device’s clock says ${now}. If it’s wrong, times may be missing here.`,
  retry: 'Try again',
  someUnreadable: 'Some times can’t be chosen right now.',
  mayBeOld: 'These times may be out of date.',
  contactBroker: 'Contact the estate agent to arrange a viewing.',
  noTimeSuits: 'None of these times suit you? Contact the estate agent.',
  callBroker: (phoneNumber) => `Call ${phoneNumber}`,
  emailBroker: (email) => `Email ${email}`,
  registerInterest: 'Register your interest',
};
