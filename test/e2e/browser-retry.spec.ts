import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {createProxy} from '../../src/proxy/index.js';
import {demoCredentials} from '../../demo/simulator/simulator.js';
import {expect, test} from '../support/e2e/built-page.js';
import {send, thanks} from '../support/e2e/faulty-page.js';
import {serveFaulty} from '../support/e2e/faulty-server.js';
import {fillAsEva, firstFreeTime, homePage, waitLikeAHuman} from '../support/e2e/listing-page.js';

// Chromium resends a POST by itself, on a new connection, if a reused connection breaks before a response. The page
// neither sees nor can prevent it. The idempotency key deduplicates it at the proxy.
test('a request that the browser retries by itself reaches Mspecs once', async ({page, site, simulator}) => {
  const proxy = createProxy({
    upstream: {
      dialect: 'v3',
      url: simulator.url,
      login: {user: demoCredentials.username, password: demoCredentials.password},
    },
    origins: [site.url],
  });
  const keys: unknown[] = [];
  // Breaks the connection after the first request has arrived and before it is answered.
  const server = await serveFaulty(
    async (request, {incoming}) => {
      const answer = await proxy(request);
      if (request.method !== 'POST') return answer;
      keys.push(request.headers.get('idempotency-key'));
      if (keys.length > 1) return answer;
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    },
    {keepsAlive: true},
  );
  await page.clock.install();
  await page.goto(
    homePage(
      site,
      `<mspecs-viewing-booker deal-id="${simulator.demoDealId}" proxy-url="${server.url}"></mspecs-viewing-booker>`,
    ),
  );
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await send(page).click();
  await expect(thanks(page)).toBeFocused();
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keys[0]]);
  expect(simulator.store.outbox).toHaveLength(1);
  await server.close();
});
