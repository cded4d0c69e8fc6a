import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {renderBooker} from '../../src/server/index.js';
import type {BookerAttributes, RenderOptions} from '../../src/server/index.js';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {firstFreeTime, homePage} from '../support/e2e/listing-page.js';

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
  let releaseScript = (): void => undefined;
  const mayLoad = new Promise<void>((resolve) => (releaseScript = resolve));
  await page.route('**/cdn/mspecs-viewing-booker.js', async (route) => {
    await mayLoad;
    await route.continue();
  });
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
      [...(shadowRoot?.querySelectorAll('h2, .summary, legend, .option, .time, form > button') ?? [])].map(
        (node) => {
          // The weight of the theme's font makes some texts wider.
          const {y, height} = node.getBoundingClientRect();
          return [node.textContent.replace(/\s+/g, ' ').trim(), y, height];
        },
      ),
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
    await page.route('**/cdn/deferred-*.js', (route) => route.abort());
    const texts = () =>
      page.locator('mspecs-viewing-booker').evaluate(({shadowRoot}) => {
        const base = shadowRoot?.querySelector('.base');
        return [
          base?.getAttribute('dir'),
          base?.getAttribute('lang'),
          ...[...(base?.querySelectorAll('h2, p, legend, .option, button') ?? [])].map((node) =>
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
