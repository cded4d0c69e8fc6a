import {expect, test} from '@playwright/test';
import {CallQueue, firstLine} from '../../../src/proxy/upstream/call-queue.js';
import {addListing} from '../../support/proxy/listing.js';
import {Clock, holdFetch, minute, proxyInProcess} from '../../support/proxy/in-process.js';
import {newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';

const header = 'x-real-ip';
const [crowd, visitor] = ['192.0.2.21', '192.0.2.22'].map(registerSecret) as [string, string];

/** A proxy whose calls to Mspecs wait for `release`. */
function heldProxy() {
  const held: {fetch?: typeof fetch} = {};
  const proxy = proxyInProcess({
    dialect: 'integration',
    clientAddress: header,
    fetch: (...args) => held.fetch!(...args),
  });
  const {fetch, waiting, release} = holdFetch(proxy.simulator.transport);
  held.fetch = fetch;
  return {
    ...proxy,
    waiting,
    releaseAll: () => {
      held.fetch = proxy.simulator.transport;
      release();
    },
    homes: (count: number) => Array.from({length: count}, () => addListing(proxy.simulator)),
  };
}

test('eight reads are in flight at once, and the others follow', async () => {
  const {client, homes, waiting, releaseAll} = heldProxy();
  const answers = homes(50).map((home) => client.get(home.paths.status));
  await expect.poll(waiting).toBe(8);
  releaseAll();
  expect(new Set((await Promise.all(answers)).map(({status}) => status))).toEqual(new Set([200]));
});

test('too many waiting reads of one client are answered with 503 and Retry-After, others are not', async () => {
  const {client, homes, listing, waiting, releaseAll} = heldProxy();
  const answers = homes(508).map((home) => client.get(home.paths.status, {[header]: crowd}));
  await expect.poll(waiting).toBe(8);
  const refused = await client.get(listing.paths.status, {[header]: crowd});
  expect([refused.status, refused.json]).toMatchObject([503, {reason: 'unavailable'}]);
  expect(refused.headers.get('retry-after')).toBe('5');
  const other = client.get(listing.paths.status, {[header]: visitor});
  releaseAll();
  // The refusal was not cached.
  expect((await other).status).toBe(200);
  await Promise.all(answers);
});

test('bookings are sent while all reads wait', async () => {
  let isHolding = false;
  const proxy = proxyInProcess({
    dialect: 'integration',
    fetch: async (input, init) =>
      (isHolding && init?.method !== 'POST' ? held : simulator.transport)(input, init),
  });
  const {client, simulator, listing, settled} = proxy;
  const {fetch: held, waiting, release} = holdFetch(simulator.transport);
  await client.get(listing.paths.deal);
  await settled();
  isHolding = true;
  const reads = Array.from({length: 50}, () => client.get(addListing(simulator).paths.status));
  await expect.poll(waiting).toBe(8);
  expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
  isHolding = false;
  release();
  await Promise.all(reads);
});

test('clients take turns, and bookings go first', async () => {
  const queue = new CallQueue(Date.now, 60_000);
  const order: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const blocking = Array.from({length: 8}, () => queue.run('crowd', () => gate));
  const call = (client: string, name: string) =>
    queue.run(client, () => {
      order.push(name);
      return Promise.resolve();
    });
  const waiting = [
    ...[1, 2, 3].map((count) => call('crowd', `crowd ${count}`)),
    call('visitor', 'visitor'),
    call(firstLine, 'booking'),
  ];
  open();
  await Promise.all([...blocking, ...waiting]);
  expect(order).toEqual(['booking', 'crowd 1', 'visitor', 'crowd 2', 'crowd 3']);
});

test('a call that waits too long is refused, and its place is free for others', async () => {
  const queue = new CallQueue(Date.now, 1);
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const blocking = Array.from({length: 8}, () => queue.run('', () => gate));
  await expect(queue.run('', () => Promise.resolve())).rejects.toMatchObject({
    reason: 'unavailable',
    retryAfter: 5000,
  });
  open();
  await Promise.all(blocking);
  expect(await queue.run('', () => Promise.resolve('done'))).toBe('done');
});

test('a failed call frees its place', async () => {
  const queue = new CallQueue(Date.now, 60_000);
  const failing = Array.from({length: 20}, () => queue.run('', () => Promise.reject(new Error('failed'))));
  expect(new Set((await Promise.allSettled(failing)).map(({status}) => status))).toEqual(
    new Set(['rejected']),
  );
  expect(await queue.run('', () => Promise.resolve('done'))).toBe('done');
});

test('the place of a call that never ends is free after a minute', async () => {
  const clock = new Clock();
  const queue = new CallQueue(clock.now, 60_000);
  for (let calls = 0; calls < 8; calls += 1) void queue.run('', () => new Promise<never>(() => undefined));
  clock.advance(minute);
  expect(await queue.run('', () => Promise.resolve('done'))).toBe('done');
});
