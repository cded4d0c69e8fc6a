import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import {addListing} from '../../support/proxy/listing.js';
import {Clock, hour, minute, proxyInProcess, type InProcessOptions} from '../../support/proxy/in-process.js';
import {newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';
import type {Fault} from '../../../demo/simulator/faults.js';

const header = 'x-real-ip';
const [one, other] = ['192.0.2.11', '192.0.2.12'].map(registerSecret) as [string, string];

const idOf = (row: number) => btoa(`0004|${row}|58`).replaceAll('=', '.');

/** A proxy that knows the addresses of its visitors. */
const proxyWithAddresses = (options: InProcessOptions = {}) =>
  proxyInProcess({clientAddress: header, dialect: 'integration', ...options});

/** Number of ids that Mspecs was asked for. */
const asked = ({simulator}: Pick<ReturnType<typeof proxyInProcess>, 'simulator'>) =>
  simulator.requests.filter(({path}) => /^\/api\/marketing\/deals\/|^\/viewings$/.test(path)).length;

/** Asks for 300 unknown ids, one after another. */
async function guess({client}: ReturnType<typeof proxyInProcess>, headers = {}, from = 0): Promise<number[]> {
  const statuses: number[] = [];
  for (let row = from; row < from + 300; row += 1) {
    statuses.push((await client.get(`/deals/${idOf(row)}`, headers)).status);
  }
  return statuses;
}

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: one address cannot ask for 300 unknown ids`, async () => {
    const proxy = proxyWithAddresses({dialect});
    const statuses = await guess(proxy, {[header]: one});
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(asked(proxy)).toBe(30);
    const refused = await proxy.client.get(`/deals/${idOf(1000)}`, {[header]: one});
    expect(refused.json).toMatchObject({reason: 'rate-limited'});
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    proxy.clock.advance(minute);
    expect((await proxy.client.get(`/deals/${idOf(1000)}`, {[header]: one})).status).toBe(404);
  });

  test(`${dialect}: the unknown ids of one address stop no other visitor and no known home`, async () => {
    const proxy = proxyWithAddresses({dialect});
    const {client, listing, simulator, clock, settled} = proxy;
    await client.get(listing.paths.deal, {[header]: one});
    await settled();
    clock.advance(48 * hour);
    await guess(proxy, {[header]: one});
    // It has left the cache.
    expect((await client.get(listing.paths.deal, {[header]: one})).status).toBe(200);
    expect((await client.get(listing.paths.status, {[header]: one})).status).toBe(200);
    const cold = addListing(simulator);
    expect((await client.get(cold.paths.deal, {[header]: other})).status).toBe(200);
    const booked = await client.post(cold.paths.slot(cold.free), newPerson(), {[header]: one});
    expect(booked.status).toBe(202);
  });

  test(`${dialect}: 300 unknown ids at once are not 300 calls`, async () => {
    const proxy = proxyInProcess({dialect});
    const ids = Array.from({length: 300}, (_, row) => idOf(row));
    const answers = await Promise.all(ids.map((id) => proxy.client.get(`/deals/${id}`)));
    expect(new Set(answers.map(({status}) => status))).toEqual(new Set([404, 429]));
    expect(asked(proxy)).toBeGreaterThanOrEqual(120);
    expect(asked(proxy)).toBeLessThan(130);
  });

  test(`${dialect}: 100 homes at a cold start are not refused`, async () => {
    const {client, simulator} = proxyWithAddresses({dialect});
    const homes = Array.from({length: 100}, () => addListing(simulator));
    const paths = homes.flatMap((home) => [home.paths.deal, home.paths.status]);
    const answers = await Promise.all(paths.map((path) => client.get(path, {[header]: one})));
    expect(new Set(answers.map(({status}) => status))).toEqual(new Set([200]));
  });
}

const noDeals: readonly [string, Omit<Fault, 'route'>][] = [
  ['404', {status: 404}],
  ['400', {status: 400}],
  ['500', {status: 500}],
  ['another answer', {body: '{"message": "maintenance"}'}],
];

for (const [what, fault] of noDeals) {
  test(`an id that Mspecs answers with ${what} is unknown`, async () => {
    const proxy = proxyWithAddresses();
    proxy.simulator.faults.add({route: 'deal', ...fault});
    await guess(proxy, {[header]: one});
    expect(asked(proxy)).toBe(30);
  });
}

test('an id that Mspecs answers with 403 is unknown', async () => {
  const proxy = proxyWithAddresses();
  const {simulator, client} = proxy;
  for (let row = 0; row < 300; row += 1) {
    // Not many in a row, which would pause all calls.
    const status = row % 2 === 0 ? 403 : 404;
    simulator.faults.add({route: 'deal', status, times: 1});
    await client.get(`/deals/${idOf(row)}`, {[header]: one});
  }
  expect(asked(proxy)).toBe(30);
});

test('a pause of Mspecs does not make ids unknown', async () => {
  const {client, simulator, clock, listing} = proxyWithAddresses();
  simulator.faults.add({route: 'deal', status: 429, headers: {'retry-after': '20'}, times: 1});
  for (let row = 0; row < 60; row += 1) await client.get(`/deals/${idOf(row)}`, {[header]: one});
  clock.advance(21_000);
  expect((await client.get(listing.paths.deal, {[header]: one})).status).toBe(200);
});

test('addresses of one /64 network count together, and so do those of a /48', async () => {
  const proxy = proxyWithAddresses();
  const from = (address: string) => ({[header]: registerSecret(address)});
  await guess(proxy, from('2001:db8:7:1::1'));
  expect((await proxy.client.get(`/deals/${idOf(900)}`, from('2001:db8:7:1::2'))).status).toBe(429);
  for (let network = 2; network <= 6; network += 1) {
    await guess(proxy, from(`2001:db8:7:${network}::1`), network * 1000);
  }
  expect(asked(proxy)).toBe(120);
  expect((await proxy.client.get(`/deals/${idOf(9000)}`, from('2001:db8:7:99::1'))).status).toBe(429);
  expect((await proxy.client.get(`/deals/${idOf(9000)}`, from('2001:db8:8:1::1'))).status).toBe(404);
});

test('a home that another instance has read is known', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const first = proxyWithAddresses({clock, storage});
  const {listing, simulator} = first;
  await first.client.get(listing.paths.deal);
  await first.settled();
  clock.advance(48 * hour);
  const second = proxyWithAddresses({clock, storage, fetch: simulator.transport});
  await guess(second, {[header]: one});
  expect((await second.client.get(listing.paths.deal, {[header]: one})).status).toBe(200);
});

test('v3: the status is asked only for deals that exist', async () => {
  const {client, simulator, listing} = proxyInProcess();
  expect((await client.get(`/v3/viewings/slot/status/${idOf(1)}`)).status).toBe(404);
  expect((await client.get(listing.paths.status)).status).toBe(200);
  const statuses = simulator.requests.filter(({path}) => path.includes('/slot/status/'));
  expect(statuses).toHaveLength(1);
});
