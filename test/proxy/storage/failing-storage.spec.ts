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
      expect([action, answer.json]).toMatchObject([action, {status: 503, reason: 'unavailable'}]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
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

/** A storage that carries out calls and loses the response of one. */
function losing(clock: Clock, isLost: (key: string, value?: string) => boolean): CountingDriver {
  const memory = memoryDriver(clock.now);
  const lost = new Error('the response came too late');
  return {
    ...memory,
    setItem: async (key, value, options) => {
      await memory.setItem?.(key, value, options);
      if (isLost(key, value)) throw lost;
    },
    count: (key, seconds) => {
      const count = memory.count(key, seconds);
      return isLost(key) ? Promise.reject(lost) : count;
    },
  };
}

test('a claim whose response was lost expires within seconds', async () => {
  const clock = new Clock();
  let isSlow = true;
  const storage = losing(clock, (key) => isSlow && key.endsWith(':claim'));
  const {client, listing} = proxyInProcess({clock, storage});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const path = listing.paths.slot(listing.free);
  const first = await client.post(path, person, headers);
  isSlow = false;
  const second = await client.post(path, person, headers);
  for (const {status, json, headers} of [first, second]) {
    expect([status, json]).toMatchObject([503, {reason: 'unavailable'}]);
    expect(headers.get('retry-after')).toBe('10');
  }
  expect(listing.sent()).toEqual([]);
  clock.advance(10_001);
  expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

for (const state of ['checking', 'sending']) {
  test(`a key can be used again after the response to the mark "${state}" was lost`, async () => {
    const clock = new Clock();
    let isSlow = true;
    const storage = losing(clock, (_, value) => isSlow && Boolean(value?.includes(state)));
    const {client, listing, entries} = proxyInProcess({clock, storage});
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    const path = listing.paths.slot(listing.free);
    expect((await client.post(path, person, headers)).json).toMatchObject({status: 503});
    expect(listing.sent()).toEqual([]);
    expect(entries.filter(({reachedMspecs}) => reachedMspecs)).toEqual([]);
    isSlow = false;
    expect((await client.post(path, person, headers)).status).toBe(202);
    expect(listing.mailsTo(person)).toHaveLength(1);
  });
}

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
