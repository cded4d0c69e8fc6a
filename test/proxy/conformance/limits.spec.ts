import {addListing, type Listing} from '../../support/proxy/listing.js';
import {clientAddressHeader, expect, newAddress, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';
import type {Answer, Client} from '../../support/proxy/client.js';

const send = (client: Client, home: Listing, body: unknown = newPerson(), address = newAddress()) =>
  client.post(home.paths.slot(home.free), body, {[clientAddressHeader]: address});

const windowMs = 10 * 60_000;

/** Runs steps with a home, and once more with another if they crossed the end of a window, at which counting starts again. */
async function inOneWindow(
  simulator: Parameters<typeof addListing>[0],
  steps: (home: Listing) => Promise<void>,
) {
  const current = () => Math.floor(Date.now() / windowMs);
  const first = current();
  try {
    await steps(addListing(simulator));
  } catch (error) {
    if (current() === first) throw error;
    await steps(addListing(simulator));
  }
}

const limitOf = ({status, json}: Answer) => [status, (json as {limit?: string}).limit];

test('invalid requests do not count for the home', {tag: '@load'}, async ({client, listing}) => {
  for (let round = 0; round < 31; round += 1) {
    const answers = await Promise.all(Array.from({length: 10}, () => send(client, listing, {})));
    expect(new Set(answers.map(({status}) => status))).toEqual(new Set([400]));
  }
  expect((await send(client, listing)).status).toBe(202);
});

test(
  'requests for a time that is not open do not count for the home',
  {tag: '@load'},
  async ({client, listing}) => {
    const path = listing.paths.viewing(listing.closed.id);
    for (let round = 0; round < 31; round += 1) {
      const answers = await Promise.all(
        Array.from({length: 10}, () =>
          client.post(path, newPerson(), {[clientAddressHeader]: newAddress(), 'idempotency-key': newKey()}),
        ),
      );
      expect(new Set(answers.map(({status}) => status))).toEqual(new Set([409]));
    }
    expect((await send(client, listing)).status).toBe(202);
  },
);

test('invalid requests count for their address', ({client, mspecs: {simulator}}) =>
  inOneWindow(simulator, async (home) => {
    const address = newAddress();
    for (let requests = 0; requests < 30; requests += 1)
      expect((await send(client, home, {}, address)).status).toBe(400);
    const refused = await send(client, addListing(simulator), newPerson(), address);
    expect(limitOf(refused)).toEqual([429, 'address']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(client, home)).status).toBe(202);
  }));

test('sends ten requests of an address for one home, and more for another', ({client, mspecs: {simulator}}) =>
  inOneWindow(simulator, async (home) => {
    const address = newAddress();
    for (let requests = 0; requests < 10; requests += 1)
      expect((await send(client, home, newPerson(), address)).status).toBe(202);
    expect(limitOf(await send(client, home, newPerson(), address))).toEqual([429, 'address']);
    expect(home.sent()).toHaveLength(10);
    expect((await send(client, addListing(simulator), newPerson(), address)).status).toBe(202);
  }));

test('sends six requests with one email address, in any spelling and for any home', async ({
  client,
  mspecs: {simulator},
}) =>
  inOneWindow(simulator, async (home) => {
    const person = newPerson();
    const [name = '', domain = ''] = person.email.split('@');
    const spellings = [
      person.email,
      `${name.toUpperCase()}@${domain}`,
      `${name}+visning@${domain}`,
      `${name}@${domain.toUpperCase()}`,
    ].map(registerSecret);
    const homes = [home, addListing(simulator)];
    for (let requests = 0; requests < 6; requests += 1) {
      const email = spellings[requests % spellings.length];
      expect((await send(client, homes[requests % 2]!, {...person, email})).status).toBe(202);
    }
    for (const email of spellings) {
      const refused = await send(client, home, {...person, email});
      expect(limitOf(refused)).toEqual([429, 'email']);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3600);
    }
    expect(homes.flatMap((home) => home.sent())).toHaveLength(6);
    expect((await send(client, home)).status).toBe(202);
  }));

test('a request refused by a limit can be sent later with the same key', ({client, mspecs: {simulator}}) =>
  inOneWindow(simulator, async (home) => {
    const address = newAddress();
    for (let requests = 0; requests < 10; requests += 1) await send(client, home, newPerson(), address);
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    const path = home.paths.slot(home.free);
    const refused = await client.post(path, person, {...headers, [clientAddressHeader]: address});
    expect(limitOf(refused)).toEqual([429, 'address']);
    const sent = await client.post(path, person, {...headers, [clientAddressHeader]: newAddress()});
    expect(sent.status).toBe(202);
    expect(home.mailsTo(person)).toHaveLength(1);
  }));

test('repeats of a sent request count for its address only', async ({client, listing}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  for (let repeats = 0; repeats < 12; repeats += 1) {
    const address = {[clientAddressHeader]: newAddress()};
    const answer = await client.post(listing.paths.slot(listing.free), person, {...headers, ...address});
    expect(answer.status).toBe(202);
  }
  expect(listing.sent()).toHaveLength(1);
});

test('a pause of Mspecs has no limit in its problem, and its key can be used afterwards', async ({alone}) => {
  const {client, listing, mspecs} = alone;
  mspecs.simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '1'}, times: 1});
  expect(limitOf(await send(client, listing))).toEqual([429, undefined]);
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const path = listing.paths.slot(listing.free);
  await expect.poll(async () => (await client.post(path, person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});
