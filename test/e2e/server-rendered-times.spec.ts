import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {renderBooker} from '../../src/server/index.js';
import type {BookerAttributes, RenderOptions} from '../../src/server/index.js';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {firstFreeTime, homePage} from '../support/e2e/listing-page.js';
import {holdScript} from '../support/e2e/hold-script.js';

/** Renders the demo's home as the server of a site does. */
async function servedTimes(
  {store, demoDealId, url}: ServedSimulator,
  attributes: BookerAttributes = {},
  options: RenderOptions = {},
): Promise<string> {
  const status = (await (await fetch(`${url}/v3/viewings/slot/status/${demoDealId}`)).json()) as object;
  const deal = publishedDeal(store, demoDealId) as unknown as object;
  return renderBooker(deal, status, {'proxy-url': url, ...attributes}, options);
}

/** Records every layout shift from the start. */
function recordShifts(): void {
  const shifts: PerformanceEntry[] = [];
  Object.assign(globalThis, {shifts});
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  }
}

test('times of a server are adopted without a request, a shift or a visible change', async ({
  page,
  site,
  simulator,
}) => {
  await page.addInitScript(recordShifts);
  const releaseScript = await holdScript(page, '**/cdn/mspecs-viewing-booker.js');
  const html = await servedTimes(simulator);
  const asked = simulator.requests.length;
  await page.goto(homePage(site, html), {waitUntil: 'commit'});
  const element = page.locator('mspecs-viewing-booker');
  const time = firstFreeTime(page);
  // With the keyboard, a time is only selected, and a button opens its form.
  await time.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', {name: 'Fortsätt'})).toBeVisible();
  const name = await time.evaluate((radio) => radio.closest('label')?.innerText);
  const scrolled = await page.evaluate(() => {
    scrollTo(0, 120);
    return scrollY;
  });
  expect(scrolled).toBeGreaterThan(0);
  // The theme, which is loaded later in every case, changes colors and borders; so does the broker's card.
  const boxes = () =>
    element.evaluate(({shadowRoot}) =>
      [
        ...(shadowRoot?.querySelectorAll(
          '.base > div > h2, .summary, legend, .option, .time, .times > button',
        ) ?? []),
      ].map((node) => {
        // The weight of the theme's font makes some texts wider.
        const {y, height} = node.getBoundingClientRect();
        return [node.textContent.replace(/\s+/g, ' ').trim(), y, height];
      }),
    );
  const before = await boxes();
  expect(before.length).toBeGreaterThan(10);

  releaseScript();
  // A server's radio buttons have ids as values, the element's do not.
  await expect(element.locator('[name=time]').first()).toBeAttached();
  expect(await boxes()).toEqual(before);
  await expect(element.locator('.base')).toHaveCount(1);
  await expect(element.locator(':checked')).toHaveCount(1);
  const picked = element.locator(':checked');
  expect(await picked.evaluate((radio) => radio.closest('label')?.innerText)).toBe(name);
  await expect(picked).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  expect(await page.evaluate(() => (globalThis as unknown as {shifts: unknown[]}).shifts)).toEqual([]);
  expect(simulator.requests.length).toBe(asked);

  await page.getByRole('button', {name: 'Fortsätt'}).click();
  await expect(page.getByLabel('Förnamn')).toBeVisible();
});

for (const [place, timezoneId, width] of [
  ['another time zone', 'America/New_York', 390],
  ['another time zone, on a narrow phone', 'Asia/Kolkata', 320],
  ['the zone of the home', 'Europe/Stockholm', 390],
] as const) {
  test.describe(`for a visitor in ${place}`, () => {
    test.use({timezoneId, viewport: {width, height: 2400}});

    test('the times say where they are local, and adopting them moves nothing', async ({
      page,
      site,
      simulator,
    }) => {
      await page.addInitScript(recordShifts);
      const releaseScript = await holdScript(page, '**/cdn/mspecs-viewing-booker.js');
      const releaseTexts = await holdScript(page, '**/cdn/sv-request-*.js');
      await page.goto(homePage(site, await servedTimes(simulator, {lang: 'sv'})), {waitUntil: 'commit'});
      const element = page.locator('mspecs-viewing-booker');
      const note = page.getByText('Alla tider anges i lokal tid (Stockholm).');
      await expect(note).toBeVisible();
      const boxes = () =>
        element.evaluate(({shadowRoot}) =>
          [...(shadowRoot?.querySelectorAll('.base > div > h2, .summary, legend, .option') ?? [])].map(
            (node) => {
              const {y, height} = node.getBoundingClientRect();
              return [node.textContent.replace(/\s+/g, ' ').trim(), y, height];
            },
          ),
        );
      const before = await boxes();
      const deferred = page.waitForResponse('**/cdn/deferred-*.js');
      releaseScript();
      const url = (await deferred).url();
      // Resolves once the chunk has run. The note is part of the texts, which have not loaded.
      await page.evaluate((chunk) => import(chunk), url);
      await expect(note).toBeVisible();
      releaseTexts();
      await expect(element.locator('[name=time]').first()).toBeAttached();
      await expect(page.getByText('Passar ingen tid? Kontakta mäklaren.')).toBeVisible();
      await expect(note).toHaveCount(1);
      expect(await boxes()).toEqual(before);
      expect(await page.evaluate(() => (globalThis as unknown as {shifts: unknown[]}).shifts)).toEqual([]);
    });
  });
}

test('a status older than the refresh interval is read again', async ({page, site, simulator}) => {
  const html = await servedTimes(simulator, {'refresh-interval': 3600}, {statusAt: Date.now() - 3_700_000});
  const asked = simulator.requests.length;
  await page.goto(homePage(site, html));
  await expect.poll(() => simulator.requests.length).toBe(asked + 1);
  await expect(firstFreeTime(page)).toBeEnabled();
});

for (const lang of ['sv', 'en', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'fa']) {
  test(`the times of a server and of the element are the same in ${lang}`, async ({
    page,
    site,
    simulator,
  }) => {
    const texts = () =>
      page.locator('mspecs-viewing-booker').evaluate(({shadowRoot}) => {
        const base = shadowRoot?.querySelector('.base');
        return [
          base?.getAttribute('dir'),
          base?.getAttribute('lang'),
          // The broker's card and the form come later in every case. The live region is emptied once it was read.
          ...[
            ...(base?.querySelectorAll(
              ':scope > div > h2, .summary, form.times :is(p, legend, .option, button)',
            ) ?? []),
          ].map((node) =>
            [node.localName, node.getAttribute('part'), node.textContent.replace(/\s+/g, ' ').trim()].join(),
          ),
        ];
      });
    const html = await servedTimes(simulator, {lang});
    await page.goto(homePage(site, html, {script: '/none.js'}));
    const served = await texts();
    expect(served.length).toBeGreaterThan(15);
    await page.goto(homePage(site, html));
    await expect(page.locator('mspecs-viewing-booker [name=time]').first()).toBeAttached();
    expect(await texts()).toEqual(served);
  });
}

test('a picked time survives a deferred chunk that fails to load, and leads to the booking page', async ({
  page,
  site,
  simulator,
}) => {
  const thrown: string[] = [];
  page.on('pageerror', ({message}) => thrown.push(message));
  let failed = 0;
  await page.route('**/cdn/deferred-*.js', async (route) => {
    await route.abort();
    failed += 1;
  });
  site.mount('/api/mspecs', () => new Response('Boka'));
  await page.goto(
    homePage(site, await servedTimes(simulator, {'proxy-url': '/api/mspecs'}), {script: '/none.js'}),
  );
  const time = firstFreeTime(page);
  await time.focus();
  await page.keyboard.press('Space');
  await page.addScriptTag({type: 'module', url: '/cdn/mspecs-viewing-booker.js'});
  // The element tries twice. The form imports the chunk, too, and may try once more.
  await expect.poll(() => failed).toBeGreaterThanOrEqual(2);
  await expect(time).toBeChecked();
  await expect(time).toBeFocused();
  await page.getByRole('button', {name: 'Fortsätt'}).click();
  await expect(page.getByText('Boka')).toBeVisible();
  expect(thrown).toEqual([]);
});

test('a picked time opens its form once the deferred chunk has loaded at the second attempt', async ({
  page,
  site,
  simulator,
}) => {
  await page.route('**/cdn/deferred-*.js', (route) => route.abort(), {times: 1});
  await page.goto(homePage(site, await servedTimes(simulator), {script: '/none.js'}));
  await firstFreeTime(page).check();
  await page.addScriptTag({type: 'module', url: '/cdn/mspecs-viewing-booker.js'});
  await expect(page.getByLabel('Förnamn')).toBeVisible();
});

test('without a booking page, a picked time says that its form is missing if the deferred chunk fails to load', async ({
  page,
  site,
  simulator,
}) => {
  await page.route('**/cdn/deferred-*.js', (route) => route.abort());
  const html = await servedTimes(simulator, {'proxy-url': undefined, 'base-url': simulator.url});
  await page.goto(homePage(site, html));
  await expect(page.locator('mspecs-viewing-booker [name=time]').first()).toBeAttached();
  const address = page.url();
  await firstFreeTime(page).check();
  await expect(page.locator('p[part=alert]')).toContainText('Det gick inte att hämta formuläret.');
  expect(page.url()).toBe(address);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a picked time leads to the booking page', async ({page, site, simulator}) => {
    const requested: string[] = [];
    site.mount('/api/mspecs', (request) => {
      requested.push(request.url.slice(site.url.length));
      return new Response('Boka');
    });
    const html = await servedTimes(simulator, {'proxy-url': '/api/mspecs', lang: 'sv'});
    await page.goto(homePage(site, html));
    await expect(page.getByRole('link', {name: 'Välj visningstid'})).toBeVisible();
    const time = firstFreeTime(page);
    const slotId = (await time.getAttribute('value')) ?? '';
    await time.check();
    await page.getByRole('button', {name: 'Fortsätt'}).click();
    await expect(page.getByText('Boka')).toBeVisible();
    const id = encodeURIComponent(simulator.demoDealId);
    expect(requested).toEqual([`/api/mspecs/deals/${id}/book?lang=sv&slot=${encodeURIComponent(slotId)}`]);
  });
});
