import type {Page} from '@playwright/test';
import {complaintsOf, firstFreeTime, takeTime} from '../support/e2e/listing-page.js';
import {typeProblemsOf} from './check-types.js';
import {homes, requestedNews} from './homes.js';
import {apps, expect, test} from './served-apps.js';

const [home, otherHome] = homes as readonly [(typeof homes)[number], (typeof homes)[number]];
const heading = 'Välkommen på visning';

/** Goes to the page of a home, by the site's own links. */
async function goTo(page: Page, {address}: (typeof homes)[number]): Promise<void> {
  await page.getByRole('link', {name: address}).click();
  await expect(page.getByRole('heading', {name: address, level: 1})).toBeVisible();
}

const toggle = (page: Page) => page.getByRole('button', {name: 'Visningstider'});
const timeAt = (page: Page, name: string | RegExp) => page.getByRole('radio', {name});

/** What the page says, but for what frameworks tell their developers whatever these do. */
const complaints = (said: readonly string[]) => said.filter((text) => !toldAlways.test(text));
const toldAlways =
  /^\[(vite|HMR|Fast Refresh)\]|Lit is in dev mode|Angular is running in development|React DevTools/i;

for (const name of Object.keys(apps) as (keyof typeof apps)[]) {
  test.describe(`in an app made with ${name}`, () => {
    test.describe.configure({mode: 'default'});
    test.use({name});

    test('its attributes, properties and events are of the right types', () => {
      expect(typeProblemsOf(name)).toBe('');
    });

    test('a visitor whom the site knows asks for a time, and the app is told', async ({page, app}) => {
      const said = complaintsOf(page);
      await page.goto(app.url);
      await goTo(page, home);
      await toggle(page).click();
      await expect(page.getByRole('heading', {name: heading})).toBeVisible();
      await timeAt(page, /11:30–11:45/).check();
      await expect(page.getByRole('status').getByText('Du har valt tiden 11:30.')).toBeVisible();
      await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
      await page.getByRole('checkbox').check();
      await takeTime(page);
      await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await expect(page.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'})).toBeVisible();
      await expect(page.getByRole('status').getByText(requestedNews)).toBeVisible();
      expect(app.simulator.store.outbox.map(({to}) => to)).toEqual(['eva@example.com']);
      expect(complaints(said)).toEqual([]);
    });

    test('another home has its own times, and what was shown conditionally comes back', async ({
      page,
      app,
    }) => {
      const said = complaintsOf(page);
      await page.goto(app.url);
      await goTo(page, home);
      await toggle(page).click();
      await firstFreeTime(page).check();
      await page.getByLabel('Förnamn').fill('Kim');
      await goTo(page, otherHome);
      // Some routers make the page anew, others give the same element another home.
      if ((await toggle(page).getAttribute('aria-expanded')) === 'false') await toggle(page).click();
      await expect(timeAt(page, /16:00–16:30/)).toBeVisible();
      await expect(timeAt(page, /11:30–11:45/)).toHaveCount(0);
      await toggle(page).click();
      await expect(page.getByRole('radio')).toHaveCount(0);
      await expect(page.locator('mspecs-viewing-booker')).toHaveCount(0);
      await toggle(page).click();
      await timeAt(page, /16:30–17:00/).check();
      await expect(page.getByRole('status').getByText('Du har valt tiden 16:30.')).toBeVisible();
      await expect(page.getByLabel('Efternamn')).toHaveValue('Exempel');
      expect(complaints(said)).toEqual([]);
    });

    test('its developer changes the file with the element, and sees it', async ({page, app}) => {
      const said = complaintsOf(page);
      await page.goto(app.url);
      await goTo(page, home);
      // Next changes nothing on a page that it was led to from another.
      await page.reload();
      await toggle(page).click();
      await expect(timeAt(page, /11:30–11:45/)).toBeVisible();
      const changed = page.getByRole('heading', {name: 'Välkommen hem'});
      // Some show it where the times stand, others load the page anew.
      const closed = page.getByRole('button', {name: 'Visningstider', expanded: false});
      let saved = 0;
      await expect(async () => {
        // Next may miss what is saved while a page begins to listen.
        app.edit(heading, `Välkommen hem ${(saved += 1)}`);
        await expect(changed.or(closed)).toBeVisible({timeout: 5000});
      }).toPass();
      if (await closed.isVisible()) await closed.click();
      await expect(changed).toBeVisible();
      await timeAt(page, /11:30–11:45/).check();
      await expect(page.getByRole('status').getByText('Du har valt tiden 11:30.')).toBeVisible();
      expect(complaints(said)).toEqual([]);
    });
  });
}
