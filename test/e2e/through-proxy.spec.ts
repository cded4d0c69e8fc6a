import type {Page} from '@playwright/test';
import {confirmAndApprove} from '../support/e2e/confirm-and-approve.js';
import {fillAsEva, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test} from '../support/e2e/proxied-page.js';

/** Fills in the form as Eva, in a plausible time. */
async function fill(page: Page): Promise<void> {
  await fillAsEva(page);
  await waitLikeAHuman(page);
}

const send = (page: Page) => page.getByRole('button', {name: 'Skicka förfrågan'});
const thanks = (page: Page) => page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
const timeAt = (page: Page, name: string) => page.getByText(name).locator('..');

/** Details of Eva in a text. */
const detailsIn = (text: string) => text.match(/eva(@|%40| )|exempel|1740605|174 06 05/gi) ?? [];

for (const dialect of ['v3', 'integration'] as const) {
  test.describe(`through the proxy with the ${dialect} API`, () => {
    test.use({dialect});

    test('a visitor books a time, confirms and is approved, and a seat is taken', async ({
      page,
      ourProxy,
      simulator,
    }) => {
      await page.setViewportSize({width: 360, height: 800});
      await page.goto(ourProxy.page({attributes: 'refresh-interval="1"'}));
      // Only the integration API has the number of seats.
      const free = dialect === 'v3' ? 'Ledig' : '1 plats kvar';
      await expect(timeAt(page, '11:00–11:15')).toContainText(free);
      await page.getByRole('radio', {name: /11:00–11:15/}).check();
      await fill(page);
      await send(page).click();
      await expect(thanks(page)).toBeFocused();

      await confirmAndApprove(page, simulator);
      await page.getByRole('button', {name: 'Välj en annan tid'}).click();
      await expect(page.getByRole('radio', {name: /11:00–11:15/})).toBeDisabled();
      await expect(timeAt(page, '11:00–11:15')).toContainText('Förfrågan skickad');
    });

    test('sends one request for a double click', async ({page, ourProxy, simulator}) => {
      simulator.faults.add({route: 'booking', delay: 300});
      await page.goto(ourProxy.page());
      await firstFreeTime(page).check();
      await fill(page);
      await send(page).dblclick();
      await expect(thanks(page)).toBeVisible();
      expect(simulator.requests.filter(({path}) => path.includes('externalViewer'))).toHaveLength(1);
    });

    test('reports that someone else took the time', async ({page, ourProxy, simulator}) => {
      await page.goto(ourProxy.page({attributes: 'refresh-interval="0"'}));
      await page.getByRole('radio', {name: /11:30–11:45/}).check();
      await fill(page);
      const [, , slot] = simulator.store.slotsOf(simulator.demoDealId);
      if (slot) slot.booked = slot.capacity;
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        send(page).click(),
      ]);
      expect(answer.status()).toBe(409);
      await expect(page.getByText(/Någon hann före, och tiden är nu fullbokad/).first()).toBeVisible();
      expect(simulator.store.outbox).toEqual([]);
    });

    test('offers an interest form for a home without free times if Mspecs accepts it', async ({
      page,
      ourProxy,
      simulator,
    }) => {
      const {store, demoDealId: dealId} = simulator;
      for (const slot of store.slotsOf(dealId)) slot.booked = slot.capacity;
      for (const viewing of store.viewingsOf(dealId)) viewing.allowExternalBooking = 'slots' in viewing;
      await page.goto(ourProxy.page());
      await expect(page.getByText('Kontakta mäklaren om du vill komma på visning.')).toBeVisible();
      const interest = page.getByRole('button', {name: 'Anmäl intresse'});
      if (dialect === 'v3') {
        await expect(interest).toBeHidden();
        return;
      }
      await interest.click();
      await fill(page);
      await page.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
      await expect(page.getByRole('heading', {name: 'Tack! Din intresseanmälan är mottagen.'})).toBeVisible();
      expect(store.interests).toEqual([{dealId, email: 'eva@example.com'}]);
    });

    test('contact details are only in the request body', async ({
      page,
      context,
      site,
      simulator,
      ourProxy,
    }) => {
      const seen: string[] = [];
      page.on('console', (message) => seen.push(message.text()));
      page.on('request', (request) => seen.push(request.url(), JSON.stringify(request.headers())));
      await page.goto(ourProxy.page());
      await firstFreeTime(page).check();
      await fill(page);
      await send(page).click();
      await expect(thanks(page)).toBeVisible();
      const bodies = simulator.requests.filter(({body}) => detailsIn(body).length > 0);
      expect(bodies.map(({method}) => method)).toEqual(['POST']);
      expect(ourProxy.logged.length).toBeGreaterThan(0);
      seen.push(
        page.url(),
        ...site.requests,
        ...simulator.requests.map(({url, headers}) => url + JSON.stringify(headers)),
        JSON.stringify(ourProxy.logged),
        JSON.stringify(await context.storageState({indexedDB: true})),
        await page.evaluate(() => JSON.stringify(sessionStorage)),
      );
      expect(detailsIn(seen.join('\n'))).toEqual([]);
    });

    test('a proxy on another origin works for a configured origin', async ({page, site, ourProxy}) => {
      const elsewhere = site.url.replace('127.0.0.1', 'localhost');
      const url = ourProxy.page({proxyUrl: elsewhere + ourProxy.path});
      await page.goto(url);
      await firstFreeTime(page).check();
      await fill(page);
      await send(page).click();
      await expect(thanks(page)).toBeVisible();
    });

    test('a page of an unknown origin gets no times', async ({page, site, ourProxy}) => {
      const url = ourProxy.page({proxyUrl: site.url + ourProxy.path});
      await page.goto(url.replace('127.0.0.1', 'localhost'));
      await expect(page.getByRole('button', {name: 'Försök igen'})).toBeVisible();
      await expect(page.getByRole('radio')).toHaveCount(0);
    });
  });
}

test.describe('through a proxy with a proof of work', () => {
  test.use({altchaKey: 'a-key-for-the-tests'});

  test('a visitor books on a page with a strict policy, and notices nothing', async ({
    page,
    ourProxy,
    simulator,
  }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(ourProxy.page());
    await firstFreeTime(page).check();
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    expect(requests).not.toContain('GET /api/mspecs/challenge');
    await fill(page);
    await expect.poll(() => requests).toContain('GET /api/mspecs/challenge');
    await send(page).click();
    await expect(thanks(page)).toBeVisible();
    expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect(simulator.store.outbox).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  test('a visitor who types until the challenge has expired sends once, and notices nothing', async ({
    page,
    ourProxy,
    simulator,
  }) => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/challenge'));
    await page.goto(ourProxy.page());
    await firstFreeTime(page).check();
    await fill(page);
    await answered;
    for (let minute = 0; minute < 25; minute += 1) ourProxy.passMinute();
    await send(page).click();
    await expect(thanks(page)).toBeVisible();
    expect(simulator.store.outbox).toHaveLength(1);
  });
});
