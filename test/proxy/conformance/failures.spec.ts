import type {Fault} from '../../../demo/simulator/faults.js';
import {addListing} from '../../support/proxy/listing.js';
import {expect, test as base} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

type Broken = Omit<Fault, 'route'>;

/** Adds faults to the booking route and to the route with the seats left. */
const test = base.extend<{failReading: (broken: Broken) => void; failBooking: (broken: Broken) => void}>({
  failReading: async ({mspecs, dialect}, use) =>
    use((broken) => mspecs.simulator.faults.add({route: dialect === 'v3' ? 'status' : 'deal', ...broken})),
  failBooking: async ({mspecs}, use) =>
    use((broken) => mspecs.simulator.faults.add({route: 'booking', ...broken})),
});

const html = '<!doctype html><title>502 Bad Gateway</title><p>nginx/1.18 at db-7.intern';

const badReadings: readonly [string, Broken, number, string][] = [
  ['an error', {status: 500}, 503, 'unavailable'],
  ['an error page', {status: 502, body: html, contentType: 'text/html'}, 503, 'unavailable'],
  ['HTML instead of JSON', {status: 200, body: html, contentType: 'text/html'}, 502, 'bad-response'],
  ['truncated JSON', {body: '{"a":'}, 502, 'bad-response'],
  ['a list', {body: '[]'}, 502, 'bad-response'],
  ['a number', {body: '7'}, 502, 'bad-response'],
  ['a message', {body: '{"message": "maintenance"}'}, 502, 'bad-response'],
  ['another deal', {body: '{"id": "MDAtOTk.", "location": {}, "viewings": []}'}, 502, 'bad-response'],
  ['an empty response', {status: 204}, 502, 'bad-response'],
  ['a timeout of its own', {status: 504}, 504, 'timeout'],
  ['a broken connection', {drop: true}, 503, 'unavailable'],
];

for (const [what, broken, status, reason] of badReadings) {
  test(
    `a read that Mspecs answers with ${what} fails with ${reason}`,
    {tag: '@proxy'},
    async ({client, listing, failReading}) => {
      failReading(broken);
      const answer = await client.get(listing.paths.status);
      expect([answer.status, answer.json]).toMatchObject([status, {status, reason}]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.text).not.toMatch(/nginx|intern|127\.0\.0\.1/);
    },
  );
}

test(
  'redirects of a read are not followed',
  {tag: '@proxy'},
  async ({client, listing, mspecs, failReading}) => {
    failReading({status: 302, headers: {location: `${mspecs.url}/simulator/outbox`}});
    const read = await client.get(listing.paths.status);
    expect([read.status, read.json]).toMatchObject([502, {reason: 'bad-response'}]);
    expect(mspecs.simulator.requests.filter(({path}) => path === '/simulator/outbox')).toEqual([]);
  },
);

test('redirects of a request are not followed', async ({client, listing, mspecs, failBooking}) => {
  failBooking({status: 307, headers: {location: `${mspecs.url}/simulator/outbox`}});
  const booking = await client.post(listing.paths.viewing(listing.timedViewing.id), newPerson());
  expect([booking.status, booking.json]).toMatchObject([502, {reason: 'bad-response'}]);
  expect(listing.sent()).toHaveLength(1);
  expect(booking.headers.get('location')).toBeNull();
  expect(mspecs.simulator.requests.filter(({path}) => path === '/simulator/outbox')).toEqual([]);
});

const acceptedAs: readonly [string, Broken][] = [
  ['an empty response', {status: 204}],
  ['truncated JSON', {status: 201, body: '{"id":'}],
];

for (const [what, broken] of acceptedAs) {
  test(`a request that Mspecs accepts with ${what} is accepted`, async ({client, listing, failBooking}) => {
    failBooking(broken);
    const answer = await client.post(listing.paths.slot(listing.free), newPerson());
    expect([answer.status, answer.json]).toEqual([202, {status: 'requested'}]);
  });
}

const badBookings: readonly [string, Broken, number, string][] = [
  ['an error', {status: 500}, 503, 'unavailable'],
  ['an error page', {status: 503, body: html, contentType: 'text/html'}, 503, 'unavailable'],
  ['not found', {status: 404}, 404, 'not-found'],
  ['a page', {status: 200, body: html, contentType: 'text/html'}, 502, 'bad-response'],
  ['a timeout of its own', {status: 504}, 504, 'timeout'],
  ['a broken connection', {drop: true}, 504, 'timeout'],
  ['an invalid-request error', {status: 400}, 400, 'invalid'],
  ['a list of errors', {status: 400, errorShape: 'list'}, 400, 'invalid'],
  ['an error without a message', {status: 400, errorShape: 'empty'}, 400, 'invalid'],
];

for (const [what, broken, status, reason] of badBookings) {
  test(`a request that Mspecs answers with ${what} fails with ${reason} and is sent once`, async ({
    client,
    listing,
    failBooking,
  }) => {
    failBooking(broken);
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    const answer = await client.post(listing.paths.slot(listing.free), person, headers);
    expect([answer.status, answer.json]).toMatchObject([status, {status, reason}]);
    expect(answer.text).not.toMatch(/nginx|intern|Simulated|127\.0\.0\.1/);
    expect(listing.sent()).toHaveLength(1);
    const repeat = await client.post(listing.paths.slot(listing.free), person, headers);
    expect([repeat.status, repeat.json]).toEqual([answer.status, answer.json]);
    expect(listing.sent()).toHaveLength(1);
  });
}

test('rechecks the slot if Mspecs rejects a time that was free a moment ago', async ({
  client,
  listing,
  mspecs,
}) => {
  expect((await client.get(listing.paths.status)).json).toMatchObject({[listing.last]: {fullyBooked: false}});
  mspecs.before.add(({method}) => {
    if (method === 'POST') listing.slotViewing.slots[1]!.booked = 2;
  });
  const answer = await client.post(listing.paths.slot(listing.last), newPerson());
  expect([answer.status, answer.json]).toMatchObject([409, {reason: 'slot-full'}]);
  expect(listing.sent()).toHaveLength(1);
  expect((await client.get(listing.paths.status)).json).toMatchObject({[listing.last]: {fullyBooked: true}});
});

test('rejected credentials are reported as misconfigured, without details and without retries', async ({
  alone,
}) => {
  const {client, listing, mspecs} = alone;
  mspecs.simulator.faults.add({route: 'booking', status: 401});
  const answer = await client.post(listing.paths.slot(listing.free), newPerson());
  expect([answer.status, answer.json]).toMatchObject([500, {reason: 'misconfigured'}]);
  expect(answer.headers.get('www-authenticate')).toBeNull();
  const next = await client.post(listing.paths.slot(listing.free), newPerson());
  expect([next.status, next.json]).toMatchObject([500, {reason: 'misconfigured'}]);
  expect(listing.sent()).toHaveLength(1);
  // Other kinds of calls continue.
  expect((await client.get(listing.paths.status)).status).toBe(200);
});

test('a rate-limited booking route is not called before Retry-After; other routes are', async ({alone}) => {
  const {client, listing, mspecs} = alone;
  mspecs.simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '120'}});
  const answer = await client.post(listing.paths.slot(listing.free), newPerson());
  expect([answer.status, answer.json]).toMatchObject([429, {reason: 'rate-limited'}]);
  expect(answer.headers.get('retry-after')).toBe('120');
  mspecs.simulator.faults.clear();
  const next = await client.post(listing.paths.viewing(listing.timedViewing.id), newPerson());
  expect([next.status, next.json]).toMatchObject([429, {reason: 'rate-limited'}]);
  expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(next.headers.get('retry-after'))).toBeLessThanOrEqual(120);
  expect(listing.sent()).toHaveLength(1);
  expect((await client.get(listing.paths.status)).status).toBe(200);
});

test(
  'a rate-limited read route is not called before Retry-After',
  {tag: '@proxy'},
  async ({alone, dialect}) => {
    const {client, listing, mspecs} = alone;
    const route = dialect === 'v3' ? 'status' : 'deal';
    mspecs.simulator.faults.add({route, status: 429, headers: {'retry-after': '120'}});
    const answer = await client.get(listing.paths.status);
    expect([answer.status, answer.json]).toMatchObject([429, {reason: 'rate-limited'}]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = addListing(mspecs.simulator);
    expect((await client.get(other.paths.status)).status).toBe(429);
    expect(other.statusReads()).toBe(0);
  },
);
