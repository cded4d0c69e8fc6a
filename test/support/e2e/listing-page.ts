import {expect, type Page} from '@playwright/test';
import {publishedDeal} from '../../../demo/simulator/store/published-deal.js';
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

/** Puts a broker's page of a home on a site, which holds the deal and asks Mspecs itself, and returns its URL. */
export function listing(
  site: Site,
  simulator: ServedSimulator,
  {dealId = simulator.demoDealId, attributes = '', ...options}: ListingOptions = {},
): string {
  const deal = publishedDeal(simulator.store, dealId);
  const json = JSON.stringify(deal).replaceAll('<', '\\u003c');
  return homePage(
    site,
    `<mspecs-viewing-booker deal-id="${dealId}" base-url="${simulator.url}" ${attributes}>
        <script type="application/json">${json}</script>
      </mspecs-viewing-booker>`,
    options,
  );
}

/** Puts a page of a home with an element on a site and returns its URL. */
export const homePage = (
  site: Site,
  element: string,
  {head = '', headers = {}, script = '/cdn/mspecs-viewing-booker.js'}: PageOptions = {},
): string =>
  site.page(
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
      ${element}
    </main>
  </body>
</html>`,
    {headers},
  );

interface PageOptions {
  /** More for the page's head. */
  readonly head?: string;
  readonly headers?: Record<string, string>;
  /** Where the page loads the element from. */
  readonly script?: string;
}

interface ListingOptions extends PageOptions {
  /** Another home than the demo's. */
  readonly dealId?: string;
  /** More attributes of the element. */
  readonly attributes?: string;
}

/** Where something can be found: a page, a frame in it, or an element. */
type Scope = Pick<Page, 'getByLabel' | 'getByRole' | 'locator'>;

/** Fills in the form as Eva. */
export async function fillAsEva(page: Scope): Promise<void> {
  await page.getByLabel('Förnamn').fill('Eva');
  await page.getByLabel('Efternamn').fill('Exempel');
  await page.getByLabel('E-post').fill('eva@example.com');
  await page.getByLabel('Mobilnummer').fill('070-174 06 05');
}

/** Asks for the first free time as Eva, and waits for the thanks. */
export async function bookAsEva(page: Scope): Promise<void> {
  await firstFreeTime(page).check();
  await sendAsEva(page);
}

/** Fills in the form as Eva, sends it, and waits for the thanks. */
export async function sendAsEva(page: Scope): Promise<void> {
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'})).toBeVisible();
}

/** What Mspecs gets of Eva. */
export const evasDetails = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '+46701740605',
};

/** All that the page says in the console, and the errors that nobody caught. */
export function consoleErrorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
}

/**
 * Lets as much time pass as a person needs for the form: our proxy refuses whoever is faster. The clock must have been installed
 * before the page was opened.
 */
export async function waitLikeAHuman(page: Page): Promise<void> {
  await page.clock.fastForward(2000);
}

/** The first time that can be asked for, once it is known which those are: until then the page's own take no keys. */
export const firstFreeTime = (page: Scope) =>
  page.locator('form:not([inert])').getByRole('radio', {disabled: false}).first();
