import {expect, test} from '@playwright/test';
import {signatureOf} from '../../../demo/simulator/webhook.js';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import {Clock, hour, proxyInProcess, second, type InProcessOptions} from '../../support/proxy/in-process.js';
import {accounts} from '../../support/proxy/simulated-mspecs.js';

const {subscriberId} = accounts.provider;

/** A request that a receiver of events got. */
interface Received {
  readonly url: string;
  readonly body: string;
  readonly signature: string | null;
}

/**
 * Creates a proxy whose other calls than those to Mspecs reach a receiver.
 *
 * @param accept returns the status of the receiver.
 */
function proxyWithReceiver(options: InProcessOptions = {}, accept: () => number = () => 200) {
  const received: Received[] = [];
  const puts: {url: string; body: string}[] = [];
  const proxy = proxyInProcess({
    dialect: 'integration',
    ...options,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.url.startsWith('https://integration.mspecs.example')) {
        if (request.method === 'PUT') {
          puts.push({url: request.url, body: await request.text()});
          return new Response(null, {status: 200});
        }
        return proxy.simulator.transport(input, init);
      }
      received.push({
        url: request.url,
        body: await request.text(),
        signature: request.headers.get('x-mspecs-signature'),
      });
      return new Response(null, {status: accept()});
    },
  });
  const sendEvent = async (event: object, at = proxy.clock.now() / second) => {
    const body = JSON.stringify(event);
    const signature = await signatureOf(body, accounts.webhookSecret, Math.floor(at));
    const answer = await proxy.client.post('/webhook', body, {'x-mspecs-signature': signature});
    return {answer, body, signature};
  };
  return {...proxy, received, puts, sendEvent};
}

test('events reach each configured URL unchanged, also those of other brokerages', async () => {
  const forwardEvents = ['https://site.example/webhook', 'http://intranet:8080/events?from=mspecs'];
  const {sendEvent, received, settled} = proxyWithReceiver({forwardEvents});
  const sent = [
    await sendEvent({eventType: 'VIEWING', subscriberId, dealId: 'MDA.', eventData: {viewings: []}}),
    await sendEvent({eventType: 'BIDDING', subscriberId: 'another', note: 'å'}),
  ];
  await settled();
  expect(sent.map(({answer}) => answer.json)).toEqual([{status: 'taken'}, {status: 'ignored'}]);
  expect(received).toHaveLength(4);
  for (const url of forwardEvents) {
    expect(received.filter((request) => request.url === url)).toEqual(
      sent.map(({body, signature}) => ({url, body, signature})),
    );
  }
});

test('a forwarded event is accepted by another proxy with the same secret', async () => {
  const {sendEvent, received, clock, settled} = proxyWithReceiver({
    forwardEvents: ['https://other.example/webhook'],
  });
  await sendEvent({eventType: 'PUBLISH', subscriberId, dealId: 'MDA.'});
  await settled();
  const [{body, signature}] = received as [Received];
  const other = proxyInProcess({dialect: 'integration', clock});
  const answer = await other.client.post('/webhook', body, {'x-mspecs-signature': signature ?? ''});
  expect(answer.json).toEqual({status: 'taken'});
});

test('an event with an invalid signature is not forwarded', async () => {
  const {client, received, settled} = proxyWithReceiver({forwardEvents: ['https://site.example/webhook']});
  expect((await client.post('/webhook', {}, {'x-mspecs-signature': 't=1,s=0'})).status).toBe(401);
  await settled();
  expect(received).toEqual([]);
});

test('a failed delivery is retried until the receiver accepts', async () => {
  let calls = 0;
  const {sendEvent, received, entries, settled} = proxyWithReceiver(
    {forwardEvents: ['https://site.example/webhook']},
    () => ((calls += 1) === 1 ? 503 : 204),
  );
  expect((await sendEvent({eventType: 'PUBLISH', dealId: 'MDA.'})).answer.status).toBe(200);
  await settled();
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
  expect(entries.filter(({event}) => event.startsWith('event-'))).toMatchObject([
    {level: 'debug', event: 'event-forwarding', host: 'site.example'},
    {level: 'warn', event: 'event-not-forwarded', host: 'site.example', attempts: 1, status: 503},
    {level: 'debug', event: 'event-forwarded', host: 'site.example', attempts: 2},
  ]);
});

test('a receiver that fails for an hour is given up and logged', async () => {
  const clock = new Clock();
  const {sendEvent, received, entries, settled} = proxyWithReceiver(
    {clock, forwardEvents: ['https://site.example/webhook']},
    () => {
      clock.advance(hour);
      throw new TypeError('failed');
    },
  );
  await sendEvent({eventType: 'PUBLISH', dealId: 'MDA.'});
  await settled();
  expect(received).toHaveLength(1);
  expect(entries.find(({event}) => event === 'event-given-up')).toMatchObject({
    level: 'error',
    host: 'site.example',
    attempts: 1,
    error: 'TypeError',
  });
});

test('a publication is confirmed only if configured, and once per event', async () => {
  for (const confirmPublication of [undefined, false, true]) {
    const {sendEvent, puts, settled} = proxyWithReceiver({confirmPublication});
    const event = {eventType: 'PUBLISH', subscriberId, dealId: 'MDA.'};
    await sendEvent(event);
    await sendEvent(event);
    await sendEvent({...event, eventType: 'VIEWING'});
    await sendEvent({...event, subscriberId: 'another'});
    await settled();
    expect(puts).toEqual(
      confirmPublication
        ? [
            {
              url: 'https://integration.mspecs.example/api/marketing/deals/MDA./status',
              body: JSON.stringify({status: 'ENUM_DEAL_MARKETING_PLACES_STATUS_PUBLISHED'}),
            },
          ]
        : [],
    );
  }
});

test('an event of an unknown type or without a brokerage makes the proxy read the deal again', async () => {
  for (const event of [{eventType: 'SOMETHING_NEW', subscriberId}, {eventType: 'UN_PUBLISH'}, {}]) {
    const {client, listing, sendEvent} = proxyWithReceiver();
    await client.get(listing.paths.deal);
    const {answer} = await sendEvent({...event, dealId: listing.id});
    expect(answer.json).toEqual({status: 'taken'});
    await client.get(listing.paths.deal);
    expect(listing.statusReads()).toBe(2);
  }
});

test('each ignored event is logged with its reason', async () => {
  const {send, sendEvent, entries, clock} = proxyWithReceiver();
  await sendEvent({eventType: 'PUBLISH', dealId: 'MDA.', subscriberId: 'another'});
  await sendEvent({eventType: 'BIDDING', dealId: 'MDA.', subscriberId});
  await sendEvent({eventType: 'PUBLISH', dealId: '../x'});
  await sendEvent({eventType: 'PUBLISH', dealId: 'MDA.', subscriberId});
  await sendEvent({eventType: 'PUBLISH', dealId: 'MDA.', subscriberId});
  const signature = await signatureOf('x', accounts.webhookSecret, clock.now() / second);
  await send('/webhook', {method: 'POST', body: 'x', headers: {'x-mspecs-signature': signature}});
  expect(entries.filter(({event}) => event === 'webhook-ignored').map(({reason}) => reason)).toEqual([
    'other-brokerage',
    'irrelevant',
    'no-deal',
    'replayed',
    'malformed',
  ]);
});

test('an event during a storage outage is refused with 503, and applied when it is sent again', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  let isDown = false;
  const failing = new Proxy(storage, {
    get(target, name: keyof typeof storage) {
      return isDown ? () => Promise.reject(new Error('connection lost')) : target[name];
    },
  });
  const one = proxyWithReceiver({clock, storage: failing});
  const other = proxyInProcess({
    dialect: 'integration',
    clock,
    storage,
    fetch: one.simulator.transport,
  });
  await one.client.get(one.listing.paths.deal);
  const event = {eventType: 'VIEWING', dealId: one.listing.id, eventData: {viewings: []}};
  isDown = true;
  const {answer} = await one.sendEvent(event);
  expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
  expect(answer.headers.get('retry-after')).toBe('10');
  isDown = false;
  clock.advance(2 * second);
  expect((await one.sendEvent(event)).answer.json).toEqual({status: 'taken'});
  expect((await other.client.get(one.listing.paths.deal)).json).toMatchObject({viewings: []});
});

test('without a webhook, a deal is read again after an hour, only if a visitor looks', async () => {
  const {client, listing, clock, entries, settled} = proxyWithReceiver({webhookSecret: undefined});
  expect(entries).toMatchObject([{event: 'no-webhook', dealMaxAge: 3600}]);
  await client.get(listing.paths.deal);
  clock.advance(hour - second);
  await client.get(listing.paths.deal);
  expect(listing.statusReads()).toBe(1);
  await settled();
  clock.advance(3 * hour);
  await client.get(listing.paths.deal);
  expect(listing.statusReads()).toBe(2);
});

test('dealMaxAge sets the lifetime of a deal', async () => {
  const {client, listing, clock} = proxyWithReceiver({dealMaxAge: 300});
  await client.get(listing.paths.deal);
  clock.advance(301 * second);
  await client.get(listing.paths.deal);
  expect(listing.statusReads()).toBe(2);
});
