import type {Page} from '@playwright/test';
import {expect, test} from '../support/e2e/built-page.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';

const requestChunk = /\/request-\w+\.js$/;
const deferredChunk = /\/deferred-\w+\.js$/;
const submissionChunk = /\/submission-\w+\.js$/;

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

/** Opens the form while the code that sends it is held, until the returned function is called. */
async function openWithoutSubmission(page: Page, url: string): Promise<() => void> {
  const release = await hold(page, submissionChunk);
  await page.goto(url);
  await firstFreeTime(page).click();
  return release;
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

test('nothing else appears while a visitor waits for the form', async ({page, site, simulator}) => {
  const releaseForm = await hold(page, requestChunk);
  const releaseDeferred = await hold(page, deferredChunk);
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).click();
  await expect(page.locator('.skeleton')).toBeVisible();
  const deferred = page.waitForResponse(deferredChunk);
  releaseDeferred();
  const url = (await deferred).url();
  // Resolves once the chunk has run.
  await page.evaluate((chunk) => import(chunk), url);
  await expect(page.locator('[part=contact]')).toHaveCount(0);
  releaseForm();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await page.getByRole('button', {name: 'Byt tid'}).click();
  await expect(page.getByText('Passar ingen tid? Kontakta mäklaren.')).toBeVisible();
});

test('a form opens without the code that sends it, and waits for it before it sends once', async ({
  page,
  site,
  simulator,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  const release = await openWithoutSubmission(page, listing(site, simulator));
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  const waiting = page.getByRole('button', {name: 'Skickar …'});
  await expect(waiting).toBeVisible();
  await waiting.click({force: true});
  expect(sent).toEqual([]);
  release();
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('a phone number typed before its code has loaded is grouped and checked then', async ({
  page,
  site,
  simulator,
}) => {
  const release = await openWithoutSubmission(page, listing(site, simulator));
  const phone = page.getByLabel('Mobilnummer');
  await phone.pressSequentially('0701740605');
  await expect(phone).toHaveValue('0701740605');
  release();
  await expect(phone).toHaveValue('070-174 06 05');
  await expect(page.getByText('+46 70 174 06 05')).toBeVisible();
});

test('a form with mistakes keeps what was typed while its code loads, and says what is wrong then', async ({
  page,
  site,
  simulator,
}) => {
  const release = await openWithoutSubmission(page, listing(site, simulator));
  await page.getByLabel('Förnamn').fill('Eva');
  await page.getByLabel('Mobilnummer').fill('070-174 06 05');
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('button', {name: 'Skickar …'})).toBeVisible();
  release();
  await expect(page.getByRole('button', {name: 'Skicka förfrågan'})).toBeVisible();
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await expect(page.getByLabel('Efternamn')).toBeFocused();
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
