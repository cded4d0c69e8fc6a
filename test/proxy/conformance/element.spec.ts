import {elementsIn} from '../../support/e2e/snippet-tags.js';
import {privateNote} from '../../support/proxy/listing.js';
import {expect, test} from '../../support/proxy/over-http.js';
import {siteOrigin} from '../../support/proxy/simulated-mspecs.js';

/** URL of the proxy as pages call it. */
const publicUrls: Readonly<Record<string, string>> = {tenants: '/solna', nginx: '/api/mspecs'};

test('serves the element with its free times, the deal and the status', async ({client, listing, engine}) => {
  const publicUrl = publicUrls[engine] ?? '/';
  const answer = await client.get(`${listing.paths.deal}/element?lang=en&utm_source=mail`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('x-request-id')).toBeTruthy();
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, stale-if-error=600');
  const {elements, problems} = elementsIn(answer.text);
  expect(problems).toEqual([]);
  const [booker] = elements.filter(({tag}) => tag === 'mspecs-viewing-booker');
  expect(booker?.attributes).toEqual({'deal-id': listing.id, 'proxy-url': publicUrl, lang: 'en'});
  const radios = elements.filter(({attributes}) => attributes['type'] === 'radio');
  expect(radios.map(({attributes}) => [attributes['value'], 'disabled' in attributes])).toEqual([
    [listing.free, false],
    [listing.last, false],
    [listing.full, true],
    [listing.timedViewing.id, false],
  ]);
  const forms = elements.filter(({tag}) => tag === 'form');
  expect(forms.map(({attributes}) => attributes['action'])).toEqual([
    `${publicUrl.replace(/^\/$/, '')}/deals/${encodeURIComponent(listing.id)}/book`,
  ]);
  const [json] = elements.filter(({attributes}) => attributes['type'] === 'application/json');
  const deal = JSON.parse(json?.text ?? '') as {id: string; servedStatus: {text: string}};
  expect(deal.id).toBe(listing.id);
  expect(Object.keys(JSON.parse(deal.servedStatus.text) as object)).toEqual([
    listing.free,
    listing.last,
    listing.full,
  ]);
  expect(answer.text).not.toContain(privateNote);
});

test('answers 304 to the ETag of the same times', async ({client, listing}) => {
  const path = `${listing.paths.deal}/element`;
  // The HTML changes every five seconds, so one of two requests in a row is within them.
  await expect(async () => {
    const first = await client.get(path);
    const again = await client.get(path, {'if-none-match': first.headers.get('etag') ?? ''});
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  }).toPass();
});

for (const query of [
  'lang=%22%3E%3Cscript%3E',
  'time-zone=Mars/Olympus',
  'country=SVERIGE',
  'viewing-id=..%2f',
  'refresh-interval=-1',
  'consent-required=perhaps',
]) {
  test(`refuses ?${query}`, async ({client, listing}) => {
    const answer = await client.get(`${listing.paths.deal}/element?${query}`);
    expect(answer.status).toBe(400);
    const name = query.split('=')[0] ?? '';
    expect(answer.json).toMatchObject({reason: 'invalid', title: `The query parameter ${name} is invalid`});
  });
}

test('lets no query change where contact details go', async ({client, listing}) => {
  const query =
    'proxy-url=https://evil.example&base-url=https://evil.example&privacy-url=https://evil.example';
  const answer = await client.get(`${listing.paths.deal}/element?${query}`, {
    'x-forwarded-host': 'evil.example',
  });
  expect(answer.status).toBe(200);
  expect(answer.text).not.toContain('evil.example');
});

test('answers 404 for an unknown home, without asking for its status', async ({client, mspecs}) => {
  const unknown = 'MDAwNHwwMDAwMDAwOTk5OXw1OA..';
  for (const id of [unknown, 'a', '%2e%2e', '<b>']) {
    const answer = await client.get(`/deals/${id}/element`);
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({status: 404, reason: 'not-found'});
  }
  expect(mspecs.simulator.requests.filter(({path}) => path.endsWith(`/slot/status/${unknown}`))).toEqual([]);
});

test('answers HEAD without a body and other methods with 405', async ({client, listing}) => {
  const path = `${listing.paths.deal}/element`;
  const head = await client.request(path, {method: 'HEAD'});
  expect([head.status, head.headers.get('content-type'), head.text]).toEqual([
    200,
    'text/html; charset=utf-8',
    '',
  ]);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const {status, headers} = await client.request(path, {method});
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
  }
});

test('lets only allowed origins read it', async ({client, listing}) => {
  const path = `${listing.paths.deal}/element`;
  const allowed = await client.get(path, {origin: siteOrigin});
  expect(allowed.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  const foreign = await client.get(path, {origin: 'https://evil.example'});
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});
