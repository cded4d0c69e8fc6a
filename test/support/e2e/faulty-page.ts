import {expect, test as base, type Page} from '@playwright/test';
import {publishedDeal} from '../../../demo/simulator/store/published-deal.js';
import {demoProvider} from '../../../demo/simulator/routes/provider.js';
import {createSimulator, type Simulator} from '../../../demo/simulator/simulator.js';
import {createProxy} from '../../../src/proxy/index.js';
import {serveSite, type ServedSimulator, type Site} from './built-page.js';
import {proxyPath} from './elements.js';
import {serveFaulty, type FaultyServer, type Route} from './faulty-server.js';

/** A broker's page in front of a server with switchable faults. */
export interface Stage {
  readonly page: Page;
  readonly site: Site;
  readonly server: FaultyServer;
  /** Mspecs behind the faulty server. */
  readonly simulator: ServedSimulator;
}

/**
 * Playwright's `test` with such a page. All tests of a worker share a server, because there are many; each opens the
 * page again. Tests can advance its time, including that of `AbortSignal`, which Playwright's clock does not control.
 */
export const test = base.extend<{stage: Stage}, {shared: Stage}>({
  stage: async ({shared}, use) => {
    await use(shared);
    shared.server.reset();
  },
  shared: [
    async ({browser}, use) => {
      const {site, close} = await serveSite();
      const simulator = createSimulator();
      const server = await serveFaulty(mspecsWithDeal(simulator, site.url));
      const page = await browser.newPage({locale: 'sv-SE', timezoneId: 'Europe/Stockholm'});
      await watch(page);
      await use({page, site, server, simulator: {...simulator, url: server.url}});
      await page.close();
      await server.close();
      await close();
    },
    {scope: 'worker'},
  ],
});

export {expect} from '@playwright/test';

/** Records the events of a page and lets tests advance its time. */
export async function watch(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const limit = new AbortController();
      setTimeout(() => limit.abort(new DOMException('', 'TimeoutError')), milliseconds);
      return limit.signal;
    };
    const announced = ((globalThis as unknown as Told).announced = [] as string[]);
    document.addEventListener('mspecs-booking-accepted', () => announced.push('requested'));
    document.addEventListener('mspecs-booking-failed', (event) => announced.push(event.reason));
  });
}

interface Told {
  announced: string[];
}

/** Results of booking events on the page: `requested` or the reason of a failure. */
export const bookingEvents = (page: Page) => page.evaluate(() => (globalThis as unknown as Told).announced);

/** Serves Mspecs with the deal as a file, a proxy with a proof of work and tips about similar homes, and a login page. */
function mspecsWithDeal(simulator: Simulator, origin: string) {
  const {store, demoDealId, fetch, transport} = simulator;
  const headers = {'access-control-allow-origin': '*'};
  const deal = JSON.stringify(publishedDeal(store, demoDealId));
  const {account, subscriberId} = demoProvider;
  const proxy = createProxy({
    upstream: {
      dialect: 'integration',
      url: 'https://integration.mspecs.example',
      login: {user: account.username, password: account.password},
      subscriberId,
    },
    fetch: transport,
    basePath: proxyPath,
    origins: [origin],
    altchaKey: 'a-key-for-the-tests',
    matching: true,
    limits: {perEmail: 1000, perDeal: 1000},
  });
  return async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    if (pathname === '/deal.json') return new Response(deal, {headers});
    if (pathname === '/moved/login') return new Response(loginPage, {headers});
    return pathname.startsWith(`${proxyPath}/`) ? proxy(request) : fetch(request);
  };
}

/** Login page that a server shows to an unknown client. */
export const loginPage = '<!doctype html><title>Logga in</title><form><input name="user"></form>';

/** Number of requests that have arrived on a route. */
export const countRequests = ({arrived}: FaultyServer, route: Route): number =>
  arrived.filter((request) => request.route === route).length;

/** Expects typed values in the form: Eva's, or those of a companion of hers. */
export async function expectTyped(page: Page, firstName = 'Eva'): Promise<void> {
  await expect(page.getByLabel('Förnamn')).toHaveValue(firstName);
  await expect(page.getByLabel('Efternamn')).toHaveValue('Exempel');
  await expect(page.getByLabel('E-post')).toHaveValue(`${firstName.toLowerCase()}@example.com`);
  await expect(page.getByLabel('Mobilnummer')).toHaveValue(/70.?174 06 05/);
}

/** The live region. */
export const liveRegion = (page: Page) => page.getByRole('status');

export const send = (page: Page) => page.getByRole('button', {name: 'Skicka förfrågan'});

export const thanks = (page: Page) => page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});

/** Refetches the status, as the poller does after its interval. */
export const refetchStatus = (page: Page) =>
  page
    .locator('mspecs-viewing-booker')
    .evaluate((element: HTMLElementTagNameMap['mspecs-viewing-booker']) => void element.refresh());
