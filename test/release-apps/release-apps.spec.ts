import {expect, test} from '@playwright/test';
import {
  consoleErrorsOf,
  evasDetails,
  fillAsEva,
  firstFreeTime,
  waitLikeAHuman,
} from '../support/e2e/listing-page.js';
import {elementsIn} from '../support/e2e/snippet-tags.js';
import {apps, buildApp, serveApp, type ServedApp} from './built-apps.js';

for (const name of Object.keys(apps) as (keyof typeof apps)[]) {
  test.describe(`in an app built with ${name}`, () => {
    test.describe.configure({mode: 'default'});

    let app: ServedApp;

    test.beforeAll(async () => {
      // Builds have no time limit.
      test.setTimeout(0);
      buildApp(name);
      app = await serveApp(name);
    });

    test.afterAll(async () => {
      // The app is undefined if the build failed.
      await (app as ServedApp | undefined)?.stop();
    });

    test('the server renders the tag', async ({request}) => {
      const response = await request.get(app.url);
      expect(response.status()).toBe(200);
      const {elements} = elementsIn(await response.text());
      const tags = elements.filter(({tag}) => tag === 'mspecs-viewing-booker');
      expect(tags.map(({attributes}) => attributes)).toEqual([
        expect.objectContaining({'proxy-url': '/api/mspecs'}),
      ]);
    });

    test('a visitor requests a time', async ({page}) => {
      const consoleErrors = consoleErrorsOf(page);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.clock.install();
      await page.goto(app.url);
      // Without a deal, slots are numbered.
      await expect(firstFreeTime(page)).toHaveAccessibleName(/\d\d:\d\d–\d\d:\d\d/);
      await firstFreeTime(page).check();
      await fillAsEva(page);
      await waitLikeAHuman(page);
      await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();

      const posts = app.simulator.requests.filter(({method}) => method === 'POST');
      expect(posts.map(({body}) => JSON.parse(body) as object)).toEqual([
        expect.objectContaining(evasDetails),
      ]);
      expect(consoleErrors).toEqual([]);
      expect(app.printed()).not.toMatch(/error|warn/i);
      // The page has the deal, or hydration sets it.
      expect(requests.filter((url) => url.includes('/api/mspecs/deals/'))).toEqual([]);
    });

    // Angular removes templates from HTML that it inserts.
    if (name === 'angular') return;

    test('a page has the times in its HTML, and shows them without JavaScript', async ({browser}) => {
      const context = await browser.newContext({javaScriptEnabled: false});
      const page = await context.newPage();
      await page.goto(`${app.url}/times`);
      await expect(page.getByText('11:30–11:45')).toBeVisible();
      await expect(firstFreeTime(page)).toHaveValue(/./);
      await context.close();
    });

    test('the element adopts these times without a request', async ({page}) => {
      const consoleErrors = consoleErrorsOf(page);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(`${app.url}/times`);
      await expect(page.locator('mspecs-viewing-booker [name=time]').first()).toBeAttached();
      await firstFreeTime(page).check();
      await expect(page.getByLabel('Förnamn')).toBeVisible();
      await expect(page.locator('mspecs-viewing-booker .base')).toHaveCount(1);
      expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([]);
      expect(consoleErrors).toEqual([]);
    });
  });
}
