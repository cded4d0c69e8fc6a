import type {Page} from '@playwright/test';
import {renderList} from '../../src/server/index.js';
import {fillAsEva, homePage, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test, type ServedProxy} from '../support/e2e/proxied-page.js';
import type {Site} from '../support/e2e/built-page.js';

const script = '/cdn/mspecs-viewing-list.js';

/** Adds a page with the list to a site, and returns its URL. */
const listPage = (site: Site, {path}: ServedProxy) =>
  homePage(site, `<mspecs-viewing-list proxy-url="${path}"></mspecs-viewing-list>`, {script});

const choose = (page: Page) => page.getByRole('button', {name: /^Välj tid/});

test('a visitor finds a viewing in the list and requests a time in the dialog', async ({
  page,
  site,
  ourProxy,
  simulator,
}) => {
  await page.setViewportSize({width: 390, height: 844});
  await page.goto(listPage(site, ourProxy));
  await expect(page.getByRole('heading', {name: 'Kommande visningar'})).toBeVisible();
  await choose(page).first().click();
  const dialog = page.getByRole('dialog', {name: 'Råsundavägen 4'});
  await dialog.getByRole('radio', {name: /11:00–11:15/}).check();
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await dialog.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(dialog.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();
  expect(simulator.store.outbox).toHaveLength(1);
  expect(page.url()).not.toContain('exempel');
});

test('the list needs one file before its first row, and loads the booker when it is opened', async ({
  page,
  site,
  ourProxy,
}) => {
  await page.goto(listPage(site, ourProxy));
  await expect(choose(page).first()).toBeVisible();
  const scripts = () => site.requests.filter((path) => path.endsWith('.js'));
  expect(scripts()[0]).toBe(script);
  expect(scripts().filter((path) => /booker\.js|request/.test(path))).toEqual([]);
  await choose(page).first().click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(scripts()).toContain('/cdn/mspecs-viewing-booker.js');
});

test('the keyboard alone opens and closes the times of a home', async ({page, site, ourProxy}) => {
  await page.goto(listPage(site, ourProxy));
  const button = choose(page).first();
  await expect(button).toBeVisible();
  while (!(await button.evaluate((node) => node.matches(':focus')))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', {name: 'Stäng'})).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the keyboard alone requests a time in the dialog, and returns to the row', async ({
  page,
  site,
  ourProxy,
  simulator,
}) => {
  await page.goto(listPage(site, ourProxy));
  const button = choose(page).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', {name: 'Stäng'})).toBeFocused();
  const times = page.getByRole('dialog').locator('[aria-busy=false]').getByRole('radio', {disabled: false});
  await expect(times.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(times.first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  for (const text of ['Eva', 'Exempel', 'eva@example.com']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('0701740605');
  await waitLikeAHuman(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();
  expect(simulator.store.outbox).toHaveLength(1);
  while (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('going back closes the dialog and stays on the page', async ({page, site, ourProxy}) => {
  const url = listPage(site, ourProxy);
  await page.goto(url);
  await choose(page).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toBe(url);
});

test('a link to a home opens its times', async ({page, site, ourProxy, simulator}) => {
  await page.goto(`${listPage(site, ourProxy)}#home=${encodeURIComponent(simulator.demoDealId)}`);
  const dialog = page.getByRole('dialog', {name: 'Råsundavägen 4'});
  await expect(dialog.getByRole('radio', {name: /11:00–11:15/})).toBeVisible();
});

for (const width of [320, 390, 1280]) {
  test(`nothing is cut off at ${width} px`, async ({page, site, ourProxy}) => {
    await page.setViewportSize({width, height: 800});
    await page.goto(listPage(site, ourProxy));
    await expect(choose(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const boxes = await Promise.all((await choose(page).all()).map((button) => button.boundingBox()));
    for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });
}

test('rows of a server lead to the booking page without JavaScript', async ({browser, site, ourProxy}) => {
  const list = (await (await fetch(`${site.url}${ourProxy.path}/viewings`)).json()) as object;
  const url = homePage(site, await renderList(list, {'proxy-url': ourProxy.path}), {script});
  const page = await browser.newPage({javaScriptEnabled: false, locale: 'sv-SE'});
  await page.goto(url);
  await choose(page).first().click();
  await expect(page).toHaveURL(/\/deals\/.*\/book\?viewing=/);
  await expect(page.getByRole('link', {name: /11:00–11:15/})).toBeVisible();
  await page.close();
});

test('rows of a server are taken over without a request', async ({page, site, ourProxy}) => {
  const list = (await (await fetch(`${site.url}${ourProxy.path}/viewings`)).json()) as object;
  const html = await renderList(list, {'proxy-url': ourProxy.path}, {readAt: Date.now()});
  const before = site.requests.length;
  await page.goto(homePage(site, html, {script}));
  await choose(page).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(site.requests.slice(before).filter((path) => path.includes('/viewings?'))).toEqual([]);
});

test('the script can be loaded beside that of the booker', async ({page, site, ourProxy}) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await page.goto(
    homePage(site, `<mspecs-viewing-list proxy-url="${ourProxy.path}"></mspecs-viewing-list>`, {
      script,
      head: '<script type="module" src="/cdn/mspecs-viewing-booker.js?ver=6.5"></script>',
    }),
  );
  await choose(page).first().click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(warnings).toEqual([]);
});
