import {addListing} from '../../support/proxy/listing.js';
import {clientAddressHeader, expect, newAddress, test} from '../../support/proxy/over-http.js';

const idOf = (row: number) => btoa(`0009|${row}|58`).replaceAll('=', '.');

test('300 unknown ids of an address are far fewer calls to Mspecs, and a known home stays', async ({
  alone,
}) => {
  const {client, listing, mspecs} = alone;
  expect((await client.get(listing.paths.deal)).status).toBe(200);
  const before = mspecs.simulator.requests.length;
  const visitor = {[clientAddressHeader]: newAddress()};
  const answers = [];
  // As many at once as the proxy asks Mspecs for, so that none waits.
  for (let row = 0; row < 300; row += 8) {
    const ids = Array.from({length: 8}, (_, index) => idOf(row + index));
    answers.push(...(await Promise.all(ids.map((id) => client.get(`/deals/${id}`, visitor)))));
  }
  expect(new Set(answers.map(({status}) => status))).toEqual(new Set([404, 429]));
  const refused = answers.find(({status}) => status === 429);
  expect(refused?.json).toMatchObject({reason: 'rate-limited'});
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  // 30 in each minute.
  expect(mspecs.simulator.requests.length - before).toBeLessThan(100);
  expect((await client.get(listing.paths.status, visitor)).status).toBe(200);
});

test('100 homes at a cold start are all answered', async ({alone}) => {
  test.slow();
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
