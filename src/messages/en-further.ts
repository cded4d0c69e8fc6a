import type {FurtherMessages} from './messages.js';

/** English texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Message to the estate agent (optional)',
  charactersLeft: (count) => `Characters left:\u00a0${count}`,
  charactersOver: (count) => `Characters over the limit:\u00a0${count}`,
  messageTooLong: 'Message must be 500\u00a0characters or fewer.',

  comingTwo: 'Are two of you coming?',
  comingMore: 'Are more of you coming?',
  addPerson: 'Add a person',
  personHeading: (number) => `Details of person\u00a0${number}`,
  personEmailHint: 'We’ll email them a link to confirm. Each person needs their own email address.',
  backToOutcome: 'Back',
  sharedEmail: 'This address has already been used. Each person needs their own email address.',
  noSeatLeft: 'There’s no place left for another person. Your own request has been sent.',
  allAlmostDone: 'Almost done: each person confirms by email',
  allRequested: 'Thank you! We’ve received your requests.',
  confirmEach: 'Each person gets their own email. Open it and click the link to confirm.',
};
