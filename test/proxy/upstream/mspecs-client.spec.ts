import {expect, test} from '@playwright/test';
import {hour, minute, proxyInProcess, second, upstreamFor} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, credentials, type Dialect} from '../../support/proxy/simulated-mspecs.js';

const dialects: readonly Dialect[] = ['v3', 'integration'];

test('keeps the session of Mspecs between calls', async () => {
  const {client, listing, simulator} = proxyInProcess({dialect: 'integration'});
  await client.get(listing.paths.deal);
  const begun = simulator.sessions.size;
  await client.post(listing.paths.slot(listing.free), newPerson());
  await client.post(listing.paths.interest, newPerson());
  expect(simulator.sessions.size).toBe(begun);
  expect(listing.sent().map(({headers}) => headers['cookie'])).toEqual(
    Array(2).fill(expect.stringMatching(/^connect\.sid=[^;]+$/)),
  );
});

test('sends an account with its brokerage, a token alone', async () => {
  const byAccount = proxyInProcess({dialect: 'integration'});
  await byAccount.client.get(byAccount.listing.paths.deal);
  expect(byAccount.listing.reads()[0]?.headers).toMatchObject({
    authorization: expect.stringMatching(/^Basic /),
    'subscriber-id': accounts.provider.subscriberId,
  });
  const {token} = accounts.provider;
  const byToken = proxyInProcess({
    dialect: 'integration',
    upstream: {login: {token}, subscriberId: undefined},
  });
  expect((await byToken.client.get(byToken.listing.paths.deal)).status).toBe(200);
  expect(byToken.listing.reads()[0]?.headers['authorization']).toBe(`Bearer ${token}`);
});

test('sends disableNotifications and interestedStatus only if configured', async () => {
  const byDefault = proxyInProcess({dialect: 'integration'});
  const person = newPerson();
  await byDefault.client.post(byDefault.listing.paths.slot(byDefault.listing.free), person);
  expect(JSON.parse(byDefault.listing.sent()[0]!.body)).toEqual(person);

  const remarks = {disableNotifications: true, interestedStatus: 'ENUM_BUYER_INTERESTED_STATUS_INTERESTED'};
  const configured = proxyInProcess({dialect: 'integration', upstream: remarks});
  await configured.client.post(configured.listing.paths.slot(configured.listing.free), person);
  await configured.client.post(configured.listing.paths.interest, newPerson());
  expect(JSON.parse(configured.listing.sent()[0]!.body)).toEqual({...person, ...remarks});
  expect(Object.keys(JSON.parse(configured.listing.sent()[1]!.body) as object)).not.toContain(
    'interestedStatus',
  );

  const withNotifications = proxyInProcess({dialect: 'integration', upstream: {disableNotifications: false}});
  await withNotifications.client.post(
    withNotifications.listing.paths.slot(withNotifications.listing.free),
    person,
  );
  expect(JSON.parse(withNotifications.listing.sent()[0]!.body)).toEqual({
    ...person,
    disableNotifications: false,
  });
});

for (const dialect of dialects) {
  test(`${dialect}: calls one host over https, whatever the request`, async () => {
    const called: URL[] = [];
    const {client, listing, simulator} = proxyInProcess({
      dialect,
      fetch: (input, init) => {
        called.push(new URL(input as URL));
        return simulator.transport(input, init);
      },
    });
    const ids = [
      '//evil.example',
      '%2F%2Fevil.example',
      'evil.example',
      '@evil.example',
      '..%2F..',
      '%2e%2e',
      'å',
      listing.id,
    ];
    for (const id of ids) {
      await client.request(`/deals/${id}`, {
        headers: {host: 'evil.example', 'x-forwarded-host': 'evil.example'},
      });
      await client.request(`/v3/viewings/slot/status/${id}?url=https://evil.example`);
      await client.post(`${listing.paths.slot(listing.free)}&base=https://evil.example`, newPerson());
    }
    expect(called.length).toBeGreaterThan(0);
    const {origin} = new URL(upstreamFor(dialect).url);
    for (const url of called) expect(url.origin).toBe(origin);
  });

  test(`${dialect}: reports a missing response as a timeout and does not resend`, async () => {
    let isSilent = false;
    let posts = 0;
    const {client, listing, simulator, entries} = proxyInProcess({
      dialect,
      fetch: async (input, init) => {
        posts += init?.method === 'POST' ? 1 : 0;
        expect(init?.signal).toBeInstanceOf(AbortSignal);
        if (isSilent) throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
        return simulator.transport(input, init);
      },
    });
    await client.get(listing.paths.status);
    await client.get(listing.paths.deal);
    isSilent = true;
    const headers = {'idempotency-key': newKey()};
    const person = newPerson();
    for (let times = 0; times < 2; times += 1) {
      const answer = await client.post(listing.paths.slot(listing.free), person, headers);
      expect([answer.status, answer.json]).toMatchObject([504, {reason: 'timeout'}]);
    }
    expect(posts).toBe(1);
    expect(entries).toContainEqual(expect.objectContaining({event: 'mspecs-silent', kind: 'booking'}));
    const other = await client.get('/v3/viewings/slot/status/MDAwNHw1fDU4');
    expect([other.status, other.json]).toMatchObject([504, {reason: 'timeout'}]);
  });

  test(`${dialect}: reports a failed connection as not sent`, async () => {
    let isDown = false;
    const {client, listing, simulator} = proxyInProcess({
      dialect,
      fetch: async (input, init) => {
        if (isDown) throw new TypeError('fetch failed', {cause: {code: 'ECONNREFUSED'}});
        return simulator.transport(input, init);
      },
    });
    await client.get(listing.paths.status);
    await client.get(listing.paths.deal);
    isDown = true;
    const answer = await client.post(listing.paths.slot(listing.free), newPerson());
    expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
  });

  test(`${dialect}: stops reading an endless response`, async () => {
    let pulls = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          pulls += 1;
          controller.enqueue(new TextEncoder().encode('[0,'.repeat(100_000)));
        },
      });
    const {client, listing} = proxyInProcess({
      dialect,
      fetch: () => Promise.resolve(new Response(endless())),
    });
    expect((await client.get(listing.paths.status)).json).toMatchObject({reason: 'bad-response'});
    expect(pulls).toBeLessThan(60);
  });

  test(`${dialect}: calls Mspecs again after Retry-After`, async () => {
    const {client, listing, simulator, clock} = proxyInProcess({dialect});
    simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '120'}, times: 1});
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    const path = listing.paths.viewing(listing.timedViewing.id);
    const first = await client.post(path, person, headers);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '120']);
    clock.advance(119 * second);
    const second_ = await client.post(path, person, headers);
    expect([second_.status, second_.headers.get('retry-after')]).toEqual([429, '1']);
    expect(listing.sent()).toHaveLength(1);
    clock.advance(2 * second);
    expect((await client.post(path, person, headers)).status).toBe(202);
    expect(listing.mailsTo(person)).toHaveLength(1);
  });

  test(`${dialect}: waits 30 s without Retry-After, and 1 h at most`, async () => {
    const {client, listing, simulator, clock} = proxyInProcess({dialect});
    const path = listing.paths.viewing(listing.timedViewing.id);
    simulator.faults.add({route: 'booking', status: 429, times: 1});
    await client.post(path, newPerson());
    clock.advance(29 * second);
    expect((await client.post(path, newPerson())).status).toBe(429);
    clock.advance(2 * second);
    expect((await client.post(path, newPerson())).status).toBe(202);
    simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '999999'}, times: 1});
    await client.post(path, newPerson());
    clock.advance(61 * minute);
    expect((await client.post(path, newPerson())).status).toBe(202);
  });

  test(`${dialect}: serves cached data during a cooldown`, async () => {
    const {client, listing, simulator, clock, settled} = proxyInProcess({dialect});
    const first = await client.get(listing.paths.status);
    simulator.faults.add({route: 'all', status: 429, headers: {'retry-after': '60'}});
    clock.advance(20 * second);
    expect((await client.get(listing.paths.status)).text).toBe(first.text);
    await settled();
    expect(listing.statusReads()).toBeLessThanOrEqual(2);
  });

  test(`${dialect}: no response and no log contains a credential`, async () => {
    const {client, listing, simulator, entries} = proxyInProcess({dialect});
    for (const status of [200, 400, 401, 403, 404, 429, 500]) {
      simulator.faults.add({route: 'all', status, body: credentials.join(' '), times: 1});
      // The client searches each response for credentials.
      await client.get(listing.paths.status);
      await client.post(listing.paths.slot(listing.free), newPerson());
    }
    expect(entries.length).toBeGreaterThan(0);
    for (const credential of credentials) expect(JSON.stringify(entries)).not.toContain(credential);
  });
}

const page = {body: '<!doctype html><title>404</title>', contentType: 'text/html'};

test('does not take the page of another server for an unknown home', async () => {
  const {client, listing, simulator} = proxyInProcess();
  simulator.faults.add({route: 'status', status: 404, ...page});
  expect((await client.get(listing.paths.status)).json).toMatchObject({reason: 'unavailable', status: 503});
});

test('does not take a page for an accepted booking', async () => {
  const {client, listing, simulator} = proxyInProcess();
  simulator.faults.add({route: 'booking', status: 200, ...page});
  const answer = await client.post(listing.paths.slot(listing.free), newPerson());
  expect(answer.json).toMatchObject({reason: 'bad-response', status: 502});
});

test('a cooldown ends if the clock of the server is set back', async () => {
  const {client, listing, clock, simulator} = proxyInProcess();
  simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '120'}, times: 1});
  expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(429);
  clock.advance(-240 * hour);
  expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
});
