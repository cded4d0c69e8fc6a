import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {createProxy} from '../../src/proxy/index.js';
import {demoCredentials} from '../../demo/simulator/simulator.js';
import {expect, test} from '../support/e2e/built-page.js';
import {send, thanks} from '../support/e2e/faulty-page.js';
import {serveFaulty} from '../support/e2e/faulty-server.js';
import {fillAsEva, firstFreeTime, homePage, waitLikeAHuman} from '../support/e2e/listing-page.js';

// Measured: Chromium sends a POST a second time by itself, on a fresh connection, where one that was used before breaks without an
// answer. A page is not told and cannot forbid it. The key that a request carries through the proxy makes it one all the same.
test('a request that the browser repeats by itself is one request at Mspecs', async ({
  page,
  site,
  simulator,
}) => {
  const proxy = createProxy({
    upstream: {
      dialect: 'v3',
      url: simulator.url,
      login: {user: demoCredentials.username, password: demoCredentials.password},
    },
    origins: [site.url],
  });
  const keys: unknown[] = [];
  // The first is taken, and the connection breaks before it is answered.
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
