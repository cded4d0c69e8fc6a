import type {Page} from '@playwright/test';
import {fillAsEva, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test, type ServedProxy} from '../support/e2e/proxied-page.js';
import type {ServedSimulator} from '../support/e2e/built-page.js';

const hour = 3_600_000;
const send = (page: Page) => page.getByRole('button', {name: 'Skicka förfrågan'}).click();

/** Adds a home with slots of 15 min that start these hours from now. */
function addHome({store}: ServedSimulator, hours: number, slotCount: number): string {
  const deal = store.addDeal();
  store.addSlotViewing(deal.id, {
    start: new Date(Date.now() + hours * hour).toISOString(),
    slotMinutes: 15,
    slotCount,
    capacity: 1,
  });
  return deal.id;
}

for (const [name, hours] of [
  ['4 h ahead', 4],
  ['10 days ahead', 240],
  ['10 days behind', -240],
] as const) {
  for (const place of ['the same', 'another'] as const) {
    test(`on a device ${name}, a proxy on ${place} origin tells which times have passed`, async ({
      page,
      site,
      simulator,
      ourProxy,
    }) => {
      const dealId = addHome(simulator, -0.1, 4);
      await page.clock.setSystemTime(Date.now() + hours * hour);
      const elsewhere = site.url.replace('127.0.0.1', 'localhost') + ourProxy.path;
      await page.goto(ourProxy.page({dealId, ...(place === 'another' && {proxyUrl: elsewhere})}));
      await expect(firstFreeTime(page)).toBeVisible();
      await expect(page.getByRole('radio', {disabled: false})).toHaveCount(3);
    });
  }
}

test('on a device 10 days ahead, a proxy that exposes no time leads to a word about the clock', async ({
  page,
  site,
  simulator,
  ourProxy,
}) => {
  const dealId = addHome(simulator, 1, 2);
  site.mount('/silent', async (request) => {
    const answer = await fetch(request.url.replace('/silent', ourProxy.path), {headers: {origin: site.url}});
    const headers = {'access-control-allow-origin': '*', 'content-type': 'application/json'};
    return new Response(await answer.text(), {status: answer.status, headers});
  });
  await page.clock.setSystemTime(Date.now() + 240 * hour);
  await page.goto(ourProxy.page({dealId, proxyUrl: `${site.url.replace('127.0.0.1', 'localhost')}/silent`}));
  await expect(
    page.getByText(/^Klockan i din enhet visar .+ Går den fel kan tider saknas här\.$/),
  ).toBeVisible();
});

test.describe('in Dubai', () => {
  test.use({timezoneId: 'Asia/Dubai'});

  const openOnlyTime = async (page: Page, simulator: ServedSimulator, ourProxy: ServedProxy, lang = 'sv') => {
    await page.goto(ourProxy.page({dealId: addHome(simulator, 48, 1), attributes: `lang="${lang}"`}));
    return page.locator('mspecs-viewing-booker');
  };

  test("a home with one time says whose clock it is by in the form, the outcome and the calendar's text", async ({
    page,
    simulator,
    ourProxy,
  }) => {
    const heading = /^Visning .+ kl\.\s\d\d:\d\d–\d\d:\d\d \(tid i Stockholm\)$/;
    await openOnlyTime(page, simulator, ourProxy);
    await expect(page.getByRole('heading', {name: heading})).toBeVisible();
    await fillAsEva(page);
    await waitLikeAHuman(page);
    await send(page);
    const outcome = page.locator('.outcome');
    await expect(outcome.getByText(/\(tid i Stockholm\)/)).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/\(tid i Stockholm\)\./);
    await page.getByRole('button', {name: 'Lägg till i kalendern'}).click();
    const texts = await Promise.all(
      ['Kalenderfil', 'Google', 'Outlook'].map((name) => page.getByRole('link', {name}).getAttribute('href')),
    );
    for (const text of texts)
      expect(decodeURIComponent(text ?? '')).toMatch(/kl\.\s\d\d:\d\d\D\d\d:\d\d \(tid i Stockholm\)/);
  });

  test('the list says it above the times, and the form beside the selected one', async ({
    page,
    simulator,
    ourProxy,
  }) => {
    await page.goto(ourProxy.page({dealId: addHome(simulator, 48, 3)}));
    await expect(page.getByText('Alla tider anges i lokal tid (Stockholm).')).toBeVisible();
    await firstFreeTime(page).check();
    await expect(page.locator('.selected-time').getByText(/\(tid i Stockholm\)/)).toBeVisible();
  });

  for (const lang of ['en', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'fa']) {
    test(`the form says it in ${lang}`, async ({page, simulator, ourProxy}) => {
      const element = await openOnlyTime(page, simulator, ourProxy, lang);
      await expect(element.getByRole('heading', {name: /\(.*Stockholm.*\)/})).toBeVisible();
    });
  }
});

test.describe('in Berlin', () => {
  test.use({timezoneId: 'Europe/Berlin'});

  test('nothing is said about the zone, because the clocks agree', async ({page, simulator, ourProxy}) => {
    await page.goto(ourProxy.page({dealId: addHome(simulator, 48, 1)}));
    await expect(page.getByRole('heading', {name: /^Visning .+ kl\.\s\d\d:\d\d–\d\d:\d\d$/})).toBeVisible();
  });
});
