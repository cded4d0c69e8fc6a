import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import {altchaKey, changed, solvedChallenge} from '../../support/proxy/challenge.js';
import type {Answer} from '../../support/proxy/client.js';
import {Clock, minute, proxyInProcess} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {tenantsInProcess, twoTenants} from '../../support/proxy/tenants-in-process.js';
import {siteOrigin} from '../../support/proxy/simulated-mspecs.js';

const problemOf = ({status, json}: Answer) => [
  status,
  (json as {reason?: string}).reason,
  (json as {problems?: object}).problems,
];

const refused = (challenge: string) => [403, 'invalid', {challenge}];

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: the deal says that a proof of work is asked for`, async () => {
    const {client, listing} = proxyInProcess({dialect, altchaKey});
    expect((await client.get(listing.paths.deal)).json).toMatchObject({challenge: true});
  });

  test(`${dialect}: without a key there is no challenge, and none is asked for`, async () => {
    const {client, listing} = proxyInProcess({dialect});
    expect((await client.get('/challenge')).status).toBe(404);
    expect((await client.get(listing.paths.deal)).json).not.toHaveProperty('challenge');
    expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
  });

  test(`${dialect}: sends a request with an answer, and none without`, async () => {
    const {client, listing} = proxyInProcess({dialect, altchaKey});
    const path = listing.paths.slot(listing.free);
    expect(problemOf(await client.post(path, newPerson()))).toEqual(refused('missing'));
    expect(listing.sent()).toEqual([]);
    expect((await client.post(path, newPerson(), await solvedChallenge(client))).status).toBe(202);
    expect(listing.sent()).toHaveLength(1);
  });
}

test('an interest in the home needs an answer too', async () => {
  const {client, listing} = proxyInProcess({dialect: 'integration', altchaKey});
  const path = `/deals/${listing.id}/interest`;
  expect(problemOf(await client.post(path, newPerson()))).toEqual(refused('missing'));
  expect((await client.post(path, newPerson(), await solvedChallenge(client))).status).toBe(202);
});

test('each challenge is another one and is not cached', async () => {
  const {client} = proxyInProcess({altchaKey});
  const [one, other] = [await client.get('/challenge'), await client.get('/challenge')];
  expect(one.headers.get('cache-control')).toBe('no-store');
  expect(one.text).not.toBe(other.text);
});

test('pages of the configured origins may read a challenge and send the answer', async () => {
  const {client, listing} = proxyInProcess({altchaKey});
  const read = await client.get('/challenge', {origin: siteOrigin});
  expect(read.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  const {headers} = await client.request(listing.paths.slot(listing.free), {
    method: 'OPTIONS',
    headers: {origin: siteOrigin, 'access-control-request-method': 'POST'},
  });
  expect(headers.get('access-control-allow-headers')).toContain('form-challenge');
});

test('refuses forged and wrong answers', async () => {
  const {client, listing} = proxyInProcess({altchaKey});
  const answer = await solvedChallenge(client);
  const forged = [
    {'form-challenge': 'not base64!'},
    {'form-challenge': btoa('null')},
    {'form-challenge': btoa('{"challenge":{"parameters":[]},"solution":1}')},
    {'form-challenge': btoa('[').repeat(3000)},
    changed(answer, ({challenge}) => (challenge.parameters['cost'] = 1)),
    changed(answer, ({challenge}) => (challenge.parameters['data'] = {expiresAt: 9_999_999_999})),
    changed(answer, ({challenge}) => (challenge.signature = challenge.signature.replaceAll(/\d/g, 'a'))),
    changed(answer, ({solution}) => (solution.derivedKey = '00'.repeat(32))),
    changed(answer, ({solution}) => (solution.counter = -1)),
    changed(answer, ({challenge}) => delete challenge.parameters['keySignature']),
  ];
  for (const header of forged) {
    const refusal = await client.post(listing.paths.slot(listing.free), newPerson(), header);
    expect(problemOf(refusal)).toEqual(refused('malformed'));
  }
  expect(listing.sent()).toEqual([]);
  expect((await client.post(listing.paths.slot(listing.free), newPerson(), answer)).status).toBe(202);
});

test('accepts each answer once, also on another instance with the same storage', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const one = proxyInProcess({altchaKey, clock, storage});
  const other = proxyInProcess({altchaKey, clock, storage});
  const answer = await solvedChallenge(one.client);
  const [{client, listing}] = [other];
  expect((await client.post(listing.paths.slot(listing.free), newPerson(), answer)).status).toBe(202);
  for (const {client, listing} of [one, other]) {
    const again = await client.post(listing.paths.slot(listing.free), newPerson(), answer);
    expect(problemOf(again)).toEqual(refused('used'));
  }
  expect([one.listing.sent(), other.listing.sent()]).toMatchObject([[], [{}]]);
});

test('an answer expires after 20 minutes', async () => {
  const {client, listing, clock} = proxyInProcess({altchaKey});
  const [early, late] = [await solvedChallenge(client), await solvedChallenge(client)];
  const path = listing.paths.slot(listing.free);
  clock.advance(19 * minute);
  expect((await client.post(path, newPerson(), early)).status).toBe(202);
  clock.advance(minute);
  expect(problemOf(await client.post(path, newPerson(), late))).toEqual(refused('expired'));
});

test('a request refused for its answer is sent once with a new one and the same key', async () => {
  const {client, listing} = proxyInProcess({altchaKey});
  const person = newPerson();
  const key = {'idempotency-key': newKey()};
  const path = listing.paths.slot(listing.free);
  const used = await solvedChallenge(client);
  await client.post(path, newPerson(), used);
  expect(problemOf(await client.post(path, person, {...key, ...used}))).toEqual(refused('used'));
  const answer = await solvedChallenge(client);
  expect((await client.post(path, person, {...key, ...answer})).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a repeat of a sent request needs no new answer', async () => {
  const {client, listing} = proxyInProcess({altchaKey});
  const person = newPerson();
  const headers = {'idempotency-key': newKey(), ...(await solvedChallenge(client))};
  const path = listing.paths.slot(listing.free);
  for (let times = 0; times < 2; times += 1)
    expect((await client.post(path, person, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('sends nothing if the storage cannot remember the answer', async () => {
  const memory = memoryDriver(Date.now);
  const {client, listing} = proxyInProcess({
    altchaKey,
    storage: {
      ...memory,
      count: (key: string, seconds: number) =>
        key.includes('challenge') ? Promise.reject(new Error('full')) : memory.count(key, seconds),
    },
  });
  const answer = await solvedChallenge(client);
  const {status} = await client.post(listing.paths.slot(listing.free), newPerson(), answer);
  expect(status).toBe(503);
  expect(listing.sent()).toEqual([]);
});

test('a tenant does not accept the answer to a challenge of another with the same key', async () => {
  const {solna, taby} = tenantsInProcess({config: {altchaKey}});
  const answer = await solvedChallenge(taby.client);
  const foreign = await solna.client.post(solna.listing.paths.slot(solna.listing.free), newPerson(), answer);
  expect(problemOf(foreign)).toEqual(refused('malformed'));
  const own = await taby.client.post(taby.listing.paths.slot(taby.listing.free), newPerson(), answer);
  expect(own.status).toBe(202);
});

test('one tenant can ask for a proof of work alone', async () => {
  const {solna, taby} = tenantsInProcess({
    tenants: {
      ...twoTenants.tenants,
      solna: {...twoTenants.tenants.solna, altchaKey: {env: 'KEY'}},
    },
    env: {KEY: altchaKey},
  });
  const free = await taby.client.post(taby.listing.paths.slot(taby.listing.free), newPerson());
  expect(free.status).toBe(202);
  const refusal = await solna.client.post(solna.listing.paths.slot(solna.listing.free), newPerson());
  expect(problemOf(refusal)).toEqual(refused('missing'));
});
