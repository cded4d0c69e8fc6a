import type {FrameLocator, Page} from '@playwright/test';
import {createProxy} from '../../src/proxy/index.js';
import {demoCredentials} from '../../demo/simulator/simulator.js';
import {expect, test, type ServedSimulator, type Site} from '../support/e2e/built-page.js';
import {
  bookAsEva,
  consoleErrorsOf,
  fillAsEva,
  firstFreeTime,
  listing,
  waitLikeAHuman,
} from '../support/e2e/listing-page.js';

const posts = ({requests}: ServedSimulator) => requests.filter(({method}) => method === 'POST');
const thanks = (frame: FrameLocator) => frame.getByRole('heading', {name: /^Nästan klart/});

/** Books the first free time in the frame of a page through a proxy. The clock must have been installed. */
async function bookInFrame(page: Page): Promise<void> {
  const frame = page.frameLocator('iframe');
  await firstFreeTime(frame).check();
  await fillAsEva(frame);
  await waitLikeAHuman(page);
  await frame.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(thanks(frame)).toBeVisible();
}

/** Adds a page with a frame to the site and returns its URL. */
const framePage = (site: Site, attributes: string): string =>
  site.page('/', `<!doctype html><title>Hem</title><iframe ${attributes} width="400" height="900"></iframe>`);

/** Adds the proxy to the site, for pages of these origins. */
function mountProxy(site: Site, {url}: ServedSimulator, origins: readonly string[]): void {
  const {username: user, password} = demoCredentials;
  const proxy = createProxy({
    upstream: {dialect: 'v3', url, login: {user, password}},
    basePath: '/api/mspecs',
    origins,
    log: () => undefined,
  });
  site.mount('/api/mspecs', proxy);
}

for (const [what, act] of [
  ['a click', (frame: FrameLocator) => frame.getByRole('button', {name: 'Skicka förfrågan'}).click()],
  ['Enter', (frame: FrameLocator) => frame.getByLabel('Mobilnummer').press('Enter')],
] as const) {
  test(`${what} sends one request in a sandboxed frame that may not submit forms`, async ({
    page,
    site,
    simulator,
  }) => {
    await page.goto(framePage(site, `sandbox="allow-scripts" src="${listing(site, simulator)}"`));
    const frame = page.frameLocator('iframe');
    await firstFreeTime(frame).check();
    await fillAsEva(frame);
    await act(frame);
    await expect(thanks(frame)).toBeFocused();
    expect(posts(simulator)).toHaveLength(1);
  });
}

test('the form opens with the button below the times in a sandboxed frame that may not submit forms', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(framePage(site, `sandbox="allow-scripts" src="${listing(site, simulator)}"`));
  const frame = page.frameLocator('iframe');
  await firstFreeTime(frame).focus();
  await page.keyboard.press('ArrowDown');
  await frame.getByRole('button', {name: 'Fortsätt'}).click();
  await expect(frame.getByLabel('Förnamn')).toBeFocused();
});

test('the browser gets one submit event per request, from which its autofill learns', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.locator('form.booking-form').evaluate((form) => {
    form.addEventListener('submit', () => (document.title += ' submit'));
  });
  await page.getByLabel('Mobilnummer').press('Enter');
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeFocused();
  expect((await page.title()).match(/submit/g)).toHaveLength(1);
  expect(posts(simulator)).toHaveLength(1);
});

test('a relative proxy-url in a srcdoc frame is that of the page', async ({page, site, simulator}) => {
  mountProxy(site, simulator, []);
  await page.clock.install();
  await page.goto(framePage(site, `srcdoc="${escaped(bookerHtml(simulator.demoDealId))}"`));
  await bookInFrame(page);
});

test('the proxy serves a frame without an origin if its operator allows null', async ({
  page,
  site,
  simulator,
}) => {
  mountProxy(site, simulator, ['null']);
  await page.clock.install();
  await page.goto(opaqueFrame(site, simulator));
  await bookInFrame(page);
});

test('the proxy refuses a frame without an origin by default, and the visitor sees that the times failed to load', async ({
  page,
  site,
  simulator,
}) => {
  mountProxy(site, simulator, ['https://www.example.se']);
  await page.goto(opaqueFrame(site, simulator));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('Det gick inte att hämta tiderna.', {exact: false}).first()).toBeVisible();
});

test('a booking works in a frame of another site', async ({page, site, simulator}) => {
  const consoleErrors = consoleErrorsOf(page);
  const src = listing(site, simulator).replace('127.0.0.1', 'localhost');
  await page.goto(framePage(site, `src="${src}"`));
  await bookAsEva(page.frameLocator('iframe'));
  expect(consoleErrors).toEqual([]);
});

test('a booking works if a page may not use storage, locks and randomUUID, as over http', async ({
  page,
  site,
  simulator,
}) => {
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {get: blocked});
    }
    Object.defineProperty(Navigator.prototype, 'locks', {value: undefined});
    Object.defineProperty(Crypto.prototype, 'randomUUID', {value: undefined});
    Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined});
  });
  const consoleErrors = consoleErrorsOf(page);
  await page.goto(listing(site, simulator));
  await bookAsEva(page);
  expect(consoleErrors).toEqual([]);
  expect(posts(simulator)).toHaveLength(1);
});

/** Adds a page with a sandboxed frame, whose origin is `null`, and returns its URL. */
const opaqueFrame = (site: Site, {demoDealId}: ServedSimulator): string =>
  framePage(site, `sandbox="allow-scripts" srcdoc="${escaped(bookerHtml(demoDealId))}"`);

const bookerHtml = (dealId: string): string => `<!doctype html><html lang="sv"><title>Hem</title>
<script type="module" src="/cdn/mspecs-viewing-booker.js"></script>
<mspecs-viewing-booker deal-id="${dealId}" proxy-url="/api/mspecs"></mspecs-viewing-booker></html>`;

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
