import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import {Clock, proxyInProcess} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

test('neither counters nor cached deals push out the record of a booking', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const {client, listing} = proxyInProcess({clock, storage});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  for (let index = 0; index < 101_000; index += 1) {
    await storage.count(`limit:address:${index}:1`, 600);
    await storage.setItem?.(`brokerage:deal:${index}`, 'x'.repeat(500), {ttl: 600});
  }
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('counters and cached deals keep to their room, also below a namespace', async () => {
  const storage = memoryDriver();
  for (let index = 0; index < 101_000; index += 1) {
    await storage.count(`brokerage:limit:address:${index}:1`, 600);
    await storage.setItem?.(`deal:${index}`, 'x', {ttl: 600});
  }
  await storage.setItem?.('brokerage:idempotency:key', 'x', {ttl: 600});
  const keys = await storage.getKeys('', {});
  expect(keys.filter((key) => key.includes('limit'))).toHaveLength(50_000);
  expect(keys.filter((key) => key.startsWith('deal:'))).toHaveLength(20_000);
  expect(keys).toContain('brokerage:idempotency:key');
});

test('an invalid request leaves nothing but the counter of its address', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const {client, listing} = proxyInProcess({clock, storage, clientAddress: 'x-real-ip'});
  const path = listing.paths.slot(listing.free);
  const bodies = ['', '{}', '{', JSON.stringify({...newPerson(), email: 'eva'})];
  for (let index = 0; index < 1000; index += 1) {
    const headers = {'idempotency-key': newKey()};
    expect((await client.post(path, bodies[index % bodies.length], headers)).status).toBe(400);
  }
  expect(await storage.getKeys('', {})).toEqual([]);
  for (let index = 0; index < 100; index += 1) {
    await client.post(path, '{}', {'x-real-ip': '192.0.2.1', 'idempotency-key': newKey()});
  }
  expect(await storage.getKeys('', {})).toHaveLength(1);
});
