import type {Page} from '@playwright/test';
import {fillAsEva, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test} from '../support/e2e/proxied-page.js';

/** Booking requests by their final state in the browser's network log. */
function bookingsIn(page: Page): {readonly finished: string[]; readonly failed: string[]} {
  const log = {finished: [] as string[], failed: [] as string[]};
  page.on('requestfinished', (request) => {
    if (request.method() === 'POST') log.finished.push(request.url());
  });
  page.on('requestfailed', (request) => {
    if (request.method() === 'POST') log.failed.push(request.failure()?.errorText ?? '');
  });
  return log;
}

async function book(page: Page): Promise<void> {
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
}

const thanks = (page: Page) => page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});

for (const dialect of ['v3', 'integration'] as const) {
  test.describe(`a booking through the proxy, ${dialect}`, () => {
    test.use({dialect});

    test('is logged as finished', async ({page, ourProxy}) => {
      const log = bookingsIn(page);
      await page.goto(ourProxy.page());
      await book(page);
      await expect(thanks(page)).toBeVisible();
      await expect.poll(() => log.finished.length + log.failed.length).toBe(1);
      expect(log.failed).toEqual([]);
    });
  });
}

test('a rejected booking is logged as finished', async ({page, site, ourProxy}) => {
  const log = bookingsIn(page);
  site.mount('/refusing', (request) =>
    request.method === 'POST'
      ? Promise.resolve(new Response('<p>Nej</p>', {status: 403, headers: {'content-type': 'text/html'}}))
      : fetch(request.url.replace('/refusing', ourProxy.path)),
  );
  await page.goto(ourProxy.page({proxyUrl: '/refusing'}));
  await book(page);
  await expect(page.getByRole('alert').or(page.getByRole('status')).first()).toBeAttached();
  await expect.poll(() => log.finished.length + log.failed.length).toBe(1);
  expect(log.failed).toEqual([]);
});

test('the outcome of a booking does not wait for an endless body', async ({page, site, ourProxy}) => {
  const endless = () => {
    const some = new TextEncoder().encode('{');
    return new ReadableStream({start: (controller) => controller.enqueue(some)});
  };
  site.mount('/endless', (request) =>
    request.method === 'POST'
      ? Promise.resolve(new Response(endless(), {headers: {'content-type': 'application/json'}}))
      : fetch(request.url.replace('/endless', ourProxy.path)),
  );
  const log = bookingsIn(page);
  await page.goto(ourProxy.page({proxyUrl: '/endless'}));
  await book(page);
  await expect(thanks(page)).toBeVisible();
  expect(log).toEqual({finished: [], failed: []});
});
