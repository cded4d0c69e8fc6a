import type {Page} from '@playwright/test';
import {expect, test} from '../support/e2e/built-page.js';
import {firstFreeTime, listing} from '../support/e2e/listing-page.js';

const requestChunk = /\/request-\w+\.js$/;
const deferredChunk = /\/deferred-\w+\.js$/;

/** Holds requests for matching URLs until the returned function is called. */
async function hold(page: Page, url: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.fallback();
  });
  return () => release();
}

test('the chunks of a booking load in parallel, after the times', async ({page, site, simulator}) => {
  const release = await hold(page, deferredChunk);
  const request = page.waitForRequest(requestChunk);
  const status = page.waitForResponse(/\/slot\/status\//);
  await page.goto(listing(site, simulator));
  const order = await Promise.race([request.then(() => 'chunk'), status.then(() => 'status')]);
  expect(order).toBe('status');
  await request;
  release();
  await firstFreeTime(page).click();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('a tap is marked in the list while the form loads', async ({page, site, simulator}) => {
  const release = await hold(page, requestChunk);
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).click();
  await expect(firstFreeTime(page)).toBeChecked();
  await expect(page.locator('.skeleton')).toBeVisible();
  release();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await expect(page.locator('.skeleton')).toHaveCount(0);
});

test('a visitor who saves data loads the form with a tap', async ({page, site, simulator}) => {
  const chunks: string[] = [];
  page.on('request', (request) => requestChunk.test(request.url()) && chunks.push(request.url()));
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true}),
  );
  await page.goto(listing(site, simulator));
  await expect(page.getByText('Passar ingen tid? Kontakta mäklaren.')).toBeVisible();
  expect(chunks).toEqual([]);
  await firstFreeTime(page).click();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});
