import {spawn} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import type {Page} from '@playwright/test';
import {onPath} from '../support/browsers.mjs';
import {blocksIn} from '../support/e2e/code-blocks.js';
import {fillAsEva, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test as base} from '../support/e2e/proxied-page.js';
import {freePort} from '../support/free-port.mjs';
import {killOnExit, stopProcess} from '../support/proxy/child-process.js';

/** The sample of docs/server-rendering.md on PHP's own server, as a page of the site. */
const test = base.extend<{phpPage: string}>({
  phpPage: async ({site, ourProxy}, use) => {
    const sample = blocksIn('php').find(({text}) => text.includes('// visning.php'))?.text ?? '';
    expect(sample).toContain(`https://www.maklaren.se${ourProxy.path}/`);
    const folder = mkdtempSync(join(tmpdir(), 'php-site-'));
    const body = sample
      .replace('https://www.maklaren.se', site.url)
      .replace('"/mspecs-viewing-booker.js"', '"/cdn/mspecs-viewing-booker.js"');
    const html = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Råsundavägen 4</title><body>';
    writeFileSync(join(folder, 'visning.php'), html + body);
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const child = killOnExit(
      spawn('php', ['-S', address, '-t', folder], {stdio: 'ignore', env: process.env}),
    );
    site.mount('/hem', async () => {
      const {status, headers, body} = await fetch(`http://${address}/visning.php`);
      return new Response(body, {status, headers: {'content-type': headers.get('content-type') ?? ''}});
    });
    await expect
      .poll(() => fetch(`http://${address}/visning.php`).then(({status}) => status, String))
      .toBe(200);
    await use(`${site.url}/hem/visning.php`);
    await stopProcess(child, folder);
  },
});

const apiRequests = (page: Page): readonly string[] => {
  const requests: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname.startsWith('/api/')) requests.push(`${request.method()} ${pathname.split('/')[3] ?? ''}`);
  });
  return requests;
};

if (onPath('php')) {
  test('a page of PHP has the times in its HTML, and a visitor books one', async ({
    page,
    phpPage,
    simulator,
  }) => {
    const requests = apiRequests(page);
    const html = await (await fetch(phpPage)).text();
    expect(html).toContain('11:30–11:45');
    await page.goto(phpPage);
    await firstFreeTime(page).check();
    await expect(page.getByLabel('Förnamn')).toBeVisible();
    expect(requests).toEqual([]);
    await fillAsEva(page);
    await waitLikeAHuman(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
    expect(simulator.store.outbox.map(({to}) => to)).toEqual(['eva@example.com']);
  });

  test.describe('without JavaScript', () => {
    test.use({javaScriptEnabled: false});

    test('a page of PHP shows the times and a link to the booking page', async ({
      page,
      phpPage,
      simulator,
    }) => {
      await page.goto(phpPage);
      await expect(page.getByText('11:30–11:45')).toBeVisible();
      const link = page.getByRole('link', {name: 'Välj visningstid'});
      const id = encodeURIComponent(simulator.demoDealId);
      await expect(link).toHaveAttribute('href', `/api/mspecs/deals/${id}/book?lang=sv`);
    });
  });

  test('a page of PHP has the element without times if the proxy fails', async ({page, phpPage, site}) => {
    site.mount('/api/mspecs', () => new Response(null, {status: 503}));
    const html = await (await fetch(phpPage)).text();
    expect(html).toContain('<mspecs-viewing-booker deal-id=');
    expect(html).not.toContain('shadowrootmode');
    await page.goto(phpPage);
    await expect(page.getByRole('button', {name: 'Försök igen'})).toBeVisible();
  });
}
