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
};
