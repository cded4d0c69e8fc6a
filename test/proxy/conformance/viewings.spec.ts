import {expect, test} from '../../support/proxy/over-http.js';
import {privateNote} from '../../support/proxy/listing.js';
import {siteOrigin} from '../../support/proxy/simulated-mspecs.js';

interface List {
  readonly viewings: readonly {readonly dealId: string; readonly viewingId: string; readonly state: string}[];
}

test('lists the coming viewings of all homes', async ({alone: {client, listing}}) => {
  const {status, json, text, headers} = await client.get('/viewings?limit=1000', {origin: siteOrigin});
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, stale-if-error=600');
  expect(headers.get('access-control-allow-origin')).toBe(siteOrigin);
  const own = (json as List).viewings.filter(({dealId}) => dealId === listing.id);
  // A viewing that goes on after midnight has one entry for each day.
  const entries = new Set(own.map(({viewingId, state}) => `${viewingId} ${state}`));
  expect([...entries]).toEqual([
    `${listing.slotViewing.id} open`,
    `${listing.timedViewing.id} open`,
    `${listing.closed.id} contact`,
  ]);
  expect(text).not.toContain(privateNote);
});

test('answers 304 to the ETag of the list', async ({alone: {client}}) => {
  const {headers} = await client.get('/viewings');
  const again = await client.get('/viewings', {'if-none-match': headers.get('etag') ?? ''});
  expect([again.status, again.text]).toEqual([304, '']);
});

test('answers other methods on the list with 405', async ({client}) => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const {status, headers} = await client.request('/viewings', {method});
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
  }
});

test('refuses a filter that is no date', async ({client}) => {
  const {status, json} = await client.get('/viewings?day=tomorrow');
  expect([status, json]).toMatchObject([400, {reason: 'invalid'}]);
});

test('shows a page for a filter that cannot be read, with a way to all viewings', async ({client}) => {
  for (const query of ['day=%zz', 'after=%FF', `area=${'x'.repeat(500)}`, 'from=2026-02-31&lang=__proto__']) {
    const {status, headers, text} = await client.get(`/viewings/page?${query}`);
    expect([query, status, headers.get('content-type')]).toEqual([query, 400, 'text/html; charset=utf-8']);
    expect(text).toContain('Inga visningar med det här urvalet');
  }
  const {text} = await client.get('/viewings/page?day=%zz&lang=en');
  expect(text).toContain('No viewings match your selection');
  expect(text).toContain('href="page?lang=en"');
});
