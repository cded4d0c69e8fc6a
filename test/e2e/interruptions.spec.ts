import {
  countRequests,
  expect,
  expectTyped,
  liveRegion,
  refetchStatus,
  send,
  test,
  thanks,
  bookingEvents,
  watch,
  type Stage,
} from '../support/e2e/faulty-page.js';
import {browserLaunchOptions} from './playwright.config.js';
import {bookingOutcomes, readingOutcomes} from '../support/e2e/fault-matrix.js';
import {respondWith, breakConnection, type Fault} from '../support/e2e/faulty-server.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';

const pageOf = ({site, simulator}: Stage, options = {}): string =>
  listing(site, simulator, {attributes: 'refresh-interval="0" no-session-storage', ...options});

/** Opens the page, picks a time and fills in the form. */
async function fillIn(stage: Stage, options = {}): Promise<void> {
  await stage.page.goto(pageOf(stage, options));
  await firstFreeTime(stage.page).check();
  await fillAsEva(stage.page);
}

/** Aborts requests for a chunk, `times` in a row. */
const failChunk = async ({page}: Stage, name: string, times = Infinity) => {
  await page.route(
    (url) => new RegExp(`^/cdn/(?!mspecs-)${name}-[0-9a-z]{6}\\.js$`).test(url.pathname),
    (route) => route.abort('connectionreset'),
    times < Infinity ? {times} : {},
  );
};

/** Expects a failed request: message, event, typed values, and focus on the button that resends. */
async function expectFailed(
  {page}: Stage,
  reason: string,
  words = bookingOutcomes[reason]?.words ?? '',
): Promise<void> {
  const next = bookingOutcomes[reason]?.next ?? 'Skicka igen';
  await expect(page.getByRole('button', {name: next})).toBeFocused();
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText(words);
  expect(await bookingEvents(page)).toEqual([reason]);
  await expectTyped(page);
}

test.describe('offline', () => {
  const nothingSent =
    'Du verkar vara utan internet, så inget har skickats. Försök igen när du är uppkopplad.';

  test.afterEach(async ({stage}) => stage.page.context().setOffline(false));

  test('before sending, keeps the request and sends it after reconnection', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    await page.context().setOffline(true);
    await send(page).click();
    await expectFailed(stage, 'offline', nothingSent);
    expect(countRequests(server, 'booking')).toBe(0);
    await page.context().setOffline(false);
    await page.keyboard.press('Enter');
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('during sending, does not claim that nothing was sent', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    let exchange: Parameters<Fault> | undefined;
    server.fail('booking', (...args) => (exchange = args));
    await send(page).click();
    await expect.poll(() => exchange).toBeDefined();
    await page.context().setOffline(true);
    if (exchange) breakConnection(...exchange);
    await expectFailed(stage, 'timeout');
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('after the response, keeps its result', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
    await page.context().setOffline(true);
    await refetchStatus(page);
    await page.getByRole('button', {name: 'Välj en annan tid'}).click();
    await expect(page.getByText('Tiderna kan ha ändrats.').first()).toBeVisible();
    expect(await bookingEvents(page)).toEqual(['requested']);
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('before the first read, shows a built-in error if the dictionary cannot load either, and reads on demand', async ({
    stage,
  }) => {
    const {page, site, server, simulator} = stage;
    await page.goto(site.page('/tom', '<script type="module" src="/cdn/mspecs-viewing-booker.js"></script>'));
    await page.waitForFunction(() => customElements.get('mspecs-viewing-booker'));
    // The browser may have cached the chunk.
    await failChunk(stage, '[a-z-]+');
    await page.context().setOffline(true);
    const [dealId, viewingId] = [
      simulator.demoDealId,
      simulator.store.viewingsOf(simulator.demoDealId)[0]?.id,
    ];
    await page.evaluate(
      ([dealId = '', viewingId = '', baseUrl = '']) =>
        document.body.append(
          Object.assign(document.createElement('mspecs-viewing-booker'), {dealId, viewingId, baseUrl}),
        ),
      [dealId, viewingId, server.url],
    );
    await expect(page.getByText(readingOutcomes['unavailable']?.words ?? '').first()).toBeVisible();
    await page.unrouteAll();
    await page.context().setOffline(false);
    await refetchStatus(page);
    await expect(firstFreeTime(page)).toBeVisible();
  });
});

test.describe('lazy-loaded chunks', () => {
  test.afterEach(async ({stage}) => stage.page.unrouteAll());

  for (const name of ['request', 'http']) {
    test(`${name}, failed once before it is needed: the request is still sent`, async ({stage}) => {
      const {page} = stage;
      await failChunk(stage, name, 1);
      const lost = page.waitForEvent('requestfailed', (request) => request.url().includes(`/${name}-`));
      await page.goto(pageOf(stage));
      await lost;
      await firstFreeTime(page).check();
      await expect(page.getByLabel('Förnamn')).toBeFocused();
      await fillAsEva(page);
      await send(page).click();
      await expect(thanks(page)).toBeFocused();
    });
  }

  for (const name of ['request', 'sv-request']) {
    test(`${name}, failed permanently: shows an error at the picked time, which can be picked again`, async ({
      stage,
    }) => {
      const {page} = stage;
      const missing = 'Formuläret gick inte att hämta. Välj tiden igen om en stund.';
      await failChunk(stage, name);
      await page.goto(pageOf(stage));
      await firstFreeTime(page).press('Space');
      await expect(page.getByText(missing).first()).toBeVisible();
      await expect(liveRegion(page)).toContainText(missing);
      await expect(firstFreeTime(page)).toBeFocused();
      await page.unrouteAll();
      await firstFreeTime(page).press('Enter');
      await expect(page.getByLabel('Förnamn')).toBeFocused();
    });
  }

  test('http, failed permanently: nothing is sent', async ({stage}) => {
    const {page, server} = stage;
    await failChunk(stage, 'http');
    await fillIn(stage);
    await send(page).click();
    await expectFailed(stage, 'unavailable');
    expect(countRequests(server, 'booking')).toBe(0);
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('phone, failed permanently: asks for the international format, which is accepted', async ({stage}) => {
    const {page, server} = stage;
    await failChunk(stage, 'phone');
    await fillIn(stage);
    await send(page).click();
    await expect(page.getByLabel('Mobilnummer')).toBeFocused();
    await expect(page.getByText(/Skriv numret med \+ och landsnummer/).first()).toBeVisible();
    expect(countRequests(server, 'booking')).toBe(0);
    await page.getByLabel('Mobilnummer').fill('+46 70 174 06 05');
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
  });

  for (const name of ['deferred', 'sv-request']) {
    for (const [often, times, words] of [
      ['once', 1, readingOutcomes['misconfigured']?.words ?? ''],
      ['permanently', Infinity, readingOutcomes['unavailable']?.words ?? ''],
    ] as const) {
      test(`${name}, failed ${often} when the times cannot be read: "${words}"`, async ({stage}) => {
        const {page, server} = stage;
        await failChunk(stage, name, times);
        server.fail('status', respondWith(401));
        await page.goto(pageOf(stage));
        await expect(page.getByText(words).first()).toBeVisible();
        await expect(liveRegion(page)).toHaveText(words);
      });
    }
  }

  test('all chunks, failed permanently: the times stay without uncaught errors', async ({stage}) => {
    const {page} = stage;
    const thrown: string[] = [];
    const onError = (error: Error) => thrown.push(error.message);
    page.on('pageerror', onError);
    await failChunk(stage, '[a-z-]+');
    await page.goto(pageOf(stage, {attributes: 'refresh-interval="30"'}));
    await expect(firstFreeTime(page)).toBeVisible();
    await firstFreeTime(page).press('Space');
    await expect(page.getByText(/^Formuläret gick inte att hämta/).first()).toBeVisible();
    page.off('pageerror', onError);
    expect(thrown).toEqual([]);
  });
});

test('blocked storage does not prevent a booking', async ({stage}) => {
  const {page} = stage;
  await fillIn(stage, {headers: {'content-security-policy': 'sandbox allow-scripts allow-forms'}});
  expect(
    await page.evaluate(() => {
      try {
        return sessionStorage.length;
      } catch {
        return 'blocked';
      }
    }),
  ).toBe('blocked');
  await send(page).click();
  await expect(thanks(page)).toBeFocused();
});

for (const [name, hours] of [
  ['a day ahead', 24],
  ['a day behind', -24],
] as const) {
  test(`a clock ${name}: bookable times can be booked`, async ({stage, browser}) => {
    const {server, simulator} = stage;
    const {store} = simulator;
    const deal = store.addDeal();
    const hour = 60 * 60_000;
    for (const away of [-12, 12, 72, 96]) {
      const at = (minutes: number) => new Date(Date.now() + away * hour + minutes * 60_000).toISOString();
      store.addTimedViewing(deal.id, {start: at(0), end: at(30)});
    }
    const page = await browser.newPage({locale: 'sv-SE', timezoneId: 'Europe/Stockholm'});
    await watch(page);
    await page.clock.setSystemTime(Date.now() + hours * hour);
    await page.goto(pageOf({...stage, page}, {dealId: deal.id}));
    // The visitor's clock is the only one there is: it hides one time too many or shows one that Mspecs refuses.
    await expect(page.getByRole('radio')).toHaveCount(hours > 0 ? 2 : 4);
    await page.getByRole('radio').last().check();
    await fillAsEva(page);
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
    await page.close();
  });
}

test.describe('a page suspended during a request', () => {
  /** Sends the form and, once the request has arrived, returns a function that answers it. */
  async function sendOff({page, server}: Stage): Promise<() => void> {
    let exchange: Parameters<Fault> | undefined;
    server.fail('booking', (...args) => (exchange = args));
    await send(page).click();
    await expect.poll(() => exchange).toBeDefined();
    return () => {
      if (exchange) respondWith(200)(...exchange);
    };
  }

  test('frozen when the response arrives: reads it after resuming', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    const answer = await sendOff(stage);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    answer();
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await expect(thanks(page)).toBeFocused();
    expect(await bookingEvents(page)).toEqual(['requested']);
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('frozen beyond the timeout: reports an unknown outcome', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    await sendOff(stage);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await page.clock.fastForward(60 * 60_000);
    await expectFailed(stage, 'timeout');
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('closed: exactly one request has arrived', async ({stage, browser}) => {
    const page = await browser.newPage({locale: 'sv-SE', timezoneId: 'Europe/Stockholm'});
    const own = {...stage, page};
    await fillIn(own);
    const answer = await sendOff(own);
    await page.close();
    answer();
    await stage.page.goto(pageOf(stage));
    await expect(firstFreeTime(stage.page)).toBeVisible();
    expect(countRequests(stage.server, 'booking')).toBe(1);
  });
});

test('a page restored from the back/forward cache keeps the typed values and can send them', async ({
  stage,
  playwright,
}) => {
  const {site, server, simulator} = stage;
  // Playwright disables the back/forward cache in its own browser.
  const browser = await playwright.chromium.launch({
    ...browserLaunchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({locale: 'sv-SE', timezoneId: 'Europe/Stockholm'});
  await page.goto(listing(site, simulator, {attributes: 'refresh-interval="30"'}));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.evaluate(() =>
    addEventListener('pageshow', ({persisted}) => (document.title = String(persisted))),
  );
  const url = site.page('/annan', '<title>Annan</title>');
  await page.evaluate((url) => void (location.href = url), url);
  await expect(page).toHaveTitle('Annan');
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('true');
  await expectTyped(page);
  await send(page).click();
  await expect(thanks(page)).toBeFocused();
  expect(countRequests(server, 'booking')).toBe(1);
  await browser.close();
});
