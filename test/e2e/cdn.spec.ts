import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {root} from '../support/package.js';
import {expect, test, type ServedSimulator, type Site} from '../support/e2e/built-page.js';
import {elementsUnderTest, placed, requestAsEva, type ElementUnderTest} from '../support/e2e/elements.js';
import {firstFreeTime} from '../support/e2e/listing-page.js';

const [booker] = elementsUnderTest as [ElementUnderTest];
const cdn = `${root}dist/cdn/`;
const hashes = JSON.parse(readFileSync(`${cdn}integrity.json`, 'utf8')) as Record<string, string>;

/** URL of the built files on an origin other than the site's. */
const otherOrigin = (site: Site): string => `${site.url.replace('127.0.0.1', 'localhost')}/cdn/`;

/** Opens a page that loads the element from another origin and enforces Subresource Integrity. */
async function openGuarded(
  page: Page,
  site: Site,
  simulator: ServedSimulator,
  element = booker,
): Promise<void> {
  const folder = otherOrigin(site);
  const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [folder + file, hash]));
  const head = `<script type="importmap">${JSON.stringify({integrity})}</script>`;
  const entry = `${element.tag}.js`;
  const script = `${folder}${entry}" crossorigin integrity="${hashes[entry]}`;
  await page.goto(placed(element, site, simulator, {head, script}));
}

/** Modifies a file in transit. */
const tamper = (page: Page, site: Site, file: string) =>
  page.route(`${otherOrigin(site)}${file}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: `${await response.text()}\nglobalThis.tampered = true;`});
  });

const tamperedScriptRan = (page: Page) => page.evaluate(() => 'tampered' in globalThis);

test('integrity.json lists every script of the folder with its hash', () => {
  const scripts = readdirSync(cdn).filter((file) => file.endsWith('.js'));
  expect(Object.keys(hashes).sort()).toEqual(scripts.sort());
  for (const file of scripts) {
    const hash = createHash('sha384')
      .update(readFileSync(cdn + file))
      .digest('base64');
    expect([file, hashes[file]]).toEqual([file, `sha384-${hash}`]);
  }
});

test('only the entries are marked for eager compilation in Chromium', () => {
  const eager = Object.keys(hashes).filter((file) =>
    readFileSync(cdn + file, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  );
  expect(eager.sort()).toEqual(['mspecs-viewing-booker.js', 'mspecs-viewing-list.js']);
});

for (const element of elementsUnderTest) {
  test(`a visitor requests a time on a page that loads <${element.tag}> from another origin with integrity checks`, async ({
    page,
    site,
    simulator,
  }) => {
    await openGuarded(page, site, simulator, element);
    await requestAsEva(element, page);
  });

  test(`a modified entry of <${element.tag}> does not run`, async ({page, site, simulator}) => {
    await tamper(page, site, `${element.tag}.js`);
    const refusal = page.waitForEvent('console', (message) => message.text().includes('integrity'));
    await openGuarded(page, site, simulator, element);
    await refusal;
    expect(await page.evaluate((tag) => customElements.get(tag), element.tag)).toBeUndefined();
    expect(await tamperedScriptRan(page)).toBe(false);
  });
}

test('a modified deferred chunk does not run, and the visitor sees an error', async ({
  page,
  site,
  simulator,
}) => {
  await tamper(page, site, 'request-*.js');
  await openGuarded(page, site, simulator);
  await firstFreeTime(page).check();
  await expect(page.getByText('Det gick inte att hämta formuläret', {exact: false}).first()).toBeVisible();
  expect(await tamperedScriptRan(page)).toBe(false);
});

test('a modified chunk of the list does not run, and its button leads to the booking page', async ({
  page,
  site,
  simulator,
}) => {
  const list = elementsUnderTest.find(({tag}) => tag === 'mspecs-viewing-list')!;
  await tamper(page, site, 'list-list-dialog-*.js');
  await openGuarded(page, site, simulator, list);
  await list.firstChoice(page).click();
  await expect(page).toHaveURL(/\/deals\/[^/]+\/book$/);
  await expect(page.getByRole('link', {name: /11:00–11:15/})).toBeVisible();
});
