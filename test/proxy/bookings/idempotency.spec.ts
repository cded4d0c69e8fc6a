import {expect, test} from '@playwright/test';
import keepingDriver from 'unstorage/drivers/memory';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import type {CountingDriver, StorageDriver} from '../../../src/proxy/options.js';
import {Clock, hour, proxyInProcess, second} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

test('a key is remembered for exactly one day', async () => {
  const {client, listing, clock} = proxyInProcess();
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const path = listing.paths.viewing(listing.timedViewing.id);
  await client.post(path, person, headers);
  clock.advance(24 * hour - second);
  expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.sent()).toHaveLength(1);
  clock.advance(2 * second);
  expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.sent()).toHaveLength(2);
});

test('a key expires in a storage without expiry of its own', async () => {
  const {client, listing, clock} = proxyInProcess({storage: keepingDriver()});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const path = listing.paths.viewing(listing.timedViewing.id);
  await client.post(path, person, headers);
  await client.post(path, person, headers);
  expect(listing.sent()).toHaveLength(1);
  clock.advance(24 * hour + second);
  expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.sent()).toHaveLength(2);
});

test('a repeated key replays the first response even if the time has become full', async () => {
  const {client, listing, clock} = proxyInProcess();
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  await client.post(listing.paths.slot(listing.free), person, headers);
  listing.slotViewing.slots[0]!.booked = 2;
  clock.advance(hour);
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a rejected request can be retried with the same key', async () => {
  const {client, listing, clock} = proxyInProcess();
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  listing.slotViewing.slots[0]!.booked = 2;
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(409);
  listing.slotViewing.slots[0]!.booked = 1;
  clock.advance(20 * second);
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
});

/**
 * Sends a booking to one of two instances with one storage, which crashes when it calls Mspecs with a method: its call never
 * ends. `repeat` sends the same booking to the other instance.
 */
async function sendToInstanceThatCrashes(method: 'GET' | 'POST') {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const other = proxyInProcess({clock, storage});
  let hasCrashed: () => void;
  const crash = new Promise<void>((resolve) => (hasCrashed = resolve));
  const crashing = proxyInProcess({
    clock,
    storage,
    fetch: (input, init = {}) => {
      if ((init.method ?? 'GET') !== method) return other.simulator.transport(input, init);
      hasCrashed();
      return new Promise(() => undefined);
    },
  });
  const {client, listing} = other;
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const send = (to: typeof client) => to.post(listing.paths.slot(listing.free), person, headers);
  void send(crashing.client).catch(() => undefined);
  await crash;
  return {clock, listing, person, repeat: () => send(client)};
}

test('returns `timeout` and does not retry if the first instance crashed while sending', async () => {
  const {clock, listing, repeat} = await sendToInstanceThatCrashes('POST');
  const repeated = repeat();
  clock.advance(46 * second);
  const answer = await repeated;
  expect([answer.status, answer.json]).toMatchObject([504, {reason: 'timeout'}]);
  clock.advance(hour);
  expect((await repeat()).status).toBe(504);
  expect(listing.sent()).toEqual([]);
});

test('sends the request of an instance that crashed before it sent', async () => {
  const {clock, listing, person, repeat} = await sendToInstanceThatCrashes('GET');
  const repeated = repeat();
  clock.advance(31 * second);
  expect((await repeated).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('an instance that checked for too long does not send, because another may have', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  let verified: (isPerson: boolean) => void = () => undefined;
  const slow = proxyInProcess({
    clock,
    storage,
    verify: () => new Promise<boolean>((resolve) => (verified = resolve)),
  });
  const other = proxyInProcess({clock, storage, fetch: slow.simulator.transport});
  const {listing} = slow;
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const path = listing.paths.slot(listing.free);
  const first = slow.client.post(path, person, headers);
  await expect.poll(() => storedBookings(storage)).toHaveLength(2);
  clock.advance(31 * second);
  expect((await other.client.post(path, person, headers)).status).toBe(202);
  verified(true);
  expect((await first).json).toMatchObject({status: 503, reason: 'unavailable'});
  expect((await other.client.post(path, person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a request refused during a cooldown can be sent with the same key', async () => {
  const {client, listing, simulator, clock, entries} = proxyInProcess();
  simulator.faults.add({route: 'booking', status: 401, times: 1});
  const path = listing.paths.slot(listing.free);
  const headers = {'idempotency-key': newKey()};
  const person = newPerson();
  await client.post(path, newPerson(), {'idempotency-key': newKey()});
  expect((await client.post(path, person, headers)).json).toMatchObject({reason: 'misconfigured'});
  expect(listing.sent()).toHaveLength(1);
  expect(entries.filter(({event}) => event === 'booking-failed')).toMatchObject([
    {reachedMspecs: true},
    {reachedMspecs: false},
  ]);
  clock.advance(61 * second);
  expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a request whose connection was refused can be sent with the same key', async () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), {code: 'ECONNREFUSED', syscall: 'connect'});
  let isDown = true;
  const proxy = proxyInProcess({
    fetch: (input, init) =>
      init?.method === 'POST' && isDown
        ? Promise.reject(new TypeError('fetch failed', {cause}))
        : proxy.simulator.transport(input, init),
  });
  const {client, listing, entries} = proxy;
  const path = listing.paths.slot(listing.free);
  const headers = {'idempotency-key': newKey()};
  const person = newPerson();
  expect((await client.post(path, person, headers)).json).toMatchObject({reason: 'unavailable'});
  expect(entries).toContainEqual(expect.objectContaining({event: 'booking-failed', reachedMspecs: false}));
  isDown = false;
  expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('two instances with shared storage send a request once and answer both callers', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const one = proxyInProcess({clock, storage});
  const other = proxyInProcess({clock, storage, fetch: one.simulator.transport});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const {listing} = one;
  const answers = await Promise.all(
    [one, other, one, other].map(({client}) =>
      client.post(listing.paths.slot(listing.free), person, headers),
    ),
  );
  expect(answers.map(({status}) => status)).toEqual([202, 202, 202, 202]);
  expect(listing.mailsTo(person)).toHaveLength(1);
  const different = await other.client.post(listing.paths.slot(listing.free), newPerson(), headers);
  expect(different.status).toBe(422);
});

test('no personal data is stored', async () => {
  const clock = new Clock();
  const stored: string[] = [];
  const memory = memoryDriver(clock.now);
  const storage: CountingDriver = {
    ...memory,
    setItem: (key, value, options) => {
      stored.push(key, value);
      return memory.setItem?.(key, value, options);
    },
    count: (key, seconds) => {
      stored.push(key);
      return memory.count(key, seconds);
    },
  };
  const {client, listing} = proxyInProcess({clock, storage, clientAddress: 'x-real-ip'});
  const person = newPerson();
  const key = newKey();
  await client.post(listing.paths.slot(listing.free), person, {'idempotency-key': key});
  await client.post(listing.paths.slot(listing.full), person, {'idempotency-key': newKey()});
  expect(stored.length).toBeGreaterThan(0);
  const all = stored.join('\n');
  for (const secret of [...Object.values<string>({...person}), key]) expect(all).not.toContain(secret);
});

/** Keys of the stored entries of bookings: a claim and an attempt. */
const storedBookings = async (storage: StorageDriver): Promise<readonly string[]> =>
  (await storage.getKeys('', {})).filter((key) => key.includes(':idempotency:'));
