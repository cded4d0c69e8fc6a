import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {preview} from 'vite';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {fillAsEva, firstFreeTime, homePage} from '../support/e2e/listing-page.js';
import {expect, test} from '../support/e2e/proxied-page.js';

const unavailable = 'Det gick inte att hämta tiderna. Försök igen om en stund.';
const notFound = 'Vi hittar inga visningstider för den här bostaden.';
const html = {'content-type': 'text/html; charset=utf-8'};
const ownPage = '<!doctype html><title>Mäklaren</title><h1>Sidan finns inte</h1>';

/** Warnings of the element in the console. */
function warningsOf(page: Page): readonly string[] {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('<mspecs-viewing-booker>')) warnings.push(message.text());
  });
  return warnings;
}

/** Answers of servers without a proxy at the URL. */
const pages: Readonly<Record<string, () => Response>> = {
  "a server's own 404 page": () => new Response(ownPage, {status: 404, headers: html}),
  'a 404 as plain text': () => new Response('404 page not found', {status: 404}),
  'an empty 404': () => new Response(null, {status: 404}),
  'a 403 of a firewall': () => new Response(ownPage, {status: 403, headers: html}),
  'a start page for every path': () => new Response(ownPage, {headers: html}),
  'a redirect to a login page': () => new Response(null, {status: 302, headers: {location: '/logga-in'}}),
  'an empty page': () => new Response('', {headers: html}),
};

for (const [name, answer] of Object.entries(pages)) {
  test(`explains ${name} at proxy-url to the visitor and, once, to the site's owner`, async ({
    page,
    site,
    simulator,
  }) => {
    const warnings = warningsOf(page);
    site.page('/logga-in', ownPage);
    site.mount('/nowhere', answer);
    const id = simulator.demoDealId;
    await page.goto(
      homePage(site, `<mspecs-viewing-booker deal-id="${id}" proxy-url="/nowhere"></mspecs-viewing-booker>`),
    );
    await expect(page.getByText(unavailable).first()).toBeVisible();
    await page.getByRole('button', {name: 'Försök igen'}).click();
    await expect(page.getByText(unavailable).first()).toBeVisible();
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toMatch(/^<mspecs-viewing-booker> proxy-url cannot be used: /);
    expect(warnings[0]).toContain(`${site.url}/nowhere/`);
  });
}

test("explains the start page of Vite's preview server", async ({page, site, simulator}) => {
  const warnings = warningsOf(page);
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="sv"><script type="module" src="${site.url}/cdn/mspecs-viewing-booker.js"></script>
    <mspecs-viewing-booker deal-id="${simulator.demoDealId}" proxy-url="/api/mspecs"></mspecs-viewing-booker>`,
  );
  const server = await preview({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    build: {outDir: '.'},
    preview: {host: '127.0.0.1', port: 0},
  });
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await expect(page.getByText(unavailable).first()).toBeVisible();
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toMatch(/proxy-url cannot be used: .+\/api\/mspecs\/.+ answered with HTML \(200\)/);
  } finally {
    await server.close();
    rmSync(folder, {recursive: true});
  }
});

test('a home that the proxy does not know is still not found, without a warning', async ({
  page,
  ourProxy,
}) => {
  const warnings = warningsOf(page);
  await page.goto(ourProxy.page({dealId: 'MDAwNHw5OTk5OTl8NTg.'}));
  await expect(page.getByText(notFound).first()).toBeVisible();
  expect(warnings).toEqual([]);
});

test('names deal-url or base-url if that leads to a page', async ({page, site, simulator}) => {
  const warnings = warningsOf(page);
  const id = simulator.demoDealId;
  const element = (attributes: string) =>
    homePage(site, `<mspecs-viewing-booker deal-id="${id}" ${attributes}></mspecs-viewing-booker>`);
  site.mount('/nowhere', () => new Response(ownPage, {status: 404, headers: html}));
  await page.goto(element(`base-url="${simulator.url}" deal-url="/nowhere/bostad.json"`));
  await expect(page.getByText(unavailable).first()).toBeVisible();
  await expect.poll(() => warnings.length).toBe(1);
  expect(warnings[0]).toContain(
    `deal-url cannot be used: ${site.url}/nowhere/bostad.json answered with HTML (404)`,
  );
  await page.goto(element('base-url="/nowhere" viewing-id="MDAwNHw5OTk5OTl8NTg."'));
  await expect(page.getByText(unavailable).first()).toBeVisible();
  await expect.poll(() => warnings.length).toBe(2);
  expect(warnings[1]).toContain(`base-url cannot be used: ${site.url}/nowhere/v3/`);
});

const outcomes = [
  {status: 404, text: 'Förfrågan gick inte att skicka just nu.', reason: 'unavailable'},
  {status: 405, text: 'Förfrågan gick inte att skicka just nu.', reason: 'unavailable'},
  {status: 200, text: 'Något gick fel och vi vet inte om förfrågan kom fram.', reason: 'bad-response'},
];
for (const {status, text, reason} of outcomes) {
  test(`a request that a page answers with ${status} is not reported as received`, async ({
    page,
    site,
    simulator,
  }) => {
    const deal = JSON.stringify(publishedDeal(simulator.store, simulator.demoDealId)).replaceAll(
      '<',
      '\\u003c',
    );
    site.mount('/nowhere', () => new Response(ownPage, {status, headers: html}));
    await page.goto(
      homePage(
        site,
        `<mspecs-viewing-booker deal-id="${simulator.demoDealId}" proxy-url="/nowhere">
          <script type="application/json">${deal}</script>
        </mspecs-viewing-booker>
        <script>addEventListener('mspecs-booking-failed', (event) => document.title = event.reason);</script>`,
      ),
    );
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByText(text).first()).toBeVisible();
    await expect(page).toHaveTitle(reason);
    await expect(page.getByText('Den här tiden finns inte längre')).toHaveCount(0);
  });
}
