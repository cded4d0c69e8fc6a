import {expect, test} from '@playwright/test';
import {signatureOf} from '../../demo/simulator/webhook.js';
import {proxyInProcess, second} from '../support/proxy/in-process.js';
import {newKey, newPerson} from '../support/proxy/person.js';
import {accounts, type Dialect} from '../support/proxy/simulated-mspecs.js';

const requestId = '7f3a9c5d1e8b4f60a1b2c3d4e5f60718';

for (const dialect of ['v3', 'integration'] as const satisfies readonly Dialect[]) {
  test(`${dialect}: every entry of a request has its id, and a failed call the deal`, async () => {
    const {client, listing, simulator, entries, settled} = proxyInProcess({dialect});
    simulator.faults.add({route: 'booking', status: 400});
    const headers = {'x-request-id': requestId, 'idempotency-key': newKey()};
    await client.post(listing.paths.slot(listing.free), newPerson(), headers);
    await settled();
    expect(
      entries.filter((entry) => entry['requestId'] !== requestId && entry.event !== 'no-webhook'),
    ).toEqual([]);
    expect(entries.map(({event}) => event)).toEqual(
      expect.arrayContaining(['mspecs-answered', 'mspecs-refused', 'booking-failed', 'request']),
    );
    for (const event of ['mspecs-refused', 'booking-failed']) {
      expect(entries.find((entry) => entry.event === event)).toMatchObject({dealId: listing.id});
    }
  });

  test(`${dialect}: a call without an answer is logged with its deal, code and message`, async () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND mspecs.example'), {code: 'ENOTFOUND'});
    const {client, listing, entries} = proxyInProcess({
      dialect,
      fetch: () => Promise.reject(new TypeError('fetch failed', {cause})),
    });
    await client.get(listing.paths.status, {'x-request-id': requestId});
    expect(entries.find(({event}) => event === 'mspecs-silent')).toMatchObject({
      level: 'warn',
      requestId,
      dealId: listing.id,
      error: 'ENOTFOUND',
      message: 'getaddrinfo ENOTFOUND mspecs.example',
      milliseconds: expect.any(Number),
    });
  });
}

test('a webhook logs its entries with the id of its request', async () => {
  const {client, listing, entries, clock, settled} = proxyInProcess({
    dialect: 'integration',
    forwardEvents: ['https://site.example'],
    fetch: async () => Promise.resolve(new Response()),
  });
  const body = JSON.stringify({eventType: 'PUBLISH', dealId: listing.id});
  const signature = await signatureOf(body, accounts.webhookSecret, clock.now() / second);
  const headers = {'x-mspecs-signature': signature, 'x-request-id': requestId};
  await client.post('/webhook', body, headers);
  await client.post('/webhook', body, headers);
  await settled();
  expect(entries.filter((entry) => entry['requestId'] !== requestId)).toEqual([]);
  expect(entries.filter(({event}) => event !== 'request')).toMatchObject([
    {level: 'debug', event: 'webhook-taken', type: 'PUBLISH', dealId: listing.id},
    {level: 'debug', event: 'event-forwarding', host: 'site.example'},
    {level: 'debug', event: 'event-forwarded', host: 'site.example', attempts: 1},
    {event: 'webhook-ignored', reason: 'replayed'},
  ]);
});

test('entries for metrics have the level debug', async () => {
  const {client, listing, entries, settled} = proxyInProcess({dialect: 'integration'});
  await client.get(listing.paths.deal);
  await client.get(listing.paths.deal);
  await client.post(listing.paths.slot(listing.free), newPerson());
  await client.post(listing.paths.slot(listing.free), {});
  await settled();
  const debug = entries.filter(({level}) => level === 'debug').map(({event}) => event);
  expect(new Set(debug)).toEqual(new Set(['mspecs-answered', 'booking-accepted', 'rejected']));
  expect(entries.filter(({event}) => event === 'request').map(({cached}) => cached)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
