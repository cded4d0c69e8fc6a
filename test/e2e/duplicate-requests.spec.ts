import type {Page} from '@playwright/test';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {fillAsEva, firstFreeTime, listing, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {test as proxied} from '../support/e2e/proxied-page.js';

const send = (page: Page) => page.getByRole('button', {name: 'Skicka förfrågan'});
const again = (page: Page) => page.getByRole('button', {name: 'Skicka igen'});
const anyway = (page: Page) => page.getByRole('button', {name: 'Skicka ändå'});
const thanks = (page: Page) => page.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'});
const warning = (page: Page) => page.locator('form').getByText('Du har redan skickat en sådan förfrågan.');

/** How many requests for a viewing reached Mspecs. */
const posts = ({requests}: ServedSimulator): number =>
  requests.filter(({method, path}) => method === 'POST' && path.includes('externalViewer')).length;

async function filledIn(page: Page): Promise<void> {
  await firstFreeTime(page).check();
  await fillAsEva(page);
}

test('Enter held down sends once, also where that fails at once; pressed anew it sends again', async ({
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

test('Enter held down on a time sends nothing, although the page knows all that the form asks for', async ({
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

test('the second click of two sends nothing, although the first has failed already', async ({
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

test('a time-out says that nobody knows, where to look, and sends again only on purpose', async ({
  page,
  site,
  simulator,
}) => {
  simulator.faults.add({route: 'booking', delay: Infinity, times: 1});
  await page.clock.install();
  await page.goto(listing(site, simulator));
  await filledIn(page);
  await send(page).click();
  await expect.poll(() => posts(simulator)).toBe(1);
  await page.clock.fastForward(31_000);
  await expect(anyway(page)).toBeFocused();
  const words = /vet inte om förfrågan kom fram\. Titta efter ett mejl innan du skickar igen/;
  await expect(page.locator('form').getByText(words)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(words);
  expect(posts(simulator)).toBe(1);
  await page.keyboard.press('Enter');
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('a network that is lost on the way leaves it unknown whether the request arrived', async ({
  page,
  site,
  simulator,
  context,
}) => {
  let breakOff = (): void => undefined;
  const broken = new Promise<void>((resolve) => (breakOff = resolve));
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
  breakOff();
  await expect(anyway(page)).toBeVisible();
  await expect(page.locator('form').getByText(/vet inte om förfrågan kom fram/)).toBeVisible();
});

test('a page that is loaded anew on the way says that the request may have arrived', async ({
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
  await expect(page.getByRole('status')).toContainText('Kom den fram får du ett mejl.');
  await fillAsEva(page);
  expect(posts(simulator)).toBe(1);
  await anyway(page).click();
  await expect(thanks(page)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('two tabs that send the same send one request while it is under way', async ({
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
  // A browser gives a lock back a moment after the tab that held it is gone.
  const held = () => second.evaluate(async () => (await navigator.locks.query()).held);
  await expect.poll(held).toEqual([]);
  await anyway(second).click();
  await expect(thanks(second)).toBeVisible();
  expect(posts(simulator)).toBe(2);
});

test('a frame that has neither storage nor locks sends as well', async ({page, site, simulator}) => {
  const url = listing(site, simulator);
  await page.goto(
    site.page('/ram', `<iframe sandbox="allow-scripts allow-forms" src="${url}" width="500" height="1500">`),
  );
  const frame = page.frameLocator('iframe');
  const times = frame.getByRole('radio', {disabled: false});
  for (let wishes = 1; wishes <= 2; wishes += 1) {
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
    await expect(frame.getByRole('heading', {name: /mottagen/})).toBeVisible();
    expect(posts(simulator)).toBe(wishes);
    await frame.getByRole('button', {name: 'Välj en annan tid'}).click();
  }
});

proxied.describe('a page that is loaded anew before the proxy has answered', () => {
  proxied.beforeEach(async ({page, ourProxy, simulator}) => {
    await page.route(
      '**/externalViewer/**',
      async (route) => {
        await route.fetch();
        // The page never hears of it.
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

  proxied('gets the answer to the first request: Mspecs is asked once', async ({page, simulator}) => {
    await anyway(page).click();
    await expect(thanks(page)).toBeVisible();
    expect(posts(simulator)).toBe(1);
  });

  proxied(
    'is asked to look again where other details are sent, and then sends those',
    async ({page, simulator}) => {
      await page.getByLabel('E-post').fill('eva@example.net');
      await anyway(page).click();
      await expect(
        page.locator('form').getByText(/Kontrollera dina uppgifter och skicka igen/),
      ).toBeVisible();
      expect(posts(simulator)).toBe(1);
      await again(page).click();
      await expect(thanks(page)).toBeVisible();
      expect(posts(simulator)).toBe(2);
    },
  );
});
