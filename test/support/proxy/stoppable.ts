import {test as base} from '@playwright/test';

/** A process or server that runs during a test. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Playwright's `test` with a function that stops things after the test, in reverse order, even if it fails. */
export const test = base.extend<{
  stopAfterTest: <Thing extends Stoppable>(starting: Promise<Thing>) => Promise<Thing>;
}>({
  // Playwright reads the required fixtures from the first parameter, which must be a pattern.
  // eslint-disable-next-line no-empty-pattern
  stopAfterTest: async ({}, use) => {
    const things: Stoppable[] = [];
    await use(async (starting) => {
      const thing = await starting;
      things.unshift(thing);
      return thing;
    });
    for (const thing of things) await thing.stop();
  },
});

export {expect} from '@playwright/test';
