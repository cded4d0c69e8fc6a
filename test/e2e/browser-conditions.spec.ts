import {
  countRequests,
  expect,
  expectTyped,
  send,
  test,
  thanks,
  bookingEvents,
  watch,
  type Stage,
} from '../support/e2e/faulty-page.js';
import {browserLaunchOptions} from './playwright.config.js';
import {respondWith, type Fault} from '../support/e2e/faulty-server.js';
import {expectFailed, fillIn, pageOf} from '../support/e2e/filled-form.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';

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
