import {expect, test} from '@playwright/test';
import {elementsUnderTest} from '../support/e2e/elements.js';
import {measure, mountAndUnmount, openPage, untilTimers} from '../support/e2e/endurance.js';

for (const {tag} of elementsUnderTest) {
  test(`a hundred mounted and unmounted elements leak nothing: ${tag}`, async ({page}) => {
    const client = await openPage(page);
    const {timers} = await measure(page, client);
    await mountAndUnmount(page, tag, 20);
    await untilTimers(page, timers);
    const before = await measure(page, client);
    await mountAndUnmount(page, tag, 100);
    await untilTimers(page, timers);
    const after = await measure(page, client);
    // What the browser still held of the first ones may be gone.
    for (const what of ['nodes', 'listeners', 'timers', 'observers'] as const) {
      expect(after[what], what).toBeLessThanOrEqual(before[what]);
    }
  });
}
