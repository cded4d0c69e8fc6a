import {
  countRequests,
  expect,
  liveRegion,
  refetchStatus,
  send,
  test,
  thanks,
  bookingEvents,
  type Stage,
} from '../support/e2e/faulty-page.js';
import {readingOutcomes} from '../support/e2e/fault-matrix.js';
import {respondWith, breakConnection, type Fault} from '../support/e2e/faulty-server.js';
import {expectFailed, fillIn, pageOf} from '../support/e2e/filled-form.js';
import {fillAsEva, firstFreeTime} from '../support/e2e/listing-page.js';

/** Aborts requests for a chunk, `times` in a row. */
const failChunk = async ({page}: Stage, name: string, times = Infinity) => {
  await page.route(
    (url) => new RegExp(`^/cdn/(?!mspecs-)${name}-[0-9a-z]{6}\\.js$`).test(url.pathname),
    (route) => route.abort('connectionreset'),
    times < Infinity ? {times} : {},
  );
};

test.describe('offline', () => {
  const nothingSent =
    'Du verkar sakna internetanslutning, så inget har skickats. Försök igen när du är uppkopplad.';

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

  test('request, failed once before it is needed: the request is still sent', async ({stage}) => {
    const {page} = stage;
    await failChunk(stage, 'request', 1);
    const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('/request-'));
    await page.goto(pageOf(stage));
    await lost;
    await firstFreeTime(page).check();
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    await fillAsEva(page);
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
  });

  for (const name of ['request', 'sv-request']) {
    test(`${name}, failed permanently: shows an error at the picked time, which can be picked again`, async ({
      stage,
    }) => {
      const {page} = stage;
      const missing = 'Det gick inte att hämta formuläret. Vänta lite och försök igen.';
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

  test('submission, failed once before it is needed: the request is still sent', async ({stage}) => {
    const {page} = stage;
    await failChunk(stage, 'submission', 1);
    const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('/submission-'));
    await page.goto(pageOf(stage));
    await lost;
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
  });

  test('submission, failed permanently: says that nothing was sent, and sends on demand', async ({stage}) => {
    const {page, server} = stage;
    await failChunk(stage, 'submission');
    await fillIn(stage);
    await send(page).click();
    await expectFailed(stage, 'unavailable');
    expect(countRequests(server, 'booking')).toBe(0);
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
  });

  for (const [often, times, words] of [
    ['once', 1, readingOutcomes['misconfigured']?.words ?? ''],
    ['permanently', Infinity, readingOutcomes['unavailable']?.words ?? ''],
  ] as const) {
    test(`sv-request, failed ${often} when the times cannot be read: "${words}"`, async ({stage}) => {
      const {page, server} = stage;
      await failChunk(stage, 'sv-request', times);
      server.fail('status', respondWith(401, '{}'));
      await page.goto(pageOf(stage));
      await expect(page.getByText(words).first()).toBeVisible();
      await expect(liveRegion(page)).toHaveText(words);
    });
  }

  test('deferred, failed once when the status cannot be read: the times of the deal stay, and the next poll says why', async ({
    stage,
  }) => {
    const {page, server} = stage;
    await failChunk(stage, 'deferred', 1);
    server.fail('status', respondWith(401, '{}'));
    await page.goto(pageOf(stage));
    await expect(firstFreeTime(page)).toBeVisible();
    await refetchStatus(page);
    await expect(page.getByText(readingOutcomes['misconfigured']?.words ?? '').first()).toBeVisible();
  });

  test('all chunks, failed permanently: the times stay without uncaught errors', async ({stage}) => {
    const {page} = stage;
    const thrown: string[] = [];
    const onError = (error: Error) => thrown.push(error.message);
    page.on('pageerror', onError);
    await failChunk(stage, '[a-z-]+');
    await page.goto(pageOf(stage, {attributes: 'refresh-interval="30"'}));
    await expect(firstFreeTime(page)).toBeVisible();
    await firstFreeTime(page).press('Space');
    await expect(page.getByText(/^Det gick inte att hämta formuläret/).first()).toBeVisible();
    page.off('pageerror', onError);
    expect(thrown).toEqual([]);
  });
});
