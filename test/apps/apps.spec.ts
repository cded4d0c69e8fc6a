import type {Page} from '@playwright/test';
import {consoleErrorsOf, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {typeProblemsOf} from './check-types.js';
import {homes, requestedNews} from './homes.js';
import {apps, expect, test} from './served-apps.js';

const [home, otherHome] = homes as readonly [(typeof homes)[number], (typeof homes)[number]];
const heading = 'Välkommen på visning';

/** Goes to the page of a home through the site's links. */
async function goTo(page: Page, {address}: (typeof homes)[number]): Promise<void> {
  await page.getByRole('link', {name: address}).click();
  await expect(page.getByRole('heading', {name: address, level: 1})).toBeVisible();
}

const toggle = (page: Page) => page.getByRole('button', {name: 'Visningstider'});
const timeAt = (page: Page, name: string | RegExp) => page.getByRole('radio', {name});

/** Console messages, except those that frameworks always log. */
const unexpected = (messages: readonly string[]) => messages.filter((text) => !always.test(text));
const always =
  /^\[(vite|HMR|Fast Refresh)\]|Lit is in dev mode|Angular is running in development|React DevTools/i;

for (const name of Object.keys(apps) as (keyof typeof apps)[]) {
  test.describe(`in an app built with ${name}`, () => {
    test.describe.configure({mode: 'default'});
    test.use({name});

    test('attributes, properties and events of the element have the right types', () => {
      expect(typeProblemsOf(name)).toBe('');
    });

    test('a known visitor requests a time, and the app receives the event', async ({page, app}) => {
      const messages = consoleErrorsOf(page);
      await page.goto(app.url);
      await goTo(page, home);
      await toggle(page).click();
      await expect(page.getByRole('heading', {name: heading})).toBeVisible();
      await timeAt(page, /11:30–11:45/).check();
      await expect(page.getByRole('status').getByText('Du har valt tiden 11:30.')).toBeVisible();
      await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
      await page.getByRole('checkbox').check();
      await waitLikeAHuman(page);
      await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
      await expect(page.getByRole('status').getByText(requestedNews)).toBeVisible();
      expect(app.simulator.store.outbox.map(({to}) => to)).toEqual(['eva@example.com']);
      expect(unexpected(messages)).toEqual([]);
    });

    test('another home shows its own times, and conditionally rendered elements come back', async ({
      page,
      app,
    }) => {
      const messages = consoleErrorsOf(page);
      await page.goto(app.url);
      await goTo(page, home);
      await toggle(page).click();
      await firstFreeTime(page).check();
      await page.getByLabel('Förnamn').fill('Kim');
      await goTo(page, otherHome);
      // Some routers recreate the page, others set another home on the same element.
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
      expect(unexpected(messages)).toEqual([]);
    });

    test('the element is updated when the developer edits its file', async ({page, app}) => {
      const messages = consoleErrorsOf(page);
      await page.goto(app.url);
      await goTo(page, home);
      // Next does not update a page reached by client-side navigation.
      await page.reload();
      await toggle(page).click();
      await expect(timeAt(page, /11:30–11:45/)).toBeVisible();
      const changed = page.getByRole('heading', {name: 'Välkommen hem'});
      // Some frameworks update in place, others reload the page.
      const closed = page.getByRole('button', {name: 'Visningstider', expanded: false});
      let saved = 0;
      await expect(async () => {
        // Next may miss a file saved while a page is connecting.
        app.edit(heading, `Välkommen hem ${(saved += 1)}`);
        await expect(changed.or(closed)).toBeVisible({timeout: 5000});
      }).toPass();
      if (await closed.isVisible()) await closed.click();
      await expect(changed).toBeVisible();
      await timeAt(page, /11:30–11:45/).check();
      await expect(page.getByRole('status').getByText('Du har valt tiden 11:30.')).toBeVisible();
      expect(unexpected(messages)).toEqual([]);
    });
  });
}

test.describe('a page of Next whose server rendered the times', () => {
  test.use({name: 'next'});

  test.describe('without JavaScript', () => {
    test.use({javaScriptEnabled: false});

    test('shows them', async ({page, app}) => {
      await page.goto(new URL('/times', app.url).href);
      await expect(page.getByText('11:30–11:45')).toBeVisible();
    });
  });

  test('has the element adopt them without a request', async ({page, app}) => {
    const messages = consoleErrorsOf(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(new URL('/times', app.url).href);
    await expect(page.locator('mspecs-viewing-booker [name=time]').first()).toBeAttached();
    await firstFreeTime(page).check();
    await expect(page.getByLabel('Förnamn')).toBeVisible();
    await expect(page.locator('mspecs-viewing-booker .base')).toHaveCount(1);
    expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([]);
    expect(unexpected(messages)).toEqual([]);
  });
});
