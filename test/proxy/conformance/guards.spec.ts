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
  const answer = await client.post(listing.paths.slot(listing.full), newPerson(), {
    origin: siteOrigin,
    'form-time': '1000',
  });
  expect(answer.status).toBe(409);
  expect(answer.headers.get('access-control-allow-origin')).toBe(siteOrigin);
});

test('responds with 404 to unknown paths', async ({client}) => {
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
    for (const path of [
      '/',
      '/deals',
      '/api/marketing/deals/MDAwNHwx',
      '/schema/viewings',
      '/simulator/outbox',
    ]) {
      expect([method, path, (await client.request(path, {method})).status]).toEqual([method, path, 404]);
    }
  }
});

test('responds with 405 and the right methods to other methods', async ({client, listing}) => {
  const calls: [string, string, string][] = [
    ['PUT', listing.paths.deal, 'GET, HEAD, OPTIONS'],
    ['DELETE', listing.paths.deal, 'GET, HEAD, OPTIONS'],
    ['POST', listing.paths.deal, 'GET, HEAD, OPTIONS'],
    ['PATCH', listing.paths.status, 'GET, HEAD, OPTIONS'],
    ['GET', listing.paths.interest, 'POST, OPTIONS'],
    ['HEAD', listing.paths.interest, 'POST, OPTIONS'],
    ['PUT', listing.paths.slot(listing.free), 'POST, OPTIONS'],
    ['DELETE', listing.paths.viewing(listing.timedViewing.id), 'POST, OPTIONS'],
  ];
  for (const [method, path, allow] of calls) {
    const {status, headers} = await client.request(path, {method});
    expect([method, path, status, headers.get('allow')]).toEqual([method, path, 405, allow]);
  }
  expect(listing.sent()).toEqual([]);
});

test('responds with 405 to other methods on a route of the operator', {tag: '@proxy'}, async ({client}) => {
  const {status, headers} = await client.request('/health', {method: 'POST'});
  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

test('a preflight offers the methods and headers of its route only', async ({client, listing}) => {
  const preflight = async (path: string, method: string) => {
    const {status, headers} = await client.request(path, {
      method: 'OPTIONS',
      headers: {
        origin: siteOrigin,
        'access-control-request-method': method,
        'access-control-request-headers': 'x-anything, content-type',
      },
    });
    return [
      status,
      ...['allow-origin', 'allow-methods', 'allow-headers', 'max-age'].map((name) =>
        headers.get(`access-control-${name}`),
      ),
    ];
  };
  expect(await preflight(listing.paths.deal, 'DELETE')).toEqual([
    204,
    siteOrigin,
    'GET',
    'if-none-match',
    '600',
  ]);
  expect(await preflight(listing.paths.slot(listing.free), 'POST')).toEqual([
    204,
    siteOrigin,
    'POST',
    'content-type, form-challenge, form-honeypot, form-time, idempotency-key, x-captcha',
    '600',
  ]);
  expect((await preflight('/simulator/outbox', 'POST'))[0]).toBe(404);
});

test('refuses requests of pages of other origins before anything is sent', async ({client, listing}) => {
  const person = newPerson();
  for (const path of [
    listing.paths.slot(listing.free),
    listing.paths.viewing(listing.timedViewing.id),
    listing.paths.interest,
  ]) {
    for (const origin of ['https://evil.example', 'null', `${siteOrigin}.evil.example`, 'evil']) {
      const answer = await client.post(path, person, {origin, 'form-time': '1000'});
      expect([path, origin, answer.status, answer.json]).toMatchObject([
        path,
        origin,
        403,
        {status: 403, reason: 'misconfigured'},
      ]);
      // So that the page can tell its visitor.
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    }
  }
  expect(listing.sent()).toEqual([]);
  const own = await client.post(listing.paths.slot(listing.free), person, {
    origin: siteOrigin,
    'form-time': '1000',
  });
  expect(own.status).toBe(202);
});

test('knows its own pages, also behind a server that rewrites Host', async ({client, running, listing}) => {
  const path = listing.paths.slot(listing.free);
  const time = {'form-time': '1000'};
  const rewritten = {origin: 'https://www.example.se', ...time};
  const send = async (headers: Record<string, string>) =>
    (await client.post(path, newPerson(), headers)).status;
  expect(await send({...rewritten, 'sec-fetch-site': 'same-origin'})).toBe(202);
  expect(await send({...rewritten, 'x-forwarded-host': 'www.example.se'})).toBe(202);
  expect(await send({origin: new URL(running.url).origin, ...time})).toBe(202);
  for (const site of ['same-site', 'cross-site'])
    expect(await send({...rewritten, 'sec-fetch-site': site})).toBe(403);
});

test('refuses a page of another origin whose visitor has switched the Origin header off', async ({
  client,
  listing,
}) => {
  const path = listing.paths.slot(listing.free);
  for (const site of ['same-site', 'cross-site']) {
    const {status} = await client.post(path, newPerson(), {'form-time': '1000', 'sec-fetch-site': site});
    expect([site, status]).toEqual([site, 403]);
  }
  expect(listing.sent()).toEqual([]);
});

test('an invalid id does not reach Mspecs', async ({client, running, mspecs}) => {
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
    'a'.repeat(124),
    '__proto__',
    'constructor',
    'MDAw_DAw',
    'MDAw-DAw',
    'MDAwM',
    'MDAwMA.',
    'MDAwM...',
    'M...',
  ];
  const before = mspecs.simulator.requests.length;
  for (const id of ids) {
    for (const path of [`/deals/${id}`, `/v3/viewings/slot/status/${id}`]) {
      // A server in front may refuse a path itself.
      const {status} = await fetch(running.url + path);
      expect([path, [400, 404].includes(status)]).toEqual([path, true]);
    }
  }
  const path = (id: string) => `/v3/viewings/externalViewer/MDA./slot/MDA.?dealId=${id}`;
  for (const id of ids) expect([id, (await client.post(path(id), newPerson())).status]).toEqual([id, 404]);
  expect(mspecs.simulator.requests.slice(before)).toEqual([]);
});

test('a slash in an id stays escaped on the way to Mspecs', async ({client, mspecs}) => {
  const before = mspecs.simulator.requests.length;
  expect((await client.get('/v3/viewings/slot/status/MDA%2Fadmi')).status).toBe(404);
  for (const {path} of mspecs.simulator.requests.slice(before)) expect(path).not.toContain('MDA/admi');
});
