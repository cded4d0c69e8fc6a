import {expect, test} from '@playwright/test';
import {elementsUnderTest} from '../support/e2e/elements.js';
import {measure, mountAndUnmount, openPage, untilTimers} from '../support/e2e/endurance.js';

for (const {tag} of elementsUnderTest) {
  test(`a hundred mounted and unmounted elements leak nothing: ${tag}`, async ({page}) => {
    const client = await openPage(page);
    const {timers} = await measure(page, client);
    await mountAndUnmount(page, tag, 20);
    await untilTimers(page, timers);
    // Again if the browser still held the first ones, which a late file may need. A leak grows each time.
    await expect(async () => {
      const {heap: _before, ...before} = await measure(page, client);
      await mountAndUnmount(page, tag, 100);
      await untilTimers(page, timers);
      const {heap: _after, ...after} = await measure(page, client);
      expect(after).toEqual(before);
    }).toPass();
  });
}
