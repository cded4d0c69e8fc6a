import {expect, test} from '@playwright/test';
import {measure, mountAndUnmount, openPage, untilTimers} from '../support/e2e/endurance.js';

test('a hundred mounted and unmounted elements leak nothing', async ({page}) => {
  const client = await openPage(page);
  const {timers} = await measure(page, client);
  await mountAndUnmount(page, 'mspecs-viewing-booker', 20);
  await untilTimers(page, timers);
  const {heap: _before, ...before} = await measure(page, client);
  await mountAndUnmount(page, 'mspecs-viewing-booker', 100);
  await untilTimers(page, timers);
  const {heap: _after, ...after} = await measure(page, client);
  expect(after).toEqual(before);
});
