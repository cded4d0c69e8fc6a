import {expect, test} from '@playwright/test';
import {minute, proxyInProcess, second, upstreamFor} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, credentials, type Dialect} from '../../support/proxy/simulated-mspecs.js';

const dialects: readonly Dialect[] = ['v3', 'integration'];

test('the session that Mspecs begins is kept between calls', async () => {
  const {visitor, home, simulator} = proxyInProcess({dialect: 'integration'});
  await visitor.get(home.paths.deal);
  const begun = simulator.sessions.size;
  await visitor.post(home.paths.slot(home.free), newPerson());
  await visitor.post(home.paths.interest, newPerson());
  expect(simulator.sessions.size).toBe(begun);
  expect(home.sent().map(({headers}) => headers['cookie'])).toEqual(
    Array(2).fill(expect.stringMatching(/^connect\.sid=[^;]+$/)),
  );
});

test('an account is sent with its brokerage, a token by itself', async () => {
  const byAccount = proxyInProcess({dialect: 'integration'});
  await byAccount.visitor.get(byAccount.home.paths.deal);
  expect(byAccount.home.reads()[0]?.headers).toMatchObject({
    authorization: expect.stringMatching(/^Basic /),
    'subscriber-id': accounts.provider.subscriberId,
  });
  const {token} = accounts.provider;
  const byToken = proxyInProcess({
    dialect: 'integration',
    upstream: {login: {token}, subscriberId: undefined},
  });
  expect((await byToken.visitor.get(byToken.home.paths.deal)).status).toBe(200);
  expect(byToken.home.reads()[0]?.headers['authorization']).toBe(`Bearer ${token}`);
});

test('silence and a status of interest are sent only where they are configured', async () => {
  const plain = proxyInProcess({dialect: 'integration'});
  const person = newPerson();
  await plain.visitor.post(plain.home.paths.slot(plain.home.free), person);
  expect(JSON.parse(plain.home.sent()[0]!.body)).toEqual(person);

  const remarks = {disableNotifications: true, interestedStatus: 'ENUM_BUYER_INTERESTED_STATUS_INTERESTED'};
  const told = proxyInProcess({dialect: 'integration', upstream: remarks});
  await told.visitor.post(told.home.paths.slot(told.home.free), person);
  await told.visitor.post(told.home.paths.interest, newPerson());
  expect(JSON.parse(told.home.sent()[0]!.body)).toEqual({...person, ...remarks});
  expect(Object.keys(JSON.parse(told.home.sent()[1]!.body) as object)).not.toContain('interestedStatus');

  const loud = proxyInProcess({dialect: 'integration', upstream: {disableNotifications: false}});
  await loud.visitor.post(loud.home.paths.slot(loud.home.free), person);
  expect(JSON.parse(loud.home.sent()[0]!.body)).toEqual({...person, disableNotifications: false});
});

for (const dialect of dialects) {
  test(`${dialect}: whatever is asked for, one host is called, over https`, async () => {
    const called: URL[] = [];
    const {visitor, home, simulator} = proxyInProcess({
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
      home.id,
    ];
    for (const id of ids) {
      await visitor.ask(`/deals/${id}`, {
        headers: {host: 'evil.example', 'x-forwarded-host': 'evil.example'},
      });
      await visitor.ask(`/v3/viewings/slot/status/${id}?url=https://evil.example`);
      await visitor.post(`${home.paths.slot(home.free)}&base=https://evil.example`, newPerson());
    }
    expect(called.length).toBeGreaterThan(0);
    const {origin} = new URL(upstreamFor(dialect).url);
    for (const url of called) expect(url.origin).toBe(origin);
  });

  test(`${dialect}: an answer that does not come is a time-out, and what was sent is not sent again`, async () => {
    let isSilent = false;
    let posts = 0;
    const {visitor, home, simulator, entries} = proxyInProcess({
      dialect,
      fetch: async (input, init) => {
        posts += init?.method === 'POST' ? 1 : 0;
        expect(init?.signal).toBeInstanceOf(AbortSignal);
        if (isSilent) throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
        return simulator.transport(input, init);
      },
    });
    await visitor.get(home.paths.status);
    await visitor.get(home.paths.deal);
    isSilent = true;
    const headers = {'idempotency-key': newKey()};
    const person = newPerson();
    for (let times = 0; times < 2; times += 1) {
      const answer = await visitor.post(home.paths.slot(home.free), person, headers);
      expect([answer.status, answer.json]).toMatchObject([504, {reason: 'timeout'}]);
    }
    expect(posts).toBe(1);
    expect(entries).toContainEqual(expect.objectContaining({event: 'mspecs-silent', kind: 'booking'}));
    const other = await visitor.get('/v3/viewings/slot/status/MDAwNHw1fDU4');
    expect([other.status, other.json]).toMatchObject([504, {reason: 'timeout'}]);
  });

  test(`${dialect}: where no connection came about nothing was sent, and it is told so`, async () => {
    let isDown = false;
    const {visitor, home, simulator} = proxyInProcess({
      dialect,
      fetch: async (input, init) => {
        if (isDown) throw new TypeError('fetch failed', {cause: {code: 'ECONNREFUSED'}});
        return simulator.transport(input, init);
      },
    });
    await visitor.get(home.paths.status);
    await visitor.get(home.paths.deal);
    isDown = true;
    const answer = await visitor.post(home.paths.slot(home.free), newPerson());
    expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
  });

  test(`${dialect}: an answer without end is not read to its end`, async () => {
    let told = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          told += 1;
          controller.enqueue(new TextEncoder().encode('[0,'.repeat(100_000)));
        },
      });
    const {visitor, home} = proxyInProcess({dialect, fetch: () => Promise.resolve(new Response(endless()))});
    expect((await visitor.get(home.paths.status)).json).toMatchObject({reason: 'bad-response'});
    expect(told).toBeLessThan(60);
  });

  test(`${dialect}: Mspecs is called again when it has been left alone for as long as it wanted`, async () => {
    const {visitor, home, simulator, clock} = proxyInProcess({dialect});
    simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '120'}, times: 1});
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    const path = home.paths.viewing(home.timed.id);
    const first = await visitor.post(path, person, headers);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '120']);
    clock.move(119 * second);
    const second_ = await visitor.post(path, person, headers);
    expect([second_.status, second_.headers.get('retry-after')]).toEqual([429, '1']);
    expect(home.sent()).toHaveLength(1);
    clock.move(2 * second);
    expect((await visitor.post(path, person, headers)).status).toBe(202);
    expect(home.mailsTo(person)).toHaveLength(1);
  });

  test(`${dialect}: without a word of how long, it is left alone for half a minute, and for an hour at most`, async () => {
    const {visitor, home, simulator, clock} = proxyInProcess({dialect});
    const path = home.paths.viewing(home.timed.id);
    simulator.faults.add({route: 'booking', status: 429, times: 1});
    await visitor.post(path, newPerson());
    clock.move(29 * second);
    expect((await visitor.post(path, newPerson())).status).toBe(429);
    clock.move(2 * second);
    expect((await visitor.post(path, newPerson())).status).toBe(202);
    simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '999999'}, times: 1});
    await visitor.post(path, newPerson());
    clock.move(61 * minute);
    expect((await visitor.post(path, newPerson())).status).toBe(202);
  });

  test(`${dialect}: while Mspecs wants to be left alone, visitors get what it said before`, async () => {
    const {visitor, home, simulator, clock, settled} = proxyInProcess({dialect});
    const first = await visitor.get(home.paths.status);
    simulator.faults.add({route: 'all', status: 429, headers: {'retry-after': '60'}});
    clock.move(20 * second);
    expect((await visitor.get(home.paths.status)).text).toBe(first.text);
    await settled();
    expect(home.statusReads()).toBeLessThanOrEqual(2);
  });

  test(`${dialect}: no answer and no log tells a credential`, async () => {
    const {visitor, home, simulator, entries} = proxyInProcess({dialect});
    for (const status of [200, 400, 401, 403, 404, 429, 500]) {
      simulator.faults.add({route: 'all', status, body: credentials.join(' '), times: 1});
      // The visitor itself looks for credentials in each answer.
      await visitor.get(home.paths.status);
      await visitor.post(home.paths.slot(home.free), newPerson());
    }
    expect(entries.length).toBeGreaterThan(0);
    for (const credential of credentials) expect(JSON.stringify(entries)).not.toContain(credential);
  });
}
