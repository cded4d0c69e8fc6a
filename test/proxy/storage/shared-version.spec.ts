import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import type {CountingDriver} from '../../../src/proxy/options.js';
import {sendEvent} from '../../support/proxy/events.js';
import {Clock, hour, proxyInProcess, second} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, type Dialect} from '../../support/proxy/simulated-mspecs.js';

/** Two instances of the proxy with one storage, and calls that count the reads of the storage. */
function twoInstances(dialect: Dialect = 'integration') {
  const clock = new Clock();
  const memory = memoryDriver(clock.now);
  const gets: string[] = [];
  const storage: CountingDriver = {
    ...memory,
    getItem: (key, options) => {
      gets.push(key);
      return memory.getItem(key, options);
    },
  };
  const one = proxyInProcess({dialect, clock, storage});
  const {listing, simulator} = one;
  const other = proxyInProcess({dialect, clock, storage, fetch: simulator.transport});
  const sendTo = (proxy: typeof one, event: object) =>
    sendEvent(proxy.client, {dealId: listing.id, ...event}, clock.now());
  return {one, other, listing, simulator, clock, gets, sendTo};
}

const noViewings = {eventType: 'VIEWING', eventData: {viewings: []}};

test('the first read of another instance 5 s after an event has the new times', async () => {
  for (const wait of [5, 15, 3600]) {
    const {one, other, listing, clock, sendTo} = twoInstances();
    await other.client.get(listing.paths.deal);
    await sendTo(one, noViewings);
    clock.advance(wait * second);
    expect((await other.client.get(listing.paths.deal)).json).toMatchObject({viewings: []});
    expect(listing.statusReads()).toBe(1);
  }
});

test('a deal that is unpublished at one instance is not booked at another at once', async () => {
  const {one, other, listing, simulator, sendTo} = twoInstances();
  await other.client.get(listing.paths.deal);
  simulator.store.unpublished.add(listing.id);
  await sendTo(one, {eventType: 'UN_PUBLISH'});
  for (const path of [listing.paths.slot(listing.free), listing.paths.interest]) {
    const answer = await other.client.post(path, newPerson(), {'idempotency-key': newKey()});
    expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
  }
  expect(listing.sent()).toEqual([]);
});

test('a second event within the same second counts', async () => {
  const {one, other, listing, simulator, sendTo} = twoInstances();
  await other.client.get(listing.paths.deal);
  await sendTo(one, {...noViewings, note: 'first'});
  await other.client.post(listing.paths.slot(listing.free), newPerson());
  simulator.store.unpublished.add(listing.id);
  await sendTo(one, {eventType: 'UN_PUBLISH'});
  expect((await other.client.post(listing.paths.interest, newPerson())).status).toBe(404);
  expect(listing.sent()).toEqual([]);
});

test('a read that began before an event and ends after it does not hide the event', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  let arrived = (): void => undefined;
  let release = (): void => undefined;
  const reading = new Promise<void>((resolve) => (arrived = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const one = proxyInProcess({dialect: 'integration', clock, storage});
  const {listing, simulator} = one;
  const other = proxyInProcess({
    dialect: 'integration',
    clock,
    storage,
    fetch: async (input, init) => {
      const response = await simulator.transport(input, init);
      if (!(input as URL).pathname.includes('/deals/')) return response;
      arrived();
      await released;
      return response;
    },
  });
  const slow = other.client.get(listing.paths.deal);
  await reading;
  simulator.store.unpublished.add(listing.id);
  await sendEvent(one.client, {eventType: 'UN_PUBLISH', dealId: listing.id}, clock.now());
  release();
  expect((await slow).status).toBe(404);
  expect((await one.client.get(listing.paths.deal)).status).toBe(404);
});

test('a refetch after a booking reaches other instances within 5 s', async () => {
  const {one, other, listing, clock} = twoInstances();
  await other.client.get(listing.paths.status);
  listing.slotViewing.slots[0]!.booked = 1;
  clock.advance(second);
  await one.client.post(listing.paths.slot(listing.free), newPerson());
  await one.settled();
  clock.advance(5 * second);
  expect((await other.client.get(listing.paths.status)).json).toMatchObject({
    [listing.free]: {numberOfBooked: 1},
  });
  expect(listing.statusReads()).toBe(2);
});

test('a busy deal is compared with the storage once in 5 s, and read synchronously in between', async () => {
  const {one, listing, clock, gets} = twoInstances();
  await one.client.get(listing.paths.deal);
  await one.settled();
  gets.length = 0;
  for (let reads = 0; reads < 100; reads += 1) {
    clock.advance(0.1 * second);
    const answer = one.read(listing.paths.status);
    if (gets.length === 0) expect(answer).toBeInstanceOf(Response);
    await answer;
  }
  expect(gets.filter((key) => key.startsWith('deal:'))).toHaveLength(2);
});

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: a dropped deal is read again, in all instances`, async () => {
    const {one, other, listing, clock} = twoInstances(dialect);
    const street = listing.deal.location as {streetAddress: string};
    await other.client.get(listing.paths.deal);
    await other.client.get(listing.paths.status);
    const before = listing.reads().length;
    street.streetAddress = 'Nygatan 7';
    const dropped = await one.client.request(`${listing.paths.deal}/cache`, {
      method: 'DELETE',
      headers: {authorization: `Bearer ${accounts.adminToken}`},
    });
    expect([dropped.status, dropped.text]).toEqual([204, '']);
    clock.advance(dialect === 'v3' ? 4.9 * second : 5 * second);
    await one.client.get(listing.paths.deal);
    expect(listing.reads().length).toBeGreaterThan(before);
    clock.advance(second);
    await other.client.get(listing.paths.deal);
    if (dialect === 'integration') {
      expect((await other.client.get(listing.paths.deal)).json).toMatchObject({
        location: {streetAddress: 'Nygatan 7'},
      });
      expect(listing.statusReads()).toBe(2);
    }
  });
}

test('an event after a drop counts, even if it was sent before', async () => {
  const {one, other, listing, clock} = twoInstances();
  await one.client.get(listing.paths.deal);
  const sentAt = clock.now();
  clock.advance(10 * second);
  await one.client.request(`${listing.paths.deal}/cache`, {
    method: 'DELETE',
    headers: {authorization: `Bearer ${accounts.adminToken}`},
  });
  await one.client.get(listing.paths.deal);
  await sendEvent(one.client, {...noViewings, dealId: listing.id}, sentAt);
  expect((await other.client.get(listing.paths.deal)).json).toMatchObject({viewings: []});
});

test('an instance with a storage that lost its data shares what it knows', async () => {
  const clock = new Clock();
  const storages = [memoryDriver(clock.now), memoryDriver(clock.now)];
  let current = storages[0]!;
  const storage = new Proxy(storages[0]!, {
    get: (_, name: keyof CountingDriver) => Reflect.get(current, name) as unknown,
  });
  const one = proxyInProcess({dialect: 'integration', clock, storage});
  const {listing, simulator} = one;
  await one.client.get(listing.paths.deal);
  await sendEvent(one.client, {...noViewings, dealId: listing.id}, clock.now());
  current = storages[1]!;
  clock.advance(hour);
  await one.client.get(listing.paths.deal);
  const other = proxyInProcess({dialect: 'integration', clock, storage, fetch: simulator.transport});
  expect((await other.client.get(listing.paths.deal)).json).toMatchObject({viewings: []});
  expect(listing.statusReads()).toBe(1);
});
