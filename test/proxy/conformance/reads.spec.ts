import {privateNote} from '../../support/proxy/listing.js';
import {expect, test} from '../../support/proxy/over-http.js';

interface PublishedDeal {
  readonly id: string;
  readonly interest?: boolean;
  readonly viewings: readonly {
    readonly id: string;
    readonly type: string;
    readonly slots?: readonly {id: string}[];
  }[];
}

const forCdn = 'public, max-age=0, s-maxage=5, stale-if-error=600';

test('returns the number of bookings of each slot', async ({client, listing}) => {
  const answer = await client.get(listing.paths.status);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.json).toEqual({
    [listing.free]: {numberOfBooked: 0, fullyBooked: false},
    [listing.last]: {numberOfBooked: 1, fullyBooked: false},
    [listing.full]: {numberOfBooked: 2, fullyBooked: true},
  });
});

test('returns the deal with all viewings and slots, and whether it accepts an interest', async ({
  client,
  listing,
  dialect,
}) => {
  const answer = await client.get(listing.paths.deal);
  expect(answer.status).toBe(200);
  const deal = answer.json as PublishedDeal;
  expect(deal.id).toBe(listing.id);
  expect(deal.viewings.map(({id}) => id).sort()).toEqual(
    [listing.slotViewing, listing.timedViewing, listing.closed, listing.past].map(({id}) => id).sort(),
  );
  const slotViewing = deal.viewings.find(({id}) => id === listing.slotViewing.id);
  expect(slotViewing?.type).toBe('ENUMS_VIEWINGS_TYPE_TIME_SLOTS');
  expect(slotViewing?.slots?.map(({id}) => id)).toEqual([listing.free, listing.last, listing.full]);
  expect(deal.interest).toBe(dialect === 'integration' ? true : undefined);
});

test("neither requests nor returns the broker's private note", async ({client, listing}) => {
  const answers = await Promise.all([client.get(listing.paths.deal), client.get(listing.paths.status)]);
  for (const {text} of answers) {
    expect(text).not.toContain(privateNote);
    expect(text).not.toContain('comment');
  }
  expect(listing.reads().length).toBeGreaterThan(0);
  for (const {url} of listing.reads()) expect(url).not.toContain('comment');
});

test('returns known fields only', async ({client, listing, mspecs, dialect}) => {
  const hidden = {bookedBy: 'Någon', comment: privateNote};
  const slot = {id: listing.free, startTime: '2099-11-14T10:00:00Z', freeSpots: 1, ...hidden};
  const viewing = {
    id: listing.slotViewing.id,
    type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
    slots: [slot],
    ...hidden,
  };
  mspecs.simulator.faults.add(
    dialect === 'v3'
      ? {
          route: 'status',
          body: JSON.stringify({[listing.free]: {numberOfBooked: 1, fullyBooked: false, ...hidden}}),
        }
      : {
          route: 'deal',
          body: JSON.stringify({
            id: listing.id,
            viewings: [viewing],
            users: [{firstName: 'Anna', personalNumber: '19', ...hidden}],
            seller: hidden,
            ...hidden,
          }),
        },
  );
  for (const path of [listing.paths.status, listing.paths.deal]) {
    const {status, text} = await client.get(path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/bookedBy|Någon|comment|mattan|seller|personalNumber/);
  }
});

test('responds with 404 to a deal unknown to Mspecs', async ({client}) => {
  for (const path of ['/deals/MDAwNHw5OTk5OTl8NTg.', '/v3/viewings/slot/status/MDAwNHw5OTk5OTh8NTg.']) {
    const answer = await client.get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json).toMatchObject({status: 404, reason: 'not-found'});
  }
});

test('lets a CDN cache public data and answers conditional requests with 304', async ({client, listing}) => {
  for (const path of [listing.paths.status, listing.paths.deal]) {
    const first = await client.get(path);
    expect(first.headers.get('cache-control')).toBe(forCdn);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const second = await client.get(path, {'if-none-match': known});
      expect(second.status).toBe(304);
      expect(second.text).toBe('');
      expect(second.headers.get('etag')).toBe(etag);
      expect(second.headers.get('cache-control')).toBe(forCdn);
    }
    expect((await client.get(path, {'if-none-match': '"other"'})).status).toBe(200);
  }
});

test('changes the ETag with the content', async ({client, listing, mspecs}) => {
  const other = mspecs.simulator.store.addDeal();
  const [one, two] = await Promise.all([client.get(listing.paths.deal), client.get(`/deals/${other.id}`)]);
  expect(one.headers.get('etag')).not.toBe(two.headers.get('etag'));
});

test('coalesces concurrent reads into one call', {tag: '@proxy'}, async ({client, listing}) => {
  const answers = await Promise.all(Array.from({length: 40}, () => client.get(listing.paths.status)));
  expect(new Set(answers.map(({text}) => text)).size).toBe(1);
  expect(listing.statusReads()).toBe(1);
});

test('answers HEAD like GET, without the body', async ({client, listing}) => {
  const answer = await client.request(listing.paths.status, {method: 'HEAD'});
  expect(answer.status).toBe(200);
  expect(answer.text).toBe('');
  expect(answer.headers.get('etag')).toBe((await client.get(listing.paths.status)).headers.get('etag'));
});

test('reports that it runs without calling Mspecs', {tag: '@proxy'}, async ({client, mspecs}) => {
  const before = mspecs.simulator.requests.length;
  const answer = await client.get('/health');
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({status: 'ok'});
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(mspecs.simulator.requests.slice(before).filter(({method}) => method === 'POST')).toEqual([]);
});
