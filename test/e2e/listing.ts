import type {Page} from '@playwright/test';
import {publishedDeal} from '../../demo/simulator/published-deal.js';
import type {ServedSimulator, Site} from './built-page.js';

/** What a page may do under the strictest policy it can still embed the element under. */
export const strictPolicy = (api: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${api}`,
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** Puts a broker's page of a home on a site and returns its URL. */
export function listing(
  site: Site,
  simulator: ServedSimulator,
  {
    dealId = simulator.demoDealId,
    attributes = '',
    head = '',
    headers = {},
    script = '/cdn/mspecs-viewing-booker.js',
  }: ListingOptions = {},
): string {
  const deal = publishedDeal(simulator.store, dealId);
  const json = JSON.stringify(deal).replaceAll('<', '\\u003c');
  return site.page(
    '/hem',
    `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Råsundavägen 4</title>
    ${head}
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <main>
      <h1>Råsundavägen 4</h1>
      <mspecs-viewing-booker deal-id="${dealId}" base-url="${simulator.url}" ${attributes}>
        <script type="application/json">${json}</script>
      </mspecs-viewing-booker>
    </main>
  </body>
</html>`,
    {headers},
  );
}

interface ListingOptions {
  /** Another home than the demo's. */
  readonly dealId?: string;
  /** More attributes of the element. */
  readonly attributes?: string;
  /** More for the page's head. */
  readonly head?: string;
  readonly headers?: Record<string, string>;
  /** Where the page loads the element from. */
  readonly script?: string;
}

/** Fills in the form as Eva. */
export async function fillAsEva(page: Page): Promise<void> {
  await page.getByLabel('Förnamn').fill('Eva');
  await page.getByLabel('Efternamn').fill('Exempel');
  await page.getByLabel('E-post').fill('eva@example.com');
  await page.getByLabel('Mobilnummer').fill('070-174 06 05');
}

/** The first time that can be asked for. */
export const firstFreeTime = (page: Page) => page.getByRole('radio', {disabled: false}).first();
