import {once} from 'node:events';
import {request, type IncomingMessage} from 'node:http';
import {expect, test} from '../../support/proxy/over-http.js';
import {newPerson} from '../../support/proxy/person.js';
import {siteOrigin} from '../../support/proxy/simulated-mspecs.js';

test('allows reads for pages of the configured origin only', async ({client, listing}) => {
  const own = await client.get(listing.paths.status, {origin: siteOrigin});
  expect(own.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  expect(own.headers.get('access-control-allow-credentials')).toBeNull();
  for (const origin of [
    'https://evil.example',
    'null',
    'http://www.maklaren.example',
    `${siteOrigin}.evil.example`,
  ]) {
    const other = await client.get(listing.paths.status, {origin});
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('always sends Vary: Origin', async ({client, listing}) => {
  for (const headers of [{}, {origin: siteOrigin}, {origin: 'https://evil.example'}]) {
    const answer = await client.get(listing.paths.status, headers);
    expect(answer.headers.get('vary')).toMatch(/\borigin\b/i);
  }
});

test('allows bookings for pages of the configured origin only', async ({client, listing}) => {
  const preflight = (origin: string) =>
    client.request(listing.paths.slot(listing.free), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, idempotency-key, form-time',
      },
    });
  const own = await preflight(siteOrigin);
  expect(own.status).toBe(204);
  expect(own.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  expect(own.headers.get('access-control-allow-methods')).toContain('POST');
  expect(own.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  const other = await preflight('https://evil.example');
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('tells the time and the age of a response to pages of other origins', async ({client, listing}) => {
  for (const path of [listing.paths.status, listing.paths.deal]) {
    const answer = await client.get(path, {origin: siteOrigin});
    const again = await client.get(path, {
      origin: siteOrigin,
      'if-none-match': answer.headers.get('etag') ?? '',
    });
    expect([answer.status, again.status]).toEqual([200, 304]);
    for (const {headers} of [answer, again]) {
      expect(headers.get('access-control-expose-headers')).toBe('age, date, retry-after');
      const sent = Date.parse(headers.get('date') ?? '');
      expect(Math.abs(Date.now() - sent)).toBeLessThan(60_000);
    }
  }
});

test('exposes errors to a page of the configured origin', async ({client, listing}) => {
  const unknown = await client.get('/deals/MDAwNHw5OTk5OTV8NTg.', {origin: siteOrigin});
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  expect(unknown.headers.get('access-control-expose-headers')).toContain('retry-after');
  const answer = await client.post(listing.paths.slot(listing.full), newPerson(), {origin: siteOrigin});
  expect(answer.status).toBe(409);
  expect(answer.headers.get('access-control-allow-origin')).toBe(siteOrigin);
});

test('responds with 404 to unknown paths and methods', async ({client, listing}) => {
  const calls: [string, string][] = [
    ['GET', '/'],
    ['GET', '/deals'],
    ['GET', '/api/marketing/deals/MDAwNHwx'],
    ['GET', '/schema/viewings'],
    ['GET', '/viewings'],
    ['GET', '/simulator/outbox'],
    ['GET', listing.paths.interest],
    ['GET', '/webhook'],
    ['POST', '/health'],
    ['POST', '/ready'],
    ['PUT', listing.paths.deal],
    ['DELETE', listing.paths.deal],
    ['PATCH', listing.paths.status],
  ];
  for (const [method, path] of calls) {
    const answer = await client.request(path, {method}).catch((error: unknown) => error as Error);
    // Methods that a route lacks are not in the description, and are answered like unknown paths.
    if (answer instanceof Error) expect(answer.message).toBe('');
    else expect([method, path, answer.status]).toEqual([method, path, 404]);
  }
});

test('an invalid id does not reach Mspecs', async ({client, mspecs}) => {
  const ids = [
    '..%2F..%2Fviewings',
    'x%2F..',
    '@evil.example',
    '%40evil.example',
    'a%00b',
    'å',
    '%F0%9F%8F%A0',
    "'",
    '%27%20or',
    '....',
    'a%3Fb',
    'a%23b',
    'a'.repeat(121),
  ];
  const before = mspecs.simulator.requests.length;
  for (const id of ids) {
    for (const path of [`/deals/${id}`, `/v3/viewings/slot/status/${id}`]) {
      expect([path, (await client.get(path)).status]).toEqual([path, 404]);
    }
  }
  const path = (id: string) => `/v3/viewings/externalViewer/MDA./slot/MDA.?dealId=${id}`;
  for (const id of ids) expect([id, (await client.post(path(id), newPerson())).status]).toEqual([id, 404]);
  expect(mspecs.simulator.requests.slice(before)).toEqual([]);
});

test('a slash in an id stays escaped on the way to Mspecs', async ({client, mspecs}) => {
  const before = mspecs.simulator.requests.length;
  expect((await client.get('/v3/viewings/slot/status/MDA%2Fadmin')).status).toBe(404);
  for (const {path} of mspecs.simulator.requests.slice(before)) expect(path).not.toContain('MDA/admin');
});

test('rejects bodies that are not JSON or too long', async ({client, listing}) => {
  const path = listing.paths.slot(listing.free);
  const person = newPerson();
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
  ]) {
    const answer = await client.post(path, person, {'content-type': type});
    expect([type, answer.status, answer.json]).toMatchObject([type, 415, {reason: 'invalid'}]);
  }
  for (const body of ['', '{', '{"firstName":', 'firstName=Eva']) {
    const answer = await client.post(path, body);
    expect([body, answer.status, answer.json]).toMatchObject([body, 400, {reason: 'invalid'}]);
  }
  const long = await client.post(path, {...person, description: 'x'.repeat(4096)});
  expect(long.status).toBe(413);
  expect(long.json).toMatchObject({reason: 'invalid'});
  expect(listing.sent()).toEqual([]);
});

test('rejects a chunked body that is too long', async ({running, listing}) => {
  const sending = request(running.url + listing.paths.slot(listing.free), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'transfer-encoding': 'chunked'},
  });
  sending.end(JSON.stringify({...newPerson(), description: 'x'.repeat(5000)}));
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  expect(listing.sent()).toEqual([]);
});

test('accepts a content type with a charset', async ({client, listing}) => {
  const answer = await client.post(listing.paths.slot(listing.free), newPerson(), {
    'content-type': 'application/json; charset=utf-8',
  });
  expect(answer.status).toBe(202);
});
