import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import type {CountingDriver} from '../../../src/proxy/options.js';
import {Clock, proxyInProcess} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

/** A storage that works until `broken` is called. */
function breakable(clock: Clock): {storage: CountingDriver; broken: Set<keyof CountingDriver>} {
  const memory = memoryDriver(clock.now);
  const broken = new Set<keyof CountingDriver>();
  const guarded = <Action extends 'getItem' | 'setItem' | 'removeItem' | 'count'>(action: Action) =>
    ((...args: never[]) => {
      if (broken.has(action)) return Promise.reject(new Error('the storage is broken'));
      return (memory[action] as (...args: never[]) => unknown)(...args);
    }) as NonNullable<CountingDriver[Action]>;
  const storage = {
    ...memory,
    getItem: guarded('getItem'),
    setItem: guarded('setItem'),
    removeItem: guarded('removeItem'),
    count: guarded('count'),
  };
  return {storage, broken};
}

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: reads continue if the storage fails`, async () => {
    const clock = new Clock();
    const {storage, broken} = breakable(clock);
    for (const action of ['getItem', 'setItem', 'removeItem', 'count'] as const) broken.add(action);
    const {client, listing, entries} = proxyInProcess({clock, storage, dialect});
    for (const path of [listing.paths.status, listing.paths.deal]) {
      expect((await client.get(path)).status).toBe(200);
      expect((await client.get(path)).status).toBe(200);
    }
    expect(listing.statusReads()).toBe(1);
    expect(entries).toContainEqual(expect.objectContaining({event: 'storage-failed'}));
  });

  test(`${dialect}: a booking that cannot be deduplicated is not sent`, async () => {
    const clock = new Clock();
    const {storage, broken} = breakable(clock);
    const {client, listing} = proxyInProcess({clock, storage, dialect});
    for (const action of ['count', 'setItem', 'getItem'] as const) {
      broken.clear();
      const headers = {'idempotency-key': newKey()};
      const person = newPerson();
      if (action === 'getItem') await client.post(listing.paths.slot(listing.free), person, headers);
      const sent = listing.sent().length;
      broken.add(action);
      const answer = await client.post(listing.paths.slot(listing.free), person, headers);
      expect([action, answer.json]).toMatchObject([action, {reason: 'unavailable'}]);
      expect(listing.sent()).toHaveLength(sent);
    }
  });
}

test('one storage failure does not block a booking permanently', async () => {
  const clock = new Clock();
  const {storage, broken} = breakable(clock);
  const {client, listing} = proxyInProcess({clock, storage});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  broken.add('setItem');
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).json).toMatchObject({
    reason: 'unavailable',
  });
  broken.clear();
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a sent booking is reported as sent even if its result cannot be stored', async () => {
  const clock = new Clock();
  const {storage, broken} = breakable(clock);
  const {client, listing, simulator} = proxyInProcess({
    clock,
    storage,
    fetch: (input, init) => {
      if (init?.method === 'POST') broken.add('setItem');
      return simulator.transport(input, init);
    },
  });
  const answer = await client.post(listing.paths.slot(listing.free), newPerson(), {
    'idempotency-key': newKey(),
  });
  expect(answer.status).toBe(202);
});

test('a proxy with a failing storage reports itself as unhealthy', async () => {
  const clock = new Clock();
  const {storage, broken} = breakable(clock);
  broken.add('setItem');
  const {client} = proxyInProcess({clock, storage});
  const answer = await client.get('/health');
  expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
});

test('a failing storage does not cause calls to Mspecs during a cooldown', async () => {
  const clock = new Clock();
  const {storage, broken} = breakable(clock);
  for (const action of ['getItem', 'setItem', 'removeItem', 'count'] as const) broken.add(action);
  const {client, listing, simulator} = proxyInProcess({clock, storage});
  simulator.faults.add({route: 'status', status: 429, headers: {'retry-after': '60'}});
  for (let reads = 0; reads < 3; reads += 1) {
    expect((await client.get(listing.paths.status)).json).toMatchObject({reason: 'rate-limited'});
    clock.advance(10_000);
  }
  expect(listing.statusReads()).toBe(1);
});
