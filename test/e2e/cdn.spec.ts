import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {root} from '../support/package.js';
import {expect, test, type ServedSimulator, type Site} from '../support/e2e/built-page.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';

const cdn = `${root}dist/cdn/`;
const hashes = JSON.parse(readFileSync(`${cdn}integrity.json`, 'utf8')) as Record<string, string>;

/** The folder of built files at another origin than the site's. */
const otherOrigin = (site: Site): string => `${site.url.replace('127.0.0.1', 'localhost')}/cdn/`;

/** Opens a home whose page loads the element from another origin, and lets no file run that is not as it was built. */
async function openGuarded(page: Page, site: Site, simulator: ServedSimulator): Promise<void> {
  const folder = otherOrigin(site);
  const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [folder + file, hash]));
  const head = `<script type="importmap">${JSON.stringify({integrity})}</script>`;
  const entry = 'mspecs-viewing-booker.js';
  const script = `${folder}${entry}" crossorigin integrity="${hashes[entry]}`;
  await page.goto(listing(site, simulator, {head, script}));
}

/** Changes a file on its way. */
const tamper = (page: Page, site: Site, file: string) =>
  page.route(`${otherOrigin(site)}${file}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: `${await response.text()}\nglobalThis.stranger = true;`});
  });

const strangerRan = (page: Page) => page.evaluate(() => 'stranger' in globalThis);

test('integrity.json names every script of the folder and what it is', () => {
  const scripts = readdirSync(cdn).filter((file) => file.endsWith('.js'));
  expect(Object.keys(hashes).sort()).toEqual(scripts.sort());
  for (const file of scripts) {
    const hash = createHash('sha384')
      .update(readFileSync(cdn + file))
      .digest('base64');
    expect([file, hashes[file]]).toEqual([file, `sha384-${hash}`]);
  }
});

test('the entry tells Chromium to compile it while it comes, and what may never be needed does not', () => {
  const told = Object.keys(hashes).filter((file) =>
    readFileSync(cdn + file, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  );
  expect(told).toEqual(['mspecs-viewing-booker.js']);
});

test('a page that loads it from another origin and lets nothing else run can book', async ({
  page,
  site,
  simulator,
}) => {
  await openGuarded(page, site, simulator);
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
});

test('an entry that was changed on its way does not run', async ({page, site, simulator}) => {
  await tamper(page, site, 'mspecs-viewing-booker.js');
  const refusal = page.waitForEvent('console', (message) => message.text().includes('integrity'));
  await openGuarded(page, site, simulator);
  await refusal;
  expect(await page.evaluate(() => customElements.get('mspecs-viewing-booker'))).toBeUndefined();
  expect(await strangerRan(page)).toBe(false);
});

test('a late part that was changed on its way does not run, and the visitor is told', async ({
  page,
  site,
  simulator,
}) => {
  await tamper(page, site, 'request-*.js');
  await openGuarded(page, site, simulator);
  await firstFreeTime(page).check();
  await expect(page.getByText('Formuläret gick inte att hämta', {exact: false}).first()).toBeVisible();
  expect(await strangerRan(page)).toBe(false);
});
