import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import type {CountingDriver} from '../../../src/proxy/options.js';
import {CircuitBreaker} from '../../../src/proxy/storage/circuit-breaker.js';
import {sendEvent} from '../../support/proxy/events.js';
import {addListing} from '../../support/proxy/listing.js';
import {Clock, minute, proxyInProcess, second} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

/** Two instances on a storage that can stop to answer, or fail at once. */
function onStorage() {
  const clock = new Clock();
  const memory = memoryDriver(clock.now);
  const state: {outage?: 'silent' | 'failing' | undefined; calls: number} = {calls: 0};
  const storage = new Proxy(memory, {
    get: (target, name: keyof CountingDriver) => {
      const method = target[name] as unknown;
      if (typeof method !== 'function') return method;
      return (...args: never[]) => {
        state.calls += 1;
        if (state.outage === 'silent') return new Promise<never>(() => undefined);
        if (state.outage === 'failing') return Promise.reject(new Error('connection lost'));
        return (method as (...args: never[]) => unknown)(...args);
      };
    },
  });
  const one = proxyInProcess({dialect: 'integration', clock, storage});
  const {simulator} = one;
  const other = proxyInProcess({dialect: 'integration', clock, storage, fetch: simulator.transport});
  return {...one, other, state};
}

const book = (
  {client, listing}: ReturnType<typeof proxyInProcess>,
  path = listing.paths.slot(listing.free),
) => client.post(path, newPerson(), {'idempotency-key': newKey()});

for (const outage of ['silent', 'failing'] as const) {
  test(`a ${outage} storage is not asked again for a while, and reads are served from memory`, async () => {
    const proxy = onStorage();
    const {client, listing, simulator, state, clock, entries} = proxy;
    await client.get(listing.paths.deal);
    state.outage = outage;
    clock.advance(6 * second);
    await book(proxy);
    await book(proxy);
    const {calls} = state;
    for (let reads = 0; reads < 5; reads += 1) {
      expect((await client.get(listing.paths.deal)).status).toBe(200);
      expect((await client.get(listing.paths.status)).status).toBe(200);
      expect((await client.get(addListing(simulator).paths.deal)).status).toBe(200);
    }
    expect(state.calls).toBe(calls);
    expect(listing.statusReads()).toBe(1);
    expect(entries).toContainEqual(expect.objectContaining({event: 'storage-paused', milliseconds: 1000}));
  });
}

test('bookings and interests are answered with 503 and Retry-After during an outage, and not sent', async () => {
  const proxy = onStorage();
  const {client, listing, state} = proxy;
  await client.get(listing.paths.deal);
  state.outage = 'failing';
  for (let times = 0; times < 2; times += 1) {
    for (const path of [listing.paths.slot(listing.free), listing.paths.interest]) {
      const answer = await book(proxy, path);
      expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      const withoutKey = await client.post(path, newPerson());
      expect([withoutKey.status, withoutKey.json]).toMatchObject([503, {reason: 'unavailable'}]);
    }
  }
  expect(listing.sent()).toEqual([]);
});

test('the pause grows while the storage fails, and ends once it works', async () => {
  const proxy = onStorage();
  const {state, clock, entries} = proxy;
  state.outage = 'failing';
  const pauses = () =>
    entries.filter(({event}) => event === 'storage-paused').map(({milliseconds}) => milliseconds);
  for (let times = 0; times < 100; times += 1) {
    await book(proxy);
    clock.advance(second);
  }
  expect(pauses().slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
  state.outage = undefined;
  clock.advance(15 * second);
  expect((await book(proxy)).status).toBe(202);
  expect(entries).toContainEqual(expect.objectContaining({event: 'storage-recovered'}));
});

test('a pause ends if the clock of the server is set back', async () => {
  const proxy = onStorage();
  const {state, clock} = proxy;
  state.outage = 'failing';
  await book(proxy);
  await book(proxy);
  state.outage = undefined;
  clock.advance(-60 * minute);
  expect((await book(proxy)).status).toBe(202);
});

test('one call at a time finds out if the storage works again', async () => {
  const clock = new Clock();
  const breaker = new CircuitBreaker(clock.now, () => undefined);
  const fails = () => Promise.reject(new Error('connection lost'));
  for (let times = 0; times < 2; times += 1) await expect(breaker.run(fails)).rejects.toThrow();
  clock.advance(2 * second);
  let answer = (): void => undefined;
  const probe = breaker.run(() => new Promise<string>((resolve) => (answer = () => resolve('works'))));
  let calls = 0;
  const count = () => Promise.resolve((calls += 1));
  await expect(breaker.run(count)).rejects.toMatchObject({retryAfter: 1000});
  expect(calls).toBe(0);
  answer();
  expect(await probe).toBe('works');
  expect(await breaker.run(count)).toBe(1);
});

test('a single failure does not pause the storage', async () => {
  const breaker = new CircuitBreaker(new Clock().now, () => undefined);
  for (let times = 0; times < 5; times += 1) {
    await expect(breaker.run(() => Promise.reject(new Error('one key failed')))).rejects.toThrow();
    expect(await breaker.run(() => 'works')).toBe('works');
  }
});

test('an event during an outage reaches other instances once the storage works, without being sent again', async () => {
  const proxy = onStorage();
  const {client, listing, other, state, clock} = proxy;
  await client.get(listing.paths.deal);
  await other.client.get(listing.paths.deal);
  state.outage = 'failing';
  const event = {eventType: 'VIEWING', dealId: listing.id, eventData: {viewings: []}};
  expect((await sendEvent(client, event, clock.now())).status).toBe(503);
  expect((await client.get(listing.paths.deal)).json).toMatchObject({viewings: []});
  state.outage = undefined;
  clock.advance(20 * second);
  // Written in the background, after a second.
  await expect
    .poll(async () => {
      clock.advance(6 * second);
      return ((await other.client.get(listing.paths.deal)).json as {viewings: unknown[]}).viewings;
    })
    .toEqual([]);
  expect(listing.statusReads()).toBe(1);
});

test('a booking rests on no memory that cannot be compared with the storage', async () => {
  const proxy = onStorage();
  const {client, listing, state} = proxy;
  await client.get(listing.paths.deal);
  const headers = {'idempotency-key': newKey()};
  state.outage = 'silent';
  const answer = await client.post(listing.paths.interest, newPerson(), headers);
  expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
  expect(listing.sent()).toEqual([]);
});
