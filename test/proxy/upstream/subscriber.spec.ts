import {expect, test} from '@playwright/test';
import {hour, proxyInProcess, second} from '../../support/proxy/in-process.js';

const organization = {urlToGDPRDoc: 'https://example.se/integritet'};
const provider = () => proxyInProcess({dialect: 'integration'});

test('a failed read of the brokerage is repaired within a minute', async () => {
  const {client, listing, simulator, clock, settled} = provider();
  simulator.faults.add({route: 'subscriber', status: 500, times: 1});
  const first = await client.get(listing.paths.deal);
  expect([first.status, first.json]).not.toMatchObject([200, {organization}]);
  clock.advance(31 * second);
  await client.get(listing.paths.deal);
  await settled();
  const repaired = await client.get(listing.paths.deal);
  expect(repaired.json).toMatchObject({organization});
  expect(repaired.headers.get('etag')).not.toBe(first.headers.get('etag'));
  expect(listing.statusReads()).toBe(1);
});

test('a message instead of the brokerage is not kept', async () => {
  for (const body of ['{"message": "maintenance"}', '[]', '7']) {
    const {client, listing, simulator, clock, settled} = provider();
    simulator.faults.add({route: 'subscriber', body, times: 1});
    await client.get(listing.paths.deal);
    clock.advance(31 * second);
    await client.get(listing.paths.deal);
    await settled();
    expect((await client.get(listing.paths.deal)).json).toMatchObject({organization});
  }
});

test('the link stays if a later read of the brokerage fails', async () => {
  const {client, listing, simulator, clock, settled} = provider();
  await client.get(listing.paths.deal);
  simulator.faults.add({route: 'subscriber', status: 500});
  for (let times = 0; times < 3; times += 1) {
    clock.advance(24 * hour);
    await client.get(listing.paths.deal);
    await settled();
    expect((await client.get(listing.paths.deal)).json).toMatchObject({organization});
  }
});

test("a deal's own link counts before that of the brokerage", async () => {
  const {client, listing} = provider();
  const own = {urlToGDPRDoc: 'https://www.maklaren.example/gdpr'};
  Object.assign(listing.deal, {organization: own});
  expect((await client.get(listing.paths.deal)).json).toMatchObject({organization: own});
});

test('a cached deal is answered synchronously while the brokerage cannot be read', async () => {
  let reads = 0;
  const proxy = proxyInProcess({
    dialect: 'integration',
    fetch: (input, init) => {
      if (!(input as URL).pathname.endsWith('/subscriber')) return proxy.simulator.transport(input, init);
      reads += 1;
      return reads === 1 ? Promise.reject(new TypeError('failed')) : new Promise<Response>(() => undefined);
    },
  });
  const {listing, clock, client, read} = proxy;
  await client.get(listing.paths.deal);
  clock.advance(31 * second);
  await client.get(listing.paths.deal);
  await expect.poll(() => reads).toBe(2);
  expect(read(listing.paths.deal)).toBeInstanceOf(Response);
});
