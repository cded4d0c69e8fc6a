import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import {Clock} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts} from '../../support/proxy/simulated-mspecs.js';
import {tenantsInProcess, twoTenants} from '../../support/proxy/tenants-in-process.js';

test('a path prefix or an origin chooses the tenant, for reads and bookings', async () => {
  const {solna, taby} = tenantsInProcess();
  for (const {client, listing} of [solna, taby]) {
    for (const path of [listing.paths.deal, listing.paths.status]) {
      expect((await client.get(path)).status).toBe(200);
    }
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    for (let times = 0; times < 2; times += 1) {
      expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
    }
    expect((await client.post(listing.paths.interest, newPerson())).status).toBe(202);
    expect(listing.sent()).toHaveLength(2);
    expect(listing.mailsTo(person)).toHaveLength(1);
  }
});

test('the paths of tenants are below the base path of the server', async () => {
  const {solna, send} = tenantsInProcess({basePath: '/api/mspecs'});
  const {deal} = solna.listing.paths;
  expect((await send(`/api/mspecs/solna${deal}`)).status).toBe(200);
  expect((await send(`/solna${deal}`)).status).toBe(404);
  expect((await send('/api/mspecs/health')).status).toBe(200);
  expect((await send('/health')).status).toBe(404);
  const origin = 'https://www.taby.example';
  expect((await send(`/api/mspecs${deal}`, {headers: {origin}})).status).toBe(200);
});

test('the element and the calendar of a tenant link to its public URL, and to no forwarded host', async () => {
  const publicUrl = 'https://booking.solna.example/';
  const tenants = {...twoTenants.tenants, solna: {...twoTenants.tenants.solna, publicUrl}};
  const {solna, send} = tenantsInProcess({tenants});
  const headers = {'x-forwarded-host': 'evil.example'};
  const read = async (path: string) => (await send(`/solna${path}`, {headers})).text();
  const page = `https://booking.solna.example/deals/${encodeURIComponent(solna.listing.id)}/book`;
  const element = await read(`${solna.listing.paths.deal}/element`);
  expect(element).toContain(`action="${page}"`);
  expect(element).toContain(`proxy-url="${publicUrl}"`);
  const calendar = (await read('/viewings.ics?lang=en')).replace(/\r\n /g, '');
  expect(calendar).toContain(`Choose a time here: ${page}`);
  expect(element + calendar).not.toContain('evil.example');
});

test('pages of the tenant may read the response, and caches keep tenants of different origins apart', async () => {
  const {send, solna} = tenantsInProcess();
  const {deal} = solna.listing.paths;
  for (const [path, origin] of [
    [`/solna${deal}`, 'https://www.solna.example'],
    [deal, 'https://www.taby.example'],
  ] as const) {
    const {headers} = await send(path, {headers: {origin}});
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('vary')).toContain('Origin');
    const preflight = await send(path, {
      method: 'OPTIONS',
      headers: {origin, 'access-control-request-method': 'POST'},
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
  }
});

test('a request of no tenant gets a problem that says how a tenant is chosen', async () => {
  const {send, solna, taby, entries} = tenantsInProcess();
  const {deal} = solna.listing.paths;
  const refused: readonly [string, RequestInit, number, string, RegExp][] = [
    [deal, {}, 404, 'not-found', /without an Origin only a path can choose/],
    [`/solna-strand${deal}`, {}, 404, 'not-found', /path of none/],
    ['/solna', {}, 404, 'not-found', /path of none/],
    [deal, {headers: {origin: 'https://other.example'}}, 403, 'misconfigured', /Origin belongs to none/],
    // A tenant with a path is chosen by it alone.
    [deal, {headers: {origin: 'https://www.solna.example'}}, 403, 'misconfigured', /Origin belongs to none/],
    ['/solna/health', {}, 404, 'not-found', /exists once/],
    ['/solna/webhook', {method: 'POST', body: '{}'}, 404, 'not-found', /exists once/],
  ];
  for (const [path, init, status, reason, title] of refused) {
    const response = await send(path, init);
    expect([path, response.status, response.headers.get('cache-control')]).toEqual([
      path,
      status,
      'no-store',
    ]);
    expect(await response.json()).toEqual({status, reason, title: expect.stringMatching(title)});
  }
  expect(entries.filter(({event}) => event === 'unknown-tenant')).toHaveLength(refused.length);
  expect([...solna.simulator.requests, ...taby.simulator.requests]).toEqual([]);
});

test('the log entries of a tenant carry its name', async () => {
  const {solna, taby, account, entries} = tenantsInProcess();
  entries.length = 0;
  await solna.client.get(solna.listing.paths.deal);
  await taby.client.get('/deals/MDAwNHw5OTk5OTl8NTg.');
  await account.get('/health');
  const seen = entries.filter(({level}) => level !== 'debug');
  expect(seen.map(({event, tenant}) => [event, tenant])).toEqual([
    ['request', 'solna'],
    ['mspecs-refused', 'taby'],
    ['failed', 'taby'],
    ['request', 'taby'],
    ['request', undefined],
  ]);
});

test("one tenant's 429, refused credentials and exhausted limits never stop another", async () => {
  const clock = new Clock();
  const tenants = {
    solna: {...twoTenants.tenants.solna, limits: {perDeal: 1}},
    taby: twoTenants.tenants.taby,
  };
  const {solna, taby} = tenantsInProcess({clock, storage: memoryDriver(clock.now), tenants});
  expect(solna.listing.id).toBe(taby.listing.id);
  const book = async ({client, listing}: typeof solna) =>
    (await client.post(listing.paths.slot(listing.free), newPerson())).status;

  expect([await book(solna), await book(solna)]).toEqual([202, 429]);
  expect([await book(taby), await book(taby)]).toEqual([202, 202]);

  clock.advance(10 * 60_000);
  solna.simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '60'}});
  expect([await book(solna), await book(taby)]).toEqual([429, 202]);

  solna.simulator.faults.clear();
  solna.simulator.faults.add({route: 'all', status: 401});
  const unknown = '/deals/MDAwNHw5OTk5OTl8NTg.';
  expect([(await solna.client.get(unknown)).status, (await taby.client.get(unknown)).status]).toEqual([
    500, 404,
  ]);
});

test('the own captcha check learns the name of the tenant', async () => {
  const asked: string[] = [];
  const verify = (_: Request, tenant: string) => {
    asked.push(tenant);
    return tenant === 'taby';
  };
  const {solna, taby} = tenantsInProcess({verify});
  const statuses = [];
  for (const {client, listing} of [solna, taby])
    statuses.push((await client.post(listing.paths.slot(listing.free), newPerson())).status);
  expect([asked, statuses]).toEqual([
    ['solna', 'taby'],
    [403, 202],
  ]);
});

test('tenants may use different APIs and accounts', async () => {
  const {username, password} = accounts.v3;
  const {solna, taby} = tenantsInProcess({
    tenants: {
      solna: {
        path: '/solna',
        dialect: 'v3',
        url: 'https://login.mspecs.example',
        login: {env: 'MSPECS_LOGIN_SOLNA'},
      },
      taby: {...twoTenants.tenants.taby, token: accounts.provider.token},
    },
    env: {MSPECS_LOGIN_SOLNA: `${username}:${password}`},
  });
  for (const {client, listing} of [solna, taby]) {
    expect((await client.get(listing.paths.deal)).status).toBe(200);
    expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
  }
  expect(solna.simulator.requests.some(({path}) => path.startsWith('/api/'))).toBe(false);
  expect(taby.simulator.requests.map(({headers}) => headers['authorization'])).toContain(
    `Bearer ${accounts.provider.token}`,
  );
});

test('lists the state of each tenant, and is ready if all are', async () => {
  const {solna, taby, send} = tenantsInProcess();
  const ready = await send('/ready');
  expect([ready.status, await ready.json()]).toMatchObject([
    200,
    {status: 'ready', tenants: {solna: {status: 'ready'}, taby: {status: 'ready'}}},
  ]);
  taby.simulator.faults.add({route: 'all', status: 401});
  await taby.client.get(taby.listing.paths.deal);
  const failing = await send('/ready');
  expect([failing.status, await failing.json()]).toMatchObject([
    503,
    {status: 'not-ready', tenants: {solna: {status: 'ready'}, taby: {mspecs: 'failing'}}},
  ]);
  expect((await solna.client.get('/ready')).json).toMatchObject({status: 'ready', storage: 'ok'});
});
