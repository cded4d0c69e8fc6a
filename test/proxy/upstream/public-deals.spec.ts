import {expect, test} from '@playwright/test';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {proxyInProcess, second} from '../../support/proxy/in-process.js';

const provider = () => proxyInProcess({dialect: 'integration'});

/** Adds fields to a deal of the simulated Mspecs. */
const publishAs = ({listing}: ReturnType<typeof provider>, publishingInformation: object) =>
  Object.assign(listing.deal, {publishingInformation});

for (const [what, publishingInformation] of [
  ['a preview', {isPreview: true, saleStatus: 'ENUMS_SALE_STATUS_FOR_SALE'}],
  ['a sold home', {isPreview: false, saleStatus: 'ENUMS_SALE_STATUS_SOLD'}],
] as const) {
  test(`${what} is not found, and nothing of it can be requested`, async () => {
    const proxy = provider();
    publishAs(proxy, publishingInformation);
    const {client, listing} = proxy;
    const person = newPerson();
    const answers = [
      await client.get(listing.paths.deal),
      await client.get(listing.paths.status),
      await client.post(listing.paths.slot(listing.free), person),
      await client.post(listing.paths.interest, person),
    ];
    expect(answers.map(({status}) => status)).toEqual([404, 404, 404, 404]);
    expect(listing.sent()).toEqual([]);
  });
}

test('the times of a reserved home are shown and cannot be requested', async () => {
  const proxy = provider();
  publishAs(proxy, {saleStatus: 'ENUMS_SALE_STATUS_RESERVED'});
  const {client, listing} = proxy;
  expect((await client.get(listing.paths.deal)).json).toMatchObject({
    viewings: [{allowExternalBooking: false}, {}, {}, {}],
  });
  const answer = await client.post(listing.paths.slot(listing.free), newPerson());
  expect([answer.status, answer.json]).toMatchObject([409, {reason: 'closed'}]);
  expect(listing.sent()).toEqual([]);
});

test('a home that is for sale keeps its times', async () => {
  const proxy = provider();
  publishAs(proxy, {isPreview: false, saleStatus: 'ENUMS_SALE_STATUS_COMING'});
  const {client, listing} = proxy;
  expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
});

test('a 200 that is not the deal is kept for seconds only', async () => {
  const {client, listing, simulator, clock} = provider();
  for (const body of ['{"message": "maintenance"}', '{"id": "another", "viewings": []}', '[]', 'null']) {
    simulator.faults.add({route: 'deal', body, times: 1});
    const answer = await client.get(listing.paths.deal);
    expect([body, answer.status, answer.json]).toMatchObject([body, 502, {reason: 'bad-response'}]);
    clock.advance(31 * second);
    expect((await client.get(listing.paths.deal)).status).toBe(200);
    clock.advance(25 * 3600 * second);
  }
});

test('a 403 on one deal stops no other deal', async () => {
  const {client, listing, simulator} = provider();
  simulator.faults.add({route: 'deal', status: 403, times: 1});
  expect((await client.get('/deals/MDAwNHwwMDAwMDAwMDc1NHw5OQ..')).status).toBe(404);
  expect((await client.get(listing.paths.deal)).status).toBe(200);
});

test('ten 403 in a row pause the reads', async () => {
  const {client, listing, simulator} = provider();
  simulator.faults.add({route: 'deal', status: 403, times: 10});
  for (let deal = 0; deal < 10; deal += 1) await client.get(`/deals/MDAwNHwwMDAwMDAwMDc1NHw5O${deal}..`);
  const answer = await client.get(listing.paths.deal);
  expect([answer.status, answer.json]).toMatchObject([500, {reason: 'misconfigured'}]);
});

test('a booking that is answered with a page is not accepted, and is sent once', async () => {
  const {client, listing, simulator} = provider();
  simulator.faults.add({
    route: 'booking',
    status: 200,
    body: '<!doctype html><title>Logga in</title>',
    contentType: 'text/html; charset=utf-8',
  });
  const [person, key] = [newPerson(), newKey()];
  for (let times = 0; times < 2; times += 1) {
    const answer = await client.post(listing.paths.slot(listing.free), person, {'idempotency-key': key});
    expect([answer.status, answer.json]).toMatchObject([502, {reason: 'bad-response'}]);
  }
  expect(listing.sent()).toHaveLength(1);
});
