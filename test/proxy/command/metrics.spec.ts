import {execFileSync} from 'node:child_process';
import {expect, test} from '@playwright/test';
import {signatureOf} from '../../../demo/simulator/webhook.js';
import {Metrics} from '../../../src/proxy/command/metrics.js';
import {onPath} from '../../support/browsers.mjs';
import {addListing} from '../../support/proxy/listing.js';
import {parseMetrics} from '../../support/proxy/metrics.js';
import {startNode} from '../../support/proxy/node-command.js';
import {proxyInProcess, second, type InProcessOptions} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, serveMspecs, variablesFor} from '../../support/proxy/simulated-mspecs.js';
import {test as testWithProcesses} from '../../support/proxy/stoppable.js';

/** Creates a proxy whose log is counted. */
function countedProxy(options: InProcessOptions = {}) {
  const metrics = new Metrics();
  const proxy = proxyInProcess({dialect: 'integration', log: (entry) => metrics.record(entry), ...options});
  const scrape = async () => {
    const response = await metrics.respond();
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    return parseMetrics(await response.text());
  };
  return {...proxy, metrics, scrape};
}

test('counts requests, cached reads and calls to Mspecs', async () => {
  const {client, listing, scrape} = countedProxy();
  for (let reads = 0; reads < 4; reads += 1) await client.get(listing.paths.deal);
  await client.get(listing.paths.status);
  await client.get(`${listing.paths.deal}/element`);
  await client.get('/health');
  const counts = await scrape();
  expect(counts).toMatchObject({
    'requests_total{method=GET,route=/deals/:,status=200}': 4,
    'requests_total{method=GET,route=/deals/:/element,status=200}': 1,
    'requests_total{method=GET,route=/v3/viewings/slot/status/:,status=200}': 1,
    'requests_total{method=GET,route=/health,status=200}': 1,
    'reads_total{cache=hit}': 4,
    'reads_total{cache=miss}': 1,
    'mspecs_calls_total{kind=deal,outcome=ok}': 1,
    'mspecs_answer_timestamp_seconds{}': expect.any(Number),
  });
  // A second scrape counts no request twice.
  expect(await scrape()).toMatchObject(counts);
});

test('counts bookings by outcome and limits that were hit', async () => {
  const {client, listing, simulator, scrape} = countedProxy({
    clientAddress: 'x-real-ip',
    limits: {perAddress: 3},
  });
  const headers = () => ({'idempotency-key': newKey(), 'x-real-ip': '192.0.2.7'});
  await client.post(listing.paths.slot(listing.free), newPerson(), headers());
  await client.post(listing.paths.slot(listing.full), newPerson(), headers());
  await client.post(listing.paths.slot(listing.free), {firstName: 'Bo'}, headers());
  await client.post(listing.paths.slot(listing.free), newPerson(), headers());
  simulator.faults.add({route: 'all', status: 503});
  await client.post(listing.paths.interest, newPerson(), {'idempotency-key': newKey()});
  await client.post(listing.paths.matching, newPerson(), {'idempotency-key': newKey()});
  const counts = await scrape();
  expect(counts).toMatchObject({
    'bookings_total{outcome=accepted}': 1,
    'bookings_total{outcome=slot-full}': 1,
    'bookings_total{outcome=invalid}': 1,
    'bookings_total{outcome=rate-limited}': 1,
    'bookings_total{outcome=unavailable}': 1,
    'bookings_total{outcome=not-found}': 1,
    'mspecs_calls_total{kind=interest,outcome=unavailable}': 1,
    'log_entries_total{event=booking-failed,level=warn}': 3,
  });
  const limits = Object.keys(counts).filter((name) => name.startsWith('limits_hit_total'));
  expect(limits).toHaveLength(1);
});

test('counts events by type and outcome, and what became of forwarded ones', async () => {
  let accepts = true;
  const {client, listing, clock, scrape, settled} = countedProxy({
    forwardEvents: ['https://site.example/webhook'],
    fetch: async () => {
      // A receiver that refuses is given up at once, because an hour has passed.
      if (!accepts) clock.advance(3600 * second);
      return Promise.resolve(new Response(null, {status: accepts ? 200 : 500}));
    },
  });
  const send = async (event: object, secret = accounts.webhookSecret) => {
    const body = JSON.stringify({dealId: listing.id, ...event});
    const signature = await signatureOf(body, secret, clock.now() / second);
    await client.post('/webhook', body, {'x-mspecs-signature': signature});
    await settled();
  };
  await send({eventType: 'PUBLISH'});
  await send({eventType: 'PUBLISH'});
  await send({eventType: 'BIDDING'});
  await send({eventType: 'anna@example.se'});
  await send({eventType: 'PUBLISH'}, 'another secret');
  accepts = false;
  await send({eventType: 'UN_PUBLISH'});
  expect(await scrape()).toMatchObject({
    'events_total{outcome=taken,type=PUBLISH}': 1,
    'events_total{outcome=replayed,type=unknown}': 1,
    'events_total{outcome=irrelevant,type=unknown}': 1,
    'events_total{outcome=taken,type=other}': 1,
    'events_total{outcome=refused,type=unknown}': 1,
    'events_total{outcome=taken,type=UN_PUBLISH}': 1,
    'forwards_total{outcome=delivered}': 3,
    'forwards_total{outcome=given-up}': 1,
    'forwards_pending{}': 0,
    'event_timestamp_seconds{}': expect.any(Number),
  });
});

test('labels have no ids, and visitors cannot add values', async () => {
  const {client, listing, send, metrics, scrape} = countedProxy();
  await client.get(listing.paths.deal);
  await client.post(listing.paths.slot(listing.free), newPerson());
  const {length} = Object.keys(await scrape());
  for (let id = 0; id < 20; id += 1) {
    await send(`/${'deals/'.repeat(id)}${id}/v3`);
    await send(`/deals/MDAwNHw${id}NTg.?${id}`, {method: `M${id}`});
  }
  const text = await (await metrics.respond()).text();
  const counts = parseMetrics(text);
  expect(Object.keys(counts).length - length).toBeLessThanOrEqual(4);
  expect(text).not.toContain(listing.id);
  expect(Object.keys(counts).filter((name) => name.includes('requests_total'))).toContain(
    'requests_total{method=other,route=/deals/:,status=405}',
  );
});

test('counts are kept apart by brokerage', async () => {
  const metrics = new Metrics();
  for (const tenant of ['north', 'south']) {
    const {client, listing} = proxyInProcess({log: (entry) => metrics.record({...entry, tenant})});
    for (let reads = 0; reads < 2; reads += 1) await client.get(listing.paths.deal);
  }
  const counts = parseMetrics(await (await metrics.respond()).text());
  for (const tenant of ['north', 'south']) {
    expect(counts).toMatchObject({
      [`requests_total{method=GET,route=/deals/:,status=200,tenant=${tenant}}`]: 2,
      [`reads_total{cache=hit,tenant=${tenant}}`]: 1,
    });
  }
});

testWithProcesses('the command serves metrics below its base path', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const listing = addListing(mspecs.simulator);
  const {url, written} = await stopAfterTest(
    startNode({...variablesFor('v3', mspecs.url), PROXY_BASE_PATH: '/api/mspecs'}),
  );
  for (let reads = 0; reads < 3; reads += 1) await fetch(`${url}/api/mspecs${listing.paths.status}`);
  const answer = await fetch(`${url}/api/mspecs/metrics`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const text = await answer.text();
  expect(parseMetrics(text)).toMatchObject({
    'requests_total{method=GET,route=/v3/viewings/slot/status/:,status=200}': 3,
    'reads_total{cache=hit}': 2,
    'mspecs_calls_total{kind=status,outcome=ok}': 1,
  });
  expect(text).toContain('mspecs_viewing_proxy_mspecs_call_duration_seconds_count{kind="status"} 1\n');
  expect(text).toContain('process_resident_memory_bytes');
  if (onPath('promtool')) {
    // Some names of prom-client itself break the conventions.
    const input = text.replace(/^.*nodejs_.*\n/gm, '');
    execFileSync('promtool', ['check', 'metrics', '--extended'], {input, stdio: 'pipe'});
  }
  expect(written.stdout).not.toContain('"debug"');
  for (const path of ['/metrics', '/api/mspecs/deals/metrics']) {
    expect((await fetch(url + path)).headers.get('content-type')).not.toContain('text/plain');
  }
});
