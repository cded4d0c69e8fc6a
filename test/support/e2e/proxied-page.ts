import {demoProvider} from '../../../demo/simulator/routes/provider.js';
import {serveSimulator} from '../../../demo/simulator/server.js';
import {createSimulator, demoCredentials} from '../../../demo/simulator/simulator.js';
import {createProxy, type LogEntry, type ProxyOptions} from '../../../src/proxy/index.js';
import {test as base} from './built-page.js';
import {homePage} from './listing-page.js';

/** The API of Mspecs that the proxy calls. */
export type Dialect = ProxyOptions['upstream']['dialect'];

/** The proxy on the broker's site. */
export interface ServedProxy {
  /** Base path on the site. */
  readonly path: string;
  /** Log entries so far. */
  readonly logged: readonly LogEntry[];
  /** Lets a minute pass for the proxy, because it rejects forms without JavaScript filled in as fast as a test does it. */
  readonly passMinute: () => void;
  /**
   * Adds a page with only the home's id and the proxy to the site, and returns its URL.
   *
   * @param options.proxyUrl URL of the proxy; default on the same site.
   */
  page(options?: {
    readonly dealId?: string;
    readonly attributes?: string;
    readonly proxyUrl?: string;
  }): string;
}

const path = '/api/mspecs';

/** Playwright's `test` with the proxy on a broker's site, in front of a simulated Mspecs that sends webhook events. */
export const test = base.extend<{
  dialect: Dialect;
  /** Key of the proof of work; undefined for none. */
  altchaKey: string | undefined;
  ourProxy: ServedProxy;
}>({
  dialect: ['integration', {option: true}],
  altchaKey: [undefined, {option: true}],
  // Tests advance the clock, because the proxy rejects forms filled in as fast as a test does it.
  page: async ({page}, use) => {
    await page.clock.install();
    await use(page);
  },
  simulator: async ({site}, use) => {
    const simulator = createSimulator({webhook: {url: `${site.url}${path}/webhook`, secret, send: fetch}});
    const server = await serveSimulator(simulator);
    await use({...simulator, url: server.url});
    await server.close();
  },
  ourProxy: async ({site, simulator, dialect, altchaKey}, use) => {
    const {username: user, password} = dialect === 'v3' ? demoCredentials : demoProvider.account;
    const {subscriberId} = demoProvider;
    const logged: LogEntry[] = [];
    let passed = 0;
    const proxy = createProxy({
      upstream: {dialect, url: simulator.url, login: {user, password}, subscriberId},
      basePath: path,
      origins: [site.url],
      webhookSecret: secret,
      altchaKey,
      matching: dialect === 'integration',
      log: (entry) => logged.push(entry),
      now: () => Date.now() + passed,
    });
    site.mount(path, proxy);
    await use({
      path,
      logged,
      passMinute: () => (passed += 60_000),
      page: ({dealId = simulator.demoDealId, attributes = '', proxyUrl = path} = {}) =>
        homePage(
          site,
          `<mspecs-viewing-booker deal-id="${dealId}" proxy-url="${proxyUrl}" ${attributes}></mspecs-viewing-booker>`,
        ),
    });
  },
});

const secret = 'hemlighet';

export {expect} from '@playwright/test';
