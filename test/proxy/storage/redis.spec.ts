import {Redis} from 'ioredis';
import type {Driver} from 'unstorage';
import {redisDriver} from '../../../src/proxy/storage/redis.js';
import {addListing} from '../../support/proxy/listing.js';
import {startNode} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret, readRecord, recordLog} from '../../support/proxy/run-record.js';
import {startRedis} from '../../support/proxy/redis-server.js';
import {expect, test} from '../../support/proxy/stoppable.js';
import {serveMspecs, variablesFor} from '../../support/proxy/simulated-mspecs.js';
import {sendEvent} from '../../support/proxy/events.js';
import {clientFor, type Client} from '../../support/proxy/client.js';

test('Redis holds no permanent keys and no personal data', async ({stopAfterTest}) => {
  const redis = await stopAfterTest(startRedis());
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const proxy = await stopAfterTest(
    startNode({
      ...variablesFor('integration', mspecs.url),
      PROXY_REDIS_URL: redis.url,
      PROXY_CLIENT_ADDRESS: 'x-real-ip',
    }),
  );
  const visitor = clientFor((path, init) => fetch(proxy.url + path, init));
  await visitor.get(home.paths.status);
  await visitor.get('/deals/MDAwNHw5OTk5OTl8NTg.');
  await visitor.get('/ready');
  const address = registerSecret('192.0.2.1');
  const headers = () => ({'idempotency-key': newKey(), 'x-real-ip': address});
  await visitor.post(home.paths.slot(home.free), newPerson(), headers());
  await visitor.post(home.paths.slot(home.full), newPerson(), headers());
  await visitor.post(home.paths.interest, newPerson(), headers());
  mspecs.simulator.faults.add({route: 'booking', status: 429});
  await visitor.post(home.paths.slot(home.free), newPerson(), headers());

  const client = new Redis(redis.url);
  const keys = await client.keys('*');
  const kinds = new Set(keys.map((key) => key.split(':')[2]));
  expect([...kinds].sort()).toEqual([
    'cooldown',
    'deal-matching',
    'idempotency',
    'known',
    'limit',
    'ready',
    'subscriber',
  ]);
  // Addresses are stored for 10 min for rate limiting.
  const secrets = [...readRecord().secrets].filter((secret) => secret !== address);
  for (const key of keys) {
    expect([key, (await client.ttl(key)) > 0]).toEqual([key, true]);
    const entry = `${key} ${await client.get(key)}`;
    expect(secrets.filter((secret) => entry.includes(secret))).toEqual([]);
  }
  client.disconnect();
});

test('without Redis, reads continue and bookings that cannot be deduplicated are not sent', async ({
  stopAfterTest,
}) => {
  const redis = await stopAfterTest(startRedis());
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const proxy = await stopAfterTest(
    startNode({...variablesFor('v3', mspecs.url), PROXY_REDIS_URL: redis.url}),
  );
  const visitor = clientFor((path, init) => fetch(proxy.url + path, init));
  await visitor.get('/ready');
  await redis.stop();
  expect((await visitor.get(home.paths.status)).status).toBe(200);
  const answer = await visitor.post(home.paths.slot(home.free), newPerson(), {'idempotency-key': newKey()});
  expect(answer.json).toMatchObject({reason: 'unavailable'});
  expect((await visitor.get('/ready')).status).toBe(503);
  expect((await visitor.get('/health')).status).toBe(200);
  expect(home.sent()).toEqual([]);
});

test('Redis may stop and start: bookings and events are refused in between and taken afterwards', async ({
  stopAfterTest,
}) => {
  test.setTimeout(120_000);
  const redis = await stopAfterTest(startRedis());
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const variables = {...variablesFor('integration', mspecs.url), PROXY_REDIS_URL: redis.url};
  const [one, other] = (
    await Promise.all([stopAfterTest(startNode(variables)), stopAfterTest(startNode(variables))])
  ).map(({url}) => clientFor((path, init) => fetch(url + path, init))) as [Client, Client];
  const book = () => one.post(home.paths.slot(home.free), newPerson(), {'idempotency-key': newKey()});
  for (const visitor of [one, other]) expect((await visitor.get(home.paths.deal)).status).toBe(200);

  await redis.stop();
  const event = {eventType: 'VIEWING', dealId: home.id, eventData: {viewings: []}};
  expect((await sendEvent(one, event)).status).toBe(503);
  for (const send of [book, () => one.post(home.paths.interest, newPerson())]) {
    const refused = await send();
    expect([refused.status, refused.json]).toMatchObject([503, {reason: 'unavailable'}]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await one.get(home.paths.deal)).json).toMatchObject({viewings: []});
  expect((await other.get(home.paths.deal)).status).toBe(200);

  await stopAfterTest(startRedis({port: redis.port}));
  await expect
    .poll(async () => ((await other.get(home.paths.deal)).json as {viewings: unknown[]}).viewings, {
      timeout: 60_000,
    })
    .toEqual([]);
  await expect.poll(async () => (await one.post(home.paths.interest, newPerson())).status).toBe(202);
  expect(home.statusReads()).toBe(1);
});

test('Redis counters start at one, count atomically and expire', async ({stopAfterTest}) => {
  const redis = await stopAfterTest(startRedis());
  const driver = redisDriver(redis.url, (entry) => recordLog('in-process', `${JSON.stringify(entry)}\n`));
  const counts = await Promise.all(Array.from({length: 20}, async () => driver.count('limit:some', 100)));
  expect(counts.sort((one, other) => one - other)).toEqual(Array.from({length: 20}, (_, index) => index + 1));
  const client = (driver as Partial<Driver<unknown, Redis>>).getInstance?.();
  if (!client) throw new Error('the driver has no client');
  expect(await client.ttl('mspecs-viewing:limit:some')).toBeLessThanOrEqual(100);
  await driver.removeItem?.('limit:some', {});
  expect(await driver.count('limit:some', 100)).toBe(1);
  client.disconnect();
});
