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
};
