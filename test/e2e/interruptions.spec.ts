import {
  countRequests,
  expect,
  expectTyped,
  liveRegion,
  refetchStatus,
  send,
  test,
  thanks,
  announced,
  watch,
  type Stage,
} from '../support/e2e/faulty-page.js';
import {browserLaunchOptions} from './playwright.config.js';
import {bookingOutcomes, readingOutcomes} from '../support/e2e/fault-matrix.js';
import {answering, breaking, type Fault} from '../support/e2e/faulty-server.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';

const pageOf = ({site, simulator}: Stage, options = {}): string =>
  listing(site, simulator, {attributes: 'refresh-interval="0" no-session-storage', ...options});

/** Opens the page, picks a time and fills in the form. */
async function fillIn(stage: Stage, options = {}): Promise<void> {
  await stage.page.goto(pageOf(stage, options));
  await firstFreeTime(stage.page).check();
  await fillAsEva(stage.page);
}

/** Files that do not arrive, this often. */
const lose = async ({page}: Stage, name: string, times = Infinity) => {
  await page.route(
    (url) => new RegExp(`^/cdn/${name}-[0-9a-f]+\\.js$`).test(url.pathname),
    (route) => route.abort('connectionreset'),
    times < Infinity ? {times} : {},
  );
};

/** That a request failed so, with what was typed still there and the focus where it is sent again. */
async function expectFailed(
  {page}: Stage,
  reason: string,
  words = bookingOutcomes[reason]?.words ?? '',
): Promise<void> {
  const next = bookingOutcomes[reason]?.next ?? 'Skicka igen';
  await expect(page.getByRole('button', {name: next})).toBeFocused();
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText(words);
  expect(await announced(page)).toEqual([reason]);
  await expectTyped(page);
}

test.describe('offline', () => {
  const nothingSent =
    'Du verkar vara utan internet, så inget har skickats. Försök igen när du är uppkopplad.';

  test.afterEach(async ({stage}) => stage.page.context().setOffline(false));

  test('before sending: nothing has left, and all of it leaves later', async ({stage}) => {
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

  test('while sending: nobody says that nothing was sent', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    let held: Parameters<Fault> | undefined;
    server.fail('booking', (...exchange) => (held = exchange));
    await send(page).click();
    await expect.poll(() => held).toBeDefined();
    await page.context().setOffline(true);
    if (held) breaking(...held);
    await expectFailed(stage, 'timeout');
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('after the answer: what it said stays', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
    await page.context().setOffline(true);
    await refetchStatus(page);
    await page.getByRole('button', {name: 'Välj en annan tid'}).click();
    await expect(page.getByText('Tiderna kan ha ändrats.').first()).toBeVisible();
    expect(await announced(page)).toEqual(['requested']);
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('before the first reading, when not even the words for it can be loaded: says so, and reads when it is asked to', async ({
    stage,
  }) => {
    const {page, site, server, simulator} = stage;
    await page.goto(site.page('/tom', '<script type="module" src="/cdn/mspecs-viewing-booker.js"></script>'));
    await page.waitForFunction(() => customElements.get('mspecs-viewing-booker'));
    // A browser may still have it from before.
    await lose(stage, '[a-z-]+');
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

test.describe('late code', () => {
  test.afterEach(async ({stage}) => stage.page.unrouteAll());

  for (const name of ['request', 'http']) {
    test(`${name}, lost once before it is needed: the request is sent all the same`, async ({stage}) => {
      const {page} = stage;
      await lose(stage, name, 1);
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
    test(`${name}, lost for ever: says so at the time that was picked, which can be picked again`, async ({
      stage,
    }) => {
      const {page} = stage;
      const missing = 'Formuläret gick inte att hämta. Välj tiden igen om en stund.';
      await lose(stage, name);
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

  test('what sends, lost for ever: nothing has left', async ({stage}) => {
    const {page, server} = stage;
    await lose(stage, 'http');
    await fillIn(stage);
    await send(page).click();
    await expectFailed(stage, 'unavailable');
    expect(countRequests(server, 'booking')).toBe(0);
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('the phone rules, lost for ever: asks for the international form, which goes through', async ({
    stage,
  }) => {
    const {page, server} = stage;
    await lose(stage, 'phone');
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
      ['for ever', Infinity, readingOutcomes['unavailable']?.words ?? ''],
    ] as const) {
      test(`${name}, lost ${often} when the times cannot be read: "${words}"`, async ({stage}) => {
        const {page, server} = stage;
        await lose(stage, name, times);
        server.fail('status', answering(401));
        await page.goto(pageOf(stage));
        await expect(page.getByText(words).first()).toBeVisible();
        await expect(liveRegion(page)).toHaveText(words);
      });
    }
  }

  test('all of it lost for ever: the times stand, and nothing is thrown', async ({stage}) => {
    const {page} = stage;
    const thrown: string[] = [];
    const hear = (error: Error) => thrown.push(error.message);
    page.on('pageerror', hear);
    await lose(stage, '[a-z-]+');
    await page.goto(pageOf(stage, {attributes: 'refresh-interval="30"'}));
    await expect(firstFreeTime(page)).toBeVisible();
    await firstFreeTime(page).press('Space');
    await expect(page.getByText(/^Formuläret gick inte att hämta/).first()).toBeVisible();
    page.off('pageerror', hear);
    expect(thrown).toEqual([]);
  });
});

test('storage that is blocked keeps nobody from a viewing', async ({stage}) => {
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
  test(`a clock that is ${name}: what can still be asked for can be asked for`, async ({stage, browser}) => {
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
    // A visitor's clock is the only one there is: it hides a time too many, or shows one too many, which Mspecs refuses.
    await expect(page.getByRole('radio')).toHaveCount(hours > 0 ? 2 : 4);
    await page.getByRole('radio').last().check();
    await fillAsEva(page);
    await send(page).click();
    await expect(thanks(page)).toBeFocused();
    expect(countRequests(server, 'booking')).toBe(1);
    await page.close();
  });
}

test.describe('a page that is not there while the request is under way', () => {
  /** Sends, and returns what answers once it has arrived. */
  async function sendOff({page, server}: Stage): Promise<() => void> {
    let held: Parameters<Fault> | undefined;
    server.fail('booking', (...exchange) => (held = exchange));
    await send(page).click();
    await expect.poll(() => held).toBeDefined();
    return () => {
      if (held) answering(200)(...held);
    };
  }

  test('asleep when the answer comes: it is read on waking', async ({stage}) => {
    const {page, server} = stage;
    await fillIn(stage);
    const answer = await sendOff(stage);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    answer();
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await expect(thanks(page)).toBeFocused();
    expect(await announced(page)).toEqual(['requested']);
    expect(countRequests(server, 'booking')).toBe(1);
  });

  test('asleep for longer than an answer may take: the outcome is unknown', async ({stage}) => {
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

  test('closed: one request has arrived, and no other follows', async ({stage, browser}) => {
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

test('a page that is left and come back to still has what was typed, and can send it', async ({
  stage,
  playwright,
}) => {
  const {site, server, simulator} = stage;
  // Playwright's own browser keeps no page that was left.
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
