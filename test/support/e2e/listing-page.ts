import {expect, type Page} from '@playwright/test';
import {publishedDeal} from '../../../demo/simulator/store/published-deal.js';
import type {ServedSimulator, Site} from './built-page.js';

/** The strictest content security policy that still permits the element. */
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

/** The booker with the home as inline JSON and direct access to Mspecs. */
export function bookerHtml(
  {store, demoDealId, url}: ServedSimulator,
  {dealId = demoDealId, attributes = ''}: Pick<ListingOptions, 'dealId' | 'attributes'> = {},
): string {
  const json = JSON.stringify(publishedDeal(store, dealId)).replaceAll('<', '\\u003c');
  return `<mspecs-viewing-booker deal-id="${dealId}" base-url="${url}" ${attributes}>
        <script type="application/json">${json}</script>
      </mspecs-viewing-booker>`;
}

/** Adds a page of a home with the booker to a site, and returns its URL. */
export const listing = (
  site: Site,
  simulator: ServedSimulator,
  {dealId, attributes, ...options}: ListingOptions = {},
): string => homePage(site, bookerHtml(simulator, {dealId, attributes}), options);

/** Adds a page with an element to a site and returns its URL. */
export const homePage = (
  site: Site,
  element: string,
  {
    head = '',
    headers = {},
    script = '/cdn/mspecs-viewing-booker.js',
    scriptAttributes = 'type="module"',
  }: PageOptions = {},
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
    <script ${scriptAttributes} src="${script}"></script>
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

/** Options of a page. */
export interface PageOptions {
  /** Additional HTML for the page's head. */
  readonly head?: string;
  readonly headers?: Record<string, string>;
  /** URL of the element's script. */
  readonly script?: string;
  /** Attributes of the script tag other than its URL. */
  readonly scriptAttributes?: string;
}

interface ListingOptions extends PageOptions {
  /** Id of a home other than the demo's. */
  readonly dealId?: string | undefined;
  /** Additional attributes of the element. */
  readonly attributes?: string | undefined;
}

/** A search scope: a page, a frame or an element. */
export type Scope = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

/** Fills in the form as Eva. */
export async function fillAsEva(page: Scope): Promise<void> {
  await page.getByLabel('Förnamn').fill('Eva');
  await page.getByLabel('Efternamn').fill('Exempel');
  await page.getByLabel('E-post').fill('eva@example.com');
  await page.getByLabel('Mobilnummer').fill('070-174 06 05');
}

/** Books the first free time as Eva and waits for the confirmation. */
export async function bookAsEva(page: Scope): Promise<void> {
  await firstFreeTime(page).check();
  await sendAsEva(page);
}

/** Fills in the form as Eva, sends it, and waits for the confirmation. */
export async function sendAsEva(page: Scope): Promise<void> {
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
}

/** Eva's details as sent to Mspecs. */
export const evasDetails = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '+46701740605',
};

/** Console messages and uncaught errors of a page. */
export function consoleErrorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
}

/**
 * Advances the clock past the proxy's minimum fill time. The clock must have been installed before the page was opened.
 */
export async function waitLikeAHuman(page: Page): Promise<void> {
  await page.clock.fastForward(2000);
}

/** The first free time once the status is known; until then the radio buttons are disabled. */
export const firstFreeTime = (page: Scope) =>
  page.locator('form:not([inert])').getByRole('radio', {disabled: false}).first();
