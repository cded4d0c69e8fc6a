import {waitUntil as waitFor} from '@open-wc/testing';

/** Waits until a condition holds, with a timeout that allows for a busy machine. Fails with the message. */
export const waitUntil = (holds: () => unknown, message?: string): Promise<void> =>
  waitFor(holds, message, {timeout: 10_000});
