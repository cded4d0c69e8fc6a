import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {elementsUnderTest, placed} from '../support/e2e/elements.js';

const day = 24 * 60 * 60_000;

/** Adds so many viewings that the last one is below the window. Returns a text of that one. */
const addMany: Readonly<Record<string, (simulator: ServedSimulator) => string>> = {
  'mspecs-viewing-booker': ({store, demoDealId}) => {
    const start = '2031-06-14T08:00:00Z';
    store.addSlotViewing(demoDealId, {start, slotMinutes: 1, slotCount: 400, capacity: 1, booked: []});
    return '16:39–16:40';
  },
  'mspecs-viewing-list': ({store}) => {
    for (let home = 1; home <= 60; home += 1) {
      const location = {streetAddress: `Storgatan ${home}`, postalCode: '169 67', city: 'Solna'};
      const {id} = store.addDeal({location});
      const start = new Date(Date.UTC(2031, 5, 14, 8) + home * day).toISOString();
      store.addSlotViewing(id, {start, slotMinutes: 15, slotCount: 4, capacity: 1, booked: []});
    }
    return 'Storgatan 60';
  },
};

for (const element of elementsUnderTest) {
  test(`${element.tag} is printed completely, including what was never scrolled into view`, async ({
    page,
    site,
    simulator,
  }) => {
    const text = addMany[element.tag]!(simulator);
    await page.goto(placed(element, site, simulator));
    const last = page.getByText(text).last();
    const isLaidOut = () => last.evaluate((time) => time.checkVisibility({contentVisibilityAuto: true}));
    if (element.tag === 'mspecs-viewing-booker') await expect.poll(isLaidOut).toBe(false);
    else await expect(last).toBeAttached();
    await page.emulateMedia({media: 'print'});
    await expect.poll(isLaidOut).toBe(true);
    for (const role of ['button', 'combobox', 'radio'] as const)
      await expect(page.getByRole(role)).toHaveCount(0);
  });
}
