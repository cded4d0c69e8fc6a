import {expect, test} from '@playwright/test';
import {signatureOf} from '../../../demo/simulator/webhook.js';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import {Clock, holdFetch, hour, minute, proxyInProcess, second} from '../../support/proxy/in-process.js';
import {addListing} from '../../support/proxy/listing.js';
import {newPerson} from '../../support/proxy/person.js';
import {accounts} from '../../support/proxy/simulated-mspecs.js';

test.describe('v3', () => {
  test('a status is fresh for 5 s', async () => {
    const {client, listing, clock} = proxyInProcess();
    await client.get(listing.paths.status);
    clock.advance(4.9 * second);
    await client.get(listing.paths.status);
    expect(listing.statusReads()).toBe(1);
  });

  test('a stale status is served for 10 s while it is revalidated', async () => {
    const {client, listing, clock, settled} = proxyInProcess();
    await client.get(listing.paths.status);
    listing.slotViewing.slots[0]!.booked = 1;
    clock.advance(14 * second);
    expect((await client.get(listing.paths.status)).json).toMatchObject({
      [listing.free]: {numberOfBooked: 0},
    });
    await settled();
    expect(listing.statusReads()).toBe(2);
    expect((await client.get(listing.paths.status)).json).toMatchObject({
      [listing.free]: {numberOfBooked: 1},
    });
    expect(listing.statusReads()).toBe(2);
  });

  test('an expired status is awaited', async () => {
    const {client, listing, clock} = proxyInProcess();
    await client.get(listing.paths.status);
    listing.slotViewing.slots[0]!.booked = 1;
    clock.advance(16 * second);
    expect((await client.get(listing.paths.status)).json).toMatchObject({
      [listing.free]: {numberOfBooked: 1},
    });
  });

  test('a booking awaits a revalidated status', async () => {
    const {client, listing, clock} = proxyInProcess();
    await client.get(listing.paths.status);
    await client.get(listing.paths.deal);
    listing.slotViewing.slots[0]!.booked = 2;
    clock.advance(10 * second);
    const answer = await client.post(listing.paths.slot(listing.free), newPerson());
    expect(answer.json).toMatchObject({reason: 'slot-full'});
    expect(listing.sent()).toEqual([]);
  });

  test('a stale status is served for 10 min if Mspecs fails', async () => {
    const {client, listing, clock, simulator} = proxyInProcess();
    const first = await client.get(listing.paths.status);
    simulator.faults.add({route: 'status', status: 500});
    for (const length of [20 * second, 5 * minute, 4.5 * minute]) {
      clock.advance(length);
      const answer = await client.get(listing.paths.status);
      expect([answer.status, answer.text]).toEqual([200, first.text]);
    }
    clock.advance(minute);
    const answer = await client.get(listing.paths.status);
    expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
  });

  test('a failing Mspecs is called every 5 s, independent of the number of visitors', async () => {
    const {client, listing, clock, simulator} = proxyInProcess();
    simulator.faults.add({route: 'status', status: 500});
    for (let times = 0; times < 20; times += 1) await client.get(listing.paths.status);
    expect(listing.statusReads()).toBe(1);
    clock.advance(6 * second);
    await client.get(listing.paths.status);
    expect(listing.statusReads()).toBe(2);
  });

  test('is not fresh for longer if the clock of the server is set back', async () => {
    const {client, listing, clock} = proxyInProcess();
    clock.advance(240 * 60 * minute);
    await client.get(listing.paths.status);
    clock.advance(-240 * 60 * minute);
    await client.get(listing.paths.status);
    expect(listing.statusReads()).toBe(2);
  });

  test('an unknown deal is cached for 1 min', async () => {
    const {client, clock, simulator} = proxyInProcess();
    const path = '/v3/viewings/slot/status/MDAwNHw5OTk5OTl8NTg.';
    for (let times = 0; times < 5; times += 1) {
      expect((await client.get(path)).status).toBe(404);
      clock.advance(10 * second);
    }
    const reads = () => simulator.requests.filter((request) => request.path === '/viewings').length;
    expect(reads()).toBe(1);
    clock.advance(11 * second);
    await client.get(path);
    expect(reads()).toBe(2);
  });

  test('table schemas are read once', async () => {
    const {client, listing, clock, simulator} = proxyInProcess();
    for (let times = 0; times < 3; times += 1) {
      await client.get(listing.paths.deal);
      clock.advance(20 * second);
    }
    const schemas = simulator.requests.filter(({path}) => path.startsWith('/schema/'));
    expect(schemas.map(({path}) => path).sort()).toEqual(['/schema/viewingSlots', '/schema/viewings']);
  });

  test('a deal with more slots than a page of results is complete', async () => {
    const {client, simulator} = proxyInProcess();
    const {id} = simulator.store.addDeal();
    const start = simulator.store.now() + 5 * 24 * hour;
    simulator.store.addSlotViewing(id, {start, slotMinutes: 5, slotCount: 1200, capacity: 1});
    const deal = (await client.get(`/deals/${id}`)).json as {viewings: {slots: {id: string}[]}[]};
    expect(new Set(deal.viewings[0]?.slots.map((slot) => slot.id)).size).toBe(1200);
  });

  test('a schema that failed to load is read again', async () => {
    const {client, listing, clock, simulator} = proxyInProcess();
    simulator.faults.add({route: 'tables', status: 500});
    expect((await client.get(listing.paths.deal)).status).toBe(503);
    simulator.faults.clear();
    clock.advance(6 * second);
    expect((await client.get(listing.paths.deal)).status).toBe(200);
  });
});

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: 500 concurrent visitors cause one call`, async () => {
    const held: {fetch?: typeof fetch} = {};
    const {client, listing, simulator} = proxyInProcess({dialect, fetch: (...args) => held.fetch!(...args)});
    const upstream = holdFetch(simulator.transport);
    held.fetch = upstream.fetch;
    const answers = Promise.all(Array.from({length: 500}, () => client.get(listing.paths.status)));
    await expect.poll(upstream.waiting).toBeGreaterThan(0);
    held.fetch = simulator.transport;
    upstream.release();
    expect(new Set((await answers).map(({status}) => status))).toEqual(new Set([200]));
    expect(listing.statusReads()).toBe(1);
  });
}

for (const dialect of ['v3', 'integration'] as const) {
  for (const [what, length] of [
    ['seconds', 3 * second],
    ['hours', 12 * hour],
  ] as const) {
    test(`${dialect}: no body, failure or unknown id is kept for longer if the clock is set back by ${what}`, async () => {
      const {client, listing, clock, simulator, settled} = proxyInProcess({dialect});
      const unknown = '/deals/MDAwNHw5OTk5OTl8NTg.';
      const failing = addListing(simulator);
      const route = dialect === 'v3' ? 'tables' : 'deal';
      await client.get(listing.paths.deal);
      await client.get(unknown);
      simulator.faults.add({route, status: 500, times: 1});
      await client.get(failing.paths.deal);
      clock.advance(-length);
      await client.get(listing.paths.deal);
      await settled();
      const before = simulator.requests.length;
      await client.get(listing.paths.deal);
      expect(simulator.requests).toHaveLength(before);
      expect(listing.reads().length).toBeGreaterThan(dialect === 'v3' ? 2 : 1);
      expect((await client.get(failing.paths.deal)).status).toBe(200);
      await client.get(unknown);
      expect(simulator.requests.length).toBeGreaterThan(before + 1);
    });
  }
}

test.describe('integration', () => {
  test('a deal is read once a day', async () => {
    const {client, listing, clock} = proxyInProcess({dialect: 'integration'});
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      await client.get(listing.paths.deal);
      await client.get(listing.paths.status);
      clock.advance(10 * minute);
    }
    expect(listing.reads()).toHaveLength(1);
    clock.advance(minute);
    await client.get(listing.paths.deal);
    expect(listing.reads()).toHaveLength(2);
  });

  test('the brokerage is read once a day', async () => {
    const {client, listing, clock, simulator} = proxyInProcess({dialect: 'integration'});
    const other = simulator.store.addDeal();
    await client.get(listing.paths.deal);
    clock.advance(hour);
    await client.get(`/deals/${other.id}`);
    expect(simulator.requests.filter(({path}) => path === '/api/provider/subscriber')).toHaveLength(1);
  });

  test('the deal is served if the brokerage cannot be read', async () => {
    const {client, listing, simulator} = proxyInProcess({dialect: 'integration'});
    simulator.faults.add({route: 'subscriber', status: 500});
    expect((await client.get(listing.paths.deal)).status).toBe(200);
  });

  test('the cache does not poll: no visitors, no calls', async () => {
    const {client, listing, clock, simulator, settled} = proxyInProcess({dialect: 'integration'});
    await client.get(listing.paths.deal);
    await client.post(listing.paths.slot(listing.free), newPerson());
    await settled();
    const calls = simulator.requests.length;
    clock.advance(48 * hour);
    await settled();
    expect(simulator.requests).toHaveLength(calls);
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Interval')).toEqual([]);
  });

  test('many bookings during a refetch cause one more', async () => {
    let isHeld = false;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const fixture = proxyInProcess({
      dialect: 'integration',
      fetch: async (input, init) => {
        if (isHeld && init?.method === undefined) await released;
        return fixture.simulator.transport(input, init);
      },
    });
    const {client, listing, settled} = fixture;
    await client.get(listing.paths.deal);
    isHeld = true;
    await Promise.all(
      Array.from({length: 20}, () => client.post(listing.paths.slot(listing.free), newPerson())),
    );
    release();
    await settled();
    expect(listing.sent()).toHaveLength(20);
    expect(listing.reads()).toHaveLength(3);
  });

  test('a booking during a refetch causes another one', async () => {
    const {client, listing, settled} = proxyInProcess({dialect: 'integration'});
    await client.get(listing.paths.deal);
    await Promise.all([
      client.post(listing.paths.slot(listing.free), newPerson()),
      client.post(listing.paths.slot(listing.last), newPerson()),
    ]);
    listing.slotViewing.slots[0]!.booked = 1;
    await client.post(listing.paths.slot(listing.free), newPerson());
    await settled();
    expect((await client.get(listing.paths.status)).json).toMatchObject({
      [listing.free]: {numberOfBooked: 1},
    });
  });

  test('a deal whose refetch fails is served as before', async () => {
    const {client, listing, simulator, settled} = proxyInProcess({dialect: 'integration'});
    const first = await client.get(listing.paths.deal);
    simulator.faults.add({route: 'deal', status: 500});
    expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
    await settled();
    expect((await client.get(listing.paths.deal)).text).toBe(first.text);
  });

  test('a webhook event reaches other instances within seconds without calls to Mspecs', async () => {
    const clock = new Clock();
    const storage = memoryDriver(clock.now);
    const one = proxyInProcess({dialect: 'integration', clock, storage});
    const {listing, simulator} = one;
    const other = proxyInProcess({dialect: 'integration', clock, storage, fetch: simulator.transport});
    await other.client.get(listing.paths.deal);
    const event = JSON.stringify({
      eventType: 'VIEWING',
      subscriberId: accounts.provider.subscriberId,
      dealId: listing.id,
      eventData: {viewings: []},
    });
    const signature = await signatureOf(event, accounts.webhookSecret, clock.now() / second);
    await one.client.post('/webhook', event, {'x-mspecs-signature': signature});
    clock.advance(5 * second);
    await other.client.get(listing.paths.deal);
    await other.settled();
    expect((await other.client.get(listing.paths.deal)).json).toMatchObject({viewings: []});
    expect(listing.statusReads()).toBe(1);
  });
});
