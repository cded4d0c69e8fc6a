import type {AddressInfo} from 'node:net';
import {serve, type ServerType} from '@hono/node-server';
import {test as base} from '@playwright/test';
import {demoProvider} from '../../../demo/simulator/routes/provider.js';
import {serveSimulator} from '../../../demo/simulator/server.js';
import {createSimulator, type Simulator} from '../../../demo/simulator/simulator.js';
import {createProxy} from '../../../src/proxy/index.js';

/** The booking page of a home of a simulated Mspecs. It requires consent. */
export interface ServedPage {
  readonly url: string;
  /** Page whose title is "on" if JavaScript runs, otherwise "off". */
  readonly probe: string;
  readonly simulator: Simulator;
  /** Lets a minute pass, because the proxy rejects forms filled in as fast as a test does it. */
  readonly passMinute: () => void;
}

/** Playwright's `test` with a served booking page. */
export const test = base.extend<{served: ServedPage}>({
  served: async ({browserName: _}, use) => {
    const simulator = createSimulator();
    const mspecs = await serveSimulator(simulator);
    const {account, subscriberId} = demoProvider;
    let passed = 0;
    const proxy = createProxy({
      upstream: {
        dialect: 'integration',
        url: mspecs.url,
        login: {user: account.username, password: account.password},
        subscriberId,
      },
      page: {consentRequired: true},
      now: () => Date.now() + passed,
    });
    let server: ServerType | undefined;
    const {port} = await new Promise<AddressInfo>((resolve) => {
      const fetch = (request: Request) => (request.url.endsWith('/probe') ? probe() : proxy(request));
      server = serve({fetch, port: 0, hostname: '127.0.0.1'}, resolve);
    });
    const origin = `http://127.0.0.1:${port}`;
    await use({
      probe: `${origin}/probe`,
      url: `${origin}/deals/${encodeURIComponent(simulator.demoDealId)}/book`,
      simulator,
      passMinute: () => (passed += 60_000),
    });
    server?.close();
    await mspecs.close();
  },
});

const probe = () =>
  new Response('<title>off</title><script>document.title = "on"</script>', {
    headers: {'content-type': 'text/html'},
  });

/** Details of a visitor, by the id of the field. */
export const eva = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '070-174 06 05',
};

export {expect} from '@playwright/test';
