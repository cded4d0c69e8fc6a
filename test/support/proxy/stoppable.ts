import {test as base} from '@playwright/test';

/** Something that runs beside a test. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Playwright's `test`, with what stops everything when the test ends, however it ends: what began last first. */
export const test = base.extend<{
  stopAfterTest: <Thing extends Stoppable>(starting: Promise<Thing>) => Promise<Thing>;
}>({
  // Playwright reads from the first parameter which fixtures a fixture needs, so it must be a pattern.
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
