import {newPerson} from '../../support/proxy/person.js';
import {expect, test} from '../../support/proxy/over-http.js';

const wellFormed = /^[\da-f-]{36}$/;

test('responds with the request id of the server in front', async ({client, listing}) => {
  for (const id of ['7f3a9c5d1e8b4f60a1b2c3d4e5f60718', 'B0B54FE1-8F0E-4F9B-9A55-1D2C3B4A5F60']) {
    for (const path of [listing.paths.deal, listing.paths.deal, '/health', '/ready', '/nothing']) {
      expect((await client.get(path, {'x-request-id': id})).headers.get('x-request-id')).toBe(id);
    }
    const sent = await client.post(listing.paths.slot(listing.free), {}, {'x-request-id': id});
    expect([sent.status, sent.headers.get('x-request-id')]).toEqual([400, id]);
  }
});

test('makes a request id if none is given or it could be personal', async ({client, listing}) => {
  const ids = new Set<string | null>();
  for (const given of [undefined, 'abc', 'anna@example.se-anna@example.se', '+46701740605', 'a'.repeat(65)]) {
    const {headers} = await client.get(
      listing.paths.status,
      given === undefined ? {} : {'x-request-id': given},
    );
    expect(headers.get('x-request-id')).toMatch(wellFormed);
    ids.add(headers.get('x-request-id'));
  }
  expect(ids.size).toBe(5);
});

test('is ready, and says when Mspecs answered last', async ({alone: {client, listing}}) => {
  const before = await client.get('/ready');
  expect([before.status, before.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(before.json).toEqual({
    status: 'ready',
    storage: 'ok',
    mspecs: 'unknown',
    secondsSinceMspecsAnswer: null,
    secondsSinceEvent: null,
  });
  await client.get(listing.paths.status);
  expect((await client.get('/ready')).json).toMatchObject({
    status: 'ready',
    mspecs: 'ok',
    secondsSinceMspecsAnswer: expect.any(Number),
  });
});

test('is not ready while Mspecs refuses the credentials', async ({alone: {client, listing, mspecs}}) => {
  mspecs.simulator.faults.add({route: 'all', status: 401});
  await client.get(listing.paths.deal);
  const answer = await client.get('/ready');
  expect([answer.status, answer.json]).toMatchObject([503, {status: 'not-ready', mspecs: 'failing'}]);
  expect((await client.get('/health')).status).toBe(200);
});

test('stays ready when Mspecs refuses one request', async ({client, listing}) => {
  await client.post(listing.paths.slot(listing.full), newPerson());
  expect((await client.get('/ready')).json).toMatchObject({status: 'ready', mspecs: 'ok'});
});
