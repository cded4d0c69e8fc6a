import {waitUntil as waitFor} from '@open-wc/testing';

/**
 * Waits until something holds, as long as a busy machine may take: that says nothing about the element. Fails with these words
 * where it never does.
 */
export const waitUntil = (holds: () => unknown, message?: string): Promise<void> =>
  waitFor(holds, message, {timeout: 10_000});
