import type {FurtherMessages} from './messages.js';

/** Danish texts of the further ways. */
export const messages: FurtherMessages = {};
