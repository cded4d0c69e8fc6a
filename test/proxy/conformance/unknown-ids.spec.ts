import {addListing} from '../../support/proxy/listing.js';
import {expect, test} from '../../support/proxy/over-http.js';

const idOf = (row: number) => btoa(`0009|${row}|58`).replaceAll('=', '.');

test('300 unknown ids are far fewer calls to Mspecs, and a known home stays', async ({alone}) => {
  const {client, listing, mspecs} = alone;
  expect((await client.get(listing.paths.deal)).status).toBe(200);
  const before = mspecs.simulator.requests.length;
  const ids = Array.from({length: 300}, (_, row) => idOf(row));
  const answers = await Promise.all(ids.map((id) => client.get(`/deals/${id}`)));
  // A slow machine answers some with 503: they waited for too long.
  expect([200, 400, 500].filter((bad) => answers.some(({status}) => status === bad))).toEqual([]);
  const refused = answers.find(({status}) => status === 429);
  expect(refused?.json).toMatchObject({reason: 'rate-limited'});
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(mspecs.simulator.requests.length - before).toBeLessThan(150);
  expect((await client.get(listing.paths.status)).status).toBe(200);
});

test('100 homes at a cold start are all answered', async ({alone}) => {
  const {client, mspecs} = alone;
  const homes = Array.from({length: 100}, () => addListing(mspecs.simulator));
  let inFlight = 0;
  let most = 0;
  mspecs.before.add(async () => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await new Promise((resolve) => setTimeout(resolve, 0));
    inFlight -= 1;
  });
  const paths = homes.flatMap(({paths: {deal, status}}) => [deal, status]);
  const read = async (path: string) => (await client.get(path)).status;
  expect(await Promise.all(paths.map(read))).not.toContain(429);
  // On a slow machine, some waited for too long and are asked to retry.
  for (const path of paths) await expect.poll(() => read(path)).toBe(200);
  // Eight reads at once, and the brokerage or the schemas of the tables.
  expect(most).toBeLessThanOrEqual(10);
});

test('the status of an unknown deal is not asked for', async ({client, mspecs}) => {
  const id = idOf(1000);
  expect((await client.get(`/v3/viewings/slot/status/${id}`)).status).toBe(404);
  expect(mspecs.simulator.requests.filter(({path}) => path.endsWith(`/slot/status/${id}`))).toEqual([]);
});
