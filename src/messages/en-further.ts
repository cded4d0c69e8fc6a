import type {FurtherMessages} from './messages.js';

/** English texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Complete the check above, then send again.',
  captchaRefused: 'The check didn’t go through, so nothing was sent. Please do it again and send once more.',
};
