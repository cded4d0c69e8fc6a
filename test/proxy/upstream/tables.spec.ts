import {expect, test} from '@playwright/test';
import {proxyInProcess, second} from '../../support/proxy/in-process.js';

/** A v3 proxy whose calls for one path Mspecs answers with something else. */
function proxyWithAnswer(path: string, answer: () => Response) {
  const calls = {isBroken: true};
  const proxy = proxyInProcess({
    fetch: (input, init) =>
      calls.isBroken && new URL(input as URL).pathname.startsWith(path)
        ? Promise.resolve(answer())
        : proxy.simulator.transport(input, init),
  });
  return {...proxy, repair: () => (calls.isBroken = false)};
}

for (const [table, path] of [
  ['viewings', '/schema/viewings'],
  ['viewingSlots', '/schema/viewingSlots'],
  ['viewings', '/viewings'],
  ['viewingSlots', '/viewingSlots'],
] as const) {
  test(`a missing ${path} is misconfigured and named in the log`, async () => {
    const {client, listing, entries, clock, repair} = proxyWithAnswer(path, () =>
      Response.json({message: 'Not found'}, {status: 404}),
    );
    for (const route of [listing.paths.deal, listing.paths.status]) {
      const answer = await client.get(route);
      expect([answer.status, answer.json]).toMatchObject([500, {reason: 'misconfigured'}]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(entries).toContainEqual(expect.objectContaining({level: 'error', event: 'table-missing', table}));
    repair();
    clock.advance(6 * second);
    expect((await client.get(listing.paths.deal)).status).toBe(200);
  });
}

const otherViewing = {id: 'MDAtMQ..', dealId: 'MDAtMg..', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME'};
const oddAnswers = ['{"message": "maintenance"}', '7', 'null', '[7]', '"maintenance"'];

for (const [path, bodies] of [
  ['/schema/viewings', [...oddAnswers, '[]', '{"name": "viewings"}']],
  ['/schema/viewingSlots', [...oddAnswers, '[]']],
  ['/viewings', [...oddAnswers, JSON.stringify([otherViewing])]],
  ['/viewingSlots', [...oddAnswers, JSON.stringify([{id: 'MDAtMw..', viewingId: otherViewing.id}])]],
] as const) {
  for (const body of bodies) {
    test(`${body} of ${path} is a bad response, and is kept for seconds only`, async () => {
      const {client, listing, clock, repair} = proxyWithAnswer(path, () => new Response(body));
      const answer = await client.get(listing.paths.deal);
      expect([answer.status, answer.json]).toMatchObject([502, {reason: 'bad-response'}]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      repair();
      clock.advance(6 * second);
      expect((await client.get(listing.paths.deal)).status).toBe(200);
    });
  }
}

for (const body of [
  ...oddAnswers,
  '[]',
  '{"MDAtOTk.": {"numberOfBooked": 1, "fullyBooked": false}}',
  '{"id": "MDAtOTk.", "viewings": []}',
]) {
  test(`${body} as a status is a bad response, and is kept for seconds only`, async () => {
    const {client, listing, clock, repair} = proxyWithAnswer('/v3/', () => new Response(body));
    const answer = await client.get(listing.paths.status);
    expect([answer.status, answer.json]).toMatchObject([502, {reason: 'bad-response'}]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    repair();
    clock.advance(6 * second);
    expect((await client.get(listing.paths.status)).status).toBe(200);
  });
}

test('slots that were replaced a while ago do not make their status a bad response', async () => {
  const {client, listing, clock, simulator} = proxyInProcess();
  await client.get(listing.paths.deal);
  await client.get(listing.paths.status);
  clock.advance(60 * second);
  simulator.faults.add({route: 'status', body: '{"MDAtOTk.": {"fullyBooked": false}}'});
  expect((await client.get(listing.paths.status)).json).toEqual({'MDAtOTk.': {fullyBooked: false}});
});

test('the query of a table has no plus', async () => {
  const {client, listing, simulator} = proxyInProcess();
  await client.get(listing.paths.deal);
  const queries = simulator.requests.map(({url}) => new URL(url).search).filter(Boolean);
  expect(queries).toHaveLength(2);
  expect(queries[1]).toContain('q=viewingId%20in%20%28');
  for (const query of queries) expect(query).not.toContain('+');
});
