import {signatureOf} from '../../../demo/simulator/webhook.js';
import type {Listing} from '../../support/proxy/listing.js';
import {expect, test as base} from '../../support/proxy/over-http.js';
import {newPerson} from '../../support/proxy/person.js';
import {accounts} from '../../support/proxy/simulated-mspecs.js';
import type {Answer} from '../../support/proxy/client.js';

interface Sending {
  readonly secret?: string;
  /** Seconds since 1970; default the current time. */
  readonly at?: number;
  readonly signature?: string;
}

const now = () => Math.floor(Date.now() / 1000);

/** Playwright's `test` with `sendEvent`, which sends an event of Mspecs. */
const test = base.extend<{sendEvent: (event: object | string, sending?: Sending) => Promise<Answer>}>({
  sendEvent: async ({client}, use) =>
    use(async (event, {secret = accounts.webhookSecret, at = now(), signature} = {}) => {
      const body =
        typeof event === 'string'
          ? event
          : JSON.stringify({subscriberId: accounts.provider.subscriberId, isPreview: false, ...event});
      return client.post('/webhook', body, {
        'x-mspecs-signature': signature ?? (await signatureOf(body, secret, at)),
      });
    }),
});

/** A viewing as events contain it, with the number of seats left in its first slot. */
const viewing = ({slotViewing, free}: Listing, freeSpots: number) => ({
  id: slotViewing.id,
  type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
  startDate: new Date(slotViewing.start).toISOString(),
  slotLength: 15,
  slotCapacity: 2,
  allowExternalBooking: true,
  comment: 'Nyckeln ligger under mattan.',
  slots: [{id: free, startTime: new Date(slotViewing.start).toISOString(), freeSpots, bookedBy: 'Någon'}],
});

const viewingEvent = (home: Listing, freeSpots: number) => ({
  eventType: 'VIEWING',
  dealId: home.id,
  eventData: {viewings: [viewing(home, freeSpots)]},
});

const bookedOf = (home: Listing, {json}: Answer) =>
  (json as Record<string, {numberOfBooked: number}>)[home.free]?.numberOfBooked;

test('an event about viewings updates the cache without a call to Mspecs', async ({
  client,
  listing,
  mspecs,
}) => {
  await client.get(listing.paths.status);
  listing.slotViewing.slots[0]!.booked = 2;
  expect(bookedOf(listing, await client.get(listing.paths.status))).toBe(0);
  expect((await mspecs.simulator.publishViewings(listing.id))?.status).toBe(200);
  expect(bookedOf(listing, await client.get(listing.paths.status))).toBe(2);
  const refused = await client.post(listing.paths.slot(listing.free), newPerson());
  expect(refused.json).toMatchObject({reason: 'slot-full'});
  expect(listing.statusReads()).toBe(1);
  expect(listing.sent()).toEqual([]);
});

test('an approval reaches visitors without polling', async ({client, listing, mspecs}) => {
  const person = newPerson();
  await client.post(listing.paths.slot(listing.last), person);
  const [mail] = listing.mailsTo(person);
  await fetch(mail?.link ?? '');
  const [booking] = [...mspecs.simulator.store.bookings.values()].filter(({email}) => email === person.email);
  await fetch(`${mspecs.url}/simulator/quarantine/${booking!.id}/approve`, {method: 'POST'});
  expect((await client.get(listing.paths.status)).json).toMatchObject({
    [listing.last]: {numberOfBooked: 2, fullyBooked: true},
  });
});

for (const shape of ['eventData.viewings', 'eventData.data.viewings']) {
  test(`the new list in ${shape} replaces the old one, without private fields`, async ({
    client,
    listing,
    sendEvent,
  }) => {
    await client.get(listing.paths.deal);
    const update = {viewings: [viewing(listing, 1)]};
    const eventData = shape === 'eventData.viewings' ? update : {data: update};
    const response = await sendEvent({eventType: 'VIEWING', dealId: listing.id, eventData});
    expect([response.status, response.json]).toEqual([200, {status: 'taken'}]);
    const deal = await client.get(listing.paths.deal);
    const {viewings} = deal.json as {viewings: {id: string; slots: object[]}[]};
    expect(viewings.map(({id}) => id)).toEqual([listing.slotViewing.id]);
    expect(viewings[0]!.slots).toHaveLength(1);
    expect(deal.text).not.toMatch(/mattan|bookedBy|comment/);
    expect(bookedOf(listing, await client.get(listing.paths.status))).toBe(1);
    const gone = await client.post(listing.paths.viewing(listing.timedViewing.id), newPerson());
    expect(gone.json).toMatchObject({reason: 'not-found'});
  });
}

test('an event with an invalid signature changes nothing', async ({client, listing, sendEvent}) => {
  await client.get(listing.paths.status);
  const event = viewingEvent(listing, 1);
  const right = await signatureOf('{}', accounts.webhookSecret, now());
  const sendings: [string, Sending][] = [
    ['another secret', {secret: 'another'}],
    ['six minutes old', {at: now() - 360}],
    ['six minutes too early', {at: now() + 360}],
    ['of another body', {signature: right}],
    ['half', {signature: right.slice(0, 40)}],
    ['without a time', {signature: right.replace(/^t=\d+,/, '')}],
    ['empty', {signature: ''}],
    ['nonsense', {signature: 't=1,s=zz'}],
  ];
  for (const [what, sending] of sendings) {
    const answer = await sendEvent(event, sending);
    expect([what, answer.status, answer.json]).toMatchObject([what, 401, {reason: 'misconfigured'}]);
  }
  expect((await client.post('/webhook', event)).status).toBe(401);
  expect(bookedOf(listing, await client.get(listing.paths.status))).toBe(0);
});

test('repeated and older events change nothing', async ({client, listing, sendEvent}) => {
  await client.get(listing.paths.status);
  const at = now();
  for (let times = 0; times < 3; times += 1) await sendEvent(viewingEvent(listing, 1), {at});
  await sendEvent(viewingEvent(listing, 0), {at: at - 60});
  await sendEvent({eventType: 'UN_PUBLISH', dealId: listing.id}, {at: at - 60});
  expect(bookedOf(listing, await client.get(listing.paths.status))).toBe(1);
  expect(listing.statusReads()).toBe(1);
});

test('an unpublished deal disappears immediately', async ({client, listing, mspecs}) => {
  await client.get(listing.paths.deal);
  expect((await mspecs.simulator.unpublish(listing.id))?.status).toBe(200);
  expect((await client.get(listing.paths.deal)).status).toBe(404);
  expect((await client.get(listing.paths.status)).status).toBe(404);
  const answer = await client.post(listing.paths.slot(listing.free), newPerson());
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
  expect(listing.sent()).toEqual([]);
});

test('a republished deal is read on demand', async ({client, listing, sendEvent, mspecs}) => {
  await client.get(listing.paths.deal);
  mspecs.simulator.store.deals.get(listing.id)!.location.streetAddress = 'Nygatan 2';
  const reads = listing.statusReads();
  await sendEvent({eventType: 'PUBLISH', dealId: listing.id});
  expect(listing.statusReads()).toBe(reads);
  expect((await client.get(listing.paths.deal)).json).toMatchObject({location: {streetAddress: 'Nygatan 2'}});
});

test('irrelevant events are ignored', async ({client, listing, sendEvent}) => {
  await client.get(listing.paths.status);
  const events: (object | string)[] = [
    {...viewingEvent(listing, 1), subscriberId: 'MDAtMXwwMDAwMDAwMDAwM3wyODQ.'},
    {...viewingEvent(listing, 1), eventType: 'BIDDING'},
    {...viewingEvent(listing, 1), dealId: '../x'},
    {},
  ];
  for (const event of events) {
    const answer = await sendEvent(event);
    expect([answer.status, answer.json]).toEqual([200, {status: 'ignored'}]);
  }
  expect(bookedOf(listing, await client.get(listing.paths.status))).toBe(0);
});

test('events of deals that were never read cause no calls to Mspecs', async ({listing, sendEvent}) => {
  expect((await sendEvent(viewingEvent(listing, 1))).status).toBe(200);
  expect(listing.reads()).toEqual([]);
});

test('refetches the deal after a booking', async ({client, listing}) => {
  await client.get(listing.paths.status);
  listing.slotViewing.slots[0]!.booked = 1;
  await client.post(listing.paths.slot(listing.free), newPerson());
  await expect.poll(async () => bookedOf(listing, await client.get(listing.paths.status))).toBe(1);
  expect(listing.statusReads()).toBe(2);
});
