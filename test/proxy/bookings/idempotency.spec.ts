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

test('returns `timeout` and does not retry if the first instance crashed', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const crashed = proxyInProcess({clock, storage, fetch: () => new Promise(() => undefined)});
  const {client, listing} = proxyInProcess({clock, storage});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  void crashed.client.post(listing.paths.slot(listing.free), person, headers).catch(() => undefined);
  await expect.poll(() => countStoredBookings(storage)).toBe(2);
  const repeat = client.post(listing.paths.slot(listing.free), person, headers);
  clock.advance(46 * second);
  const answer = await repeat;
  expect([answer.status, answer.json]).toMatchObject([504, {reason: 'timeout'}]);
  expect(listing.sent()).toEqual([]);
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

/** Counts stored entries of bookings: a claim and its time. */
const countStoredBookings = async (storage: StorageDriver): Promise<number> =>
  (await storage.getKeys('', {})).filter((key) => key.includes(':idempotency:')).length;
