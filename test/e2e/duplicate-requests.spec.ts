import type {Page} from '@playwright/test';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {fillAsEva, firstFreeTime, listing, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {test as proxied} from '../support/e2e/proxied-page.js';

const send = (page: Page) => page.getByRole('button', {name: 'Skicka förfrågan'});
const again = (page: Page) => page.getByRole('button', {name: 'Skicka igen'});
const anyway = (page: Page) => page.getByRole('button', {name: 'Skicka ändå'});
const thanks = (page: Page) => page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
const warning = (page: Page) => page.locator('form').getByText('Du har redan skickat den här förfrågan.');

/** Number of requests for a viewing that reached Mspecs. */
const posts = ({requests}: ServedSimulator): number =>
  requests.filter(({method, path}) => method === 'POST' && path.includes('externalViewer')).length;

async function filledIn(page: Page): Promise<void> {
  await firstFreeTime(page).check();
  await fillAsEva(page);
}

test('Enter held down sends once, even if the request fails immediately, and a new press resends', async ({
  page,
  site,
  simulator,
}) => {
  simulator.faults.add({route: 'booking', status: 503});
  await page.goto(listing(site, simulator));
  await filledIn(page);
  await page.getByLabel('Mobilnummer').focus();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await expect(again(page)).toBeFocused();
  for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(posts(simulator)).toBe(1);
  simulator.faults.clear();
  await page.keyboard.press('Enter');
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('Enter held down on a time sends nothing, even if the page prefilled the form', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).focus();
  await page.locator('mspecs-viewing-booker').evaluate((element) => {
    Object.assign(element, {
      contact: {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '0701740605'},
    });
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.down('Enter');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.getByLabel('Förnamn').fill('Adam');
  await page.keyboard.press('Enter');
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(1);
  expect(simulator.requests.at(-1)?.body).toContain('Adam');
});

test('the second click of a double click sends nothing, even if the first request has failed', async ({
  page,
  site,
  simulator,
}) => {
  simulator.faults.add({route: 'booking', status: 503, times: 1});
  await page.goto(listing(site, simulator));
  await filledIn(page);
  await send(page).hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(again(page)).toBeFocused();
  await again(page).hover();
  await page.mouse.down({clickCount: 2});
  await page.mouse.up({clickCount: 2});
  await expect(again(page)).toBeVisible();
  expect(posts(simulator)).toBe(1);
  await again(page).click();
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('a timeout reports an unknown outcome and resends only on purpose', async ({page, site, simulator}) => {
  simulator.faults.add({route: 'booking', delay: Infinity, times: 1});
  await page.clock.install();
  await page.goto(listing(site, simulator));
  await filledIn(page);
  await send(page).click();
  await expect.poll(() => posts(simulator)).toBe(1);
  await page.clock.fastForward(31_000);
  await expect(anyway(page)).toBeFocused();
  const words = /vet inte om förfrågan kom fram\. Kolla inkorgen innan du skickar igen/;
  await expect(page.locator('form').getByText(words)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(words);
  expect(posts(simulator)).toBe(1);
  await page.keyboard.press('Enter');
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('a connection lost in transit reports an unknown outcome', async ({page, site, simulator, context}) => {
  let disconnect = (): void => undefined;
  const broken = new Promise<void>((resolve) => (disconnect = resolve));
  await page.route('**/externalViewer/**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await broken;
    return route.abort('internetdisconnected');
  });
  await page.goto(listing(site, simulator));
  await filledIn(page);
  await send(page).click();
  await expect.poll(() => posts(simulator)).toBe(1);
  await context.setOffline(true);
  disconnect();
  await expect(anyway(page)).toBeVisible();
  await expect(page.locator('form').getByText(/vet inte om förfrågan kom fram/)).toBeVisible();
});

test('a page reloaded during a request warns that the request may have arrived', async ({
  page,
  site,
  simulator,
}) => {
  simulator.faults.add({route: 'booking', delay: Infinity, times: 1});
  await page.goto(listing(site, simulator));
  await filledIn(page);
  await send(page).click();
  await expect.poll(() => posts(simulator)).toBe(1);
  await page.reload();
  await firstFreeTime(page).check();
  await expect(warning(page)).toBeFocused();
  await expect(page.getByRole('status')).toContainText('Kolla inkorgen innan du skickar igen.');
  await fillAsEva(page);
  expect(posts(simulator)).toBe(1);
  await anyway(page).click();
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('two tabs with the same request send it once while it is pending', async ({
  page: first,
  site,
  simulator,
  context,
}) => {
  simulator.faults.add({route: 'booking', delay: Infinity, times: 1});
  const url = listing(site, simulator);
  const second = await context.newPage();
  for (const page of [first, second]) {
    await page.goto(url);
    await filledIn(page);
  }
  await send(first).click();
  await expect.poll(() => posts(simulator)).toBe(1);
  await second.bringToFront();
  await send(second).click();
  await expect(warning(second)).toBeFocused();
  await expect(second.getByLabel('E-post')).toHaveValue('eva@example.com');
  await anyway(second).click();
  await expect(warning(second)).toBeFocused();
  expect(posts(simulator)).toBe(1);
  await first.close();
  // The browser releases a lock shortly after its tab has closed.
  const held = () => second.evaluate(async () => (await navigator.locks.query()).held);
  await expect.poll(held).toEqual([]);
  await anyway(second).click();
  await expect(thanks(second)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('a frame without storage and locks sends a request', async ({page, site, simulator}) => {
  const url = listing(site, simulator);
  await page.goto(
    site.page('/ram', `<iframe sandbox="allow-scripts allow-forms" src="${url}" width="500" height="1500">`),
  );
  const frame = page.frameLocator('iframe');
  const times = frame.getByRole('radio', {disabled: false});
  for (let bookings = 1; bookings <= 2; bookings += 1) {
    await times.first().click();
    for (const [label, text] of [
      ['Förnamn', 'Eva'],
      ['Efternamn', 'Exempel'],
      ['E-post', 'eva@example.com'],
      ['Mobilnummer', '070-174 06 05'],
    ] as const) {
      await frame.getByLabel(label).fill(text);
    }
    await frame.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(frame.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
    expect(posts(simulator)).toBe(bookings);
    await frame.getByRole('button', {name: 'Välj en annan tid'}).click();
  }
});

proxied.describe('a page reloaded before the proxy has responded', () => {
  proxied.beforeEach(async ({page, ourProxy, simulator}) => {
    await page.route(
      '**/externalViewer/**',
      async (route) => {
        await route.fetch();
        // The page never receives this response.
      },
      {times: 1},
    );
    await page.goto(ourProxy.page());
    await filledIn(page);
    await waitLikeAHuman(page);
    await send(page).click();
    await expect.poll(() => posts(simulator)).toBe(1);
    await page.reload();
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await waitLikeAHuman(page);
  });

  proxied('gets the response to the first request, which reaches Mspecs once', async ({page, simulator}) => {
    await anyway(page).click();
    await expect(thanks(page)).toBeVisible();
    expect(posts(simulator)).toBe(1);
  });

  proxied('must confirm changed details before they are sent', async ({page, simulator}) => {
    await page.getByLabel('E-post').fill('eva@example.net');
    await anyway(page).click();
    await expect(page.locator('form').getByText(/Kontrollera dina uppgifter och skicka igen/)).toBeVisible();
    expect(posts(simulator)).toBe(1);
    await again(page).click();
    await expect(thanks(page)).toBeVisible();
    expect(posts(simulator)).toBe(2);
  });
});
