import {expect, test} from '../support/e2e/built-page.js';
import {listing} from '../support/e2e/listing-page.js';

test('a long list is printed completely, including times never scrolled into view', async ({
  page,
  site,
  simulator,
}) => {
  const {id} = simulator.store.addDeal();
  simulator.store.addSlotViewing(id, {
    start: '2031-06-14T08:00:00Z',
    slotMinutes: 1,
    slotCount: 400,
    capacity: 1,
    booked: [],
  });
  await page.goto(listing(site, simulator, {dealId: id}));
  const last = page.getByText('16:39–16:40');
  const isLaidOut = () => last.evaluate((time) => time.checkVisibility({contentVisibilityAuto: true}));
  await expect.poll(isLaidOut).toBe(false);
  await page.emulateMedia({media: 'print'});
  await expect.poll(isLaidOut).toBe(true);
});
