import type {FurtherMessages} from './messages.js';

/** English texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Sorry, that time is fully booked.',
    closed: 'Sorry, that time can no longer be chosen.',
    passed: 'That time has already passed.',
    unknown: 'We can’t find that time. It may have been moved or removed.',
  },
  shareTime: 'Share this time',
  linkCopied: 'The link has been copied.',
  linkToTime: 'Link to this time',
  captchaMissing: 'Complete the check above, then send again.',
  captchaRefused: 'The check didn’t go through, so nothing was sent. Please do it again and send once more.',
  tipsOffer: 'Tell me about similar homes',
  tipsConsent: 'The agent then keeps this search profile and contacts you about similar homes:',
  tipsOrdered: 'The agent also has your search profile and may contact you about similar homes.',
  tipsFailed:
    'Your search profile was not accepted, so you will get no tips. Your interest is still registered.',
  tipsUnknown: 'We don’t know whether your search profile arrived. Your interest is still registered.',
  homeKinds: {
    apartment: 'Tenant-owned apartment',
    condominium: 'Owner-occupied apartment',
    house: 'House',
    'holiday-home': 'Holiday home',
  },
  rooms: {one: (n) => `${n}\u00a0room`, other: (n) => `${n}\u00a0rooms`},
  priceRange: (min, max) => `SEK\u00a0${min}–${max}`,
  priceRangeInMillions: (min, max) => `SEK\u00a0${min}–${max}\u00a0million`,
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
