// npm run bench:proxy: measures the overhead of the built proxy, and the calls to Mspecs that it saves. Takes five
// minutes; run npm run build first. With --soak, lets visitors read and book for 30 minutes, or --minutes, while parts fail.
import {existsSync} from 'node:fs';
import {cpus} from 'node:os';
import process from 'node:process';
import {parseArgs} from 'node:util';
import autocannon from 'autocannon';
import {demoProvider} from '../../demo/simulator/routes/provider.js';
import {bookingUrl} from '../../src/mspecs/booking-routes.js';
import {appendPath, dealUrl, statusUrl} from '../../src/mspecs/routes.js';
import {allKept, median, print, type Row} from './figures.js';
import type {Home} from './proxy-mspecs.js';
import {start, type ServerProcess} from './server-process.js';
import {runSoak} from './soak/main.js';

// Many short rounds, so that background load slows both alike.
const rounds = 31;
const round = {connections: 50, amount: 20_000};
const load = {connections: 500, deals: 20, seconds: 60};
const freshSeconds = 5;
const delay = 50;
const bookings = 300;

const running: ServerProcess[] = [];

async function measure(): Promise<readonly Row[]> {
  const mspecs = await run<readonly Home[]>('proxy-mspecs.ts', {deals: load.deals, delay});
  const paths = mspecs.details.map(({dealId}) => pathOf(statusUrl(endpointOf('http://-'), dealId)));
  const rows: Row[] = [];
  for (const dialect of ['v3', 'integration'] as const) {
    const proxy = await run('proxy-served.ts', {dialect, url: mspecs.url});
    if (dialect === 'v3') rows.push(...(await spared(proxy, mspecs, paths)));
    rows.push(...(await readsPerCore(proxy, paths, dialect)), ...(await booked(proxy, mspecs, dialect)));
    await stop(proxy);
  }
  return rows;
}

/** Measures calls to Mspecs and the latency of the slowest responses while many visitors look at a few homes. */
async function spared(proxy: ServerProcess, mspecs: ServerProcess, paths: readonly string[]): Promise<Row[]> {
  const {connections, deals, seconds} = load;
  const before = await mspecs.usage();
  const {requests, latency} = await fire(proxy, paths, {connections, duration: seconds});
  const {calls} = await mspecs.usage();
  const mspecsCalls = calls - before.calls;
  const most = (deals * seconds) / freshSeconds + deals;
  const who = `${connections} connections on ${deals} deals`;
  return [
    {
      what: `calls to Mspecs in ${seconds} s of ${who}`,
      figure: String(mspecsCalls),
      budget: `≤ ${most}`,
      kept: mspecsCalls <= most,
    },
    {what: 'reads answered during that time', figure: `${Math.round(requests.average)} / s`},
    {what: 'p50 of a cached read', figure: `${latency.p50} ms`},
    {what: 'p99 of a cached read', figure: `${latency.p99} ms`},
  ];
}

/** Measures status reads per second of CPU time, relative to an otherwise empty route. */
async function readsPerCore(
  proxy: ServerProcess,
  [path = '']: readonly string[],
  dialect: string,
): Promise<Row[]> {
  const body = await (await fetch(proxy.url + path)).text();
  const bare = await run('proxy-bare.ts', {body});
  const servers = [proxy, bare];
  for (const server of servers) await fire(server, [path], round);
  const measured: number[][] = servers.map(() => []);
  for (let count = 0; count < rounds; count += 1) {
    for (const [index, server] of servers.entries()) {
      const before = await server.usage();
      const {requests} = await fire(server, [path], round);
      const {cpu} = await server.usage();
      measured[index]?.push(requests.total / (cpu - before.cpu));
    }
  }
  await stop(bare);
  const [through = [], alone = []] = measured;
  const ratio = median(through.map((reads, index) => reads / (alone[index] ?? 0)));
  return [
    {what: `${dialect}: status reads per second of CPU time`, figure: median(through).toFixed(0)},
    {what: 'bare Hono route', figure: median(alone).toFixed(0)},
    {
      what: `ratio, median of ${rounds} rounds`,
      figure: ratio.toFixed(2),
      budget: '≥ 0.70',
      kept: ratio >= 0.7,
    },
  ];
}

/** Measures the delay that the proxy adds to a booking. */
async function booked(
  proxy: ServerProcess,
  mspecs: ServerProcess<readonly Home[]>,
  dialect: string,
): Promise<Row[]> {
  const homes = mspecs.details;
  const book = async (home: Home) => {
    const own = bookingUrl(appendPath, {base: new URL(proxy.url), viaProxy: true}, home, home.dealId);
    const through = await post(own, {'idempotency-key': crypto.randomUUID()});
    const direct = await (dialect === 'v3'
      ? post(bookingUrl(appendPath, endpointOf(mspecs.url), home, home.dealId), {})
      : post(marketingUrl(mspecs.url, home), providerHeaders));
    return {through, direct};
  };
  const unseen = [];
  for (const home of homes) unseen.push(await book(home));
  const seen = [];
  const leave = visit(proxy, homes);
  for (let index = 0; index < bookings; index += 1)
    seen.push(await book(homes[index % homes.length] as Home));
  await leave();

  const [through, direct] = [
    median(seen.map((each) => each.through)),
    median(seen.map((each) => each.direct)),
  ];
  const added = through - direct;
  const addedUnseen = median(unseen.map((each) => each.through)) - median(unseen.map((each) => each.direct));
  return [
    {what: `${dialect}: a booking's p50 through the proxy`, figure: `${through.toFixed(1)} ms`},
    {what: 'direct to Mspecs', figure: `${direct.toFixed(1)} ms`},
    {what: 'added', figure: `${added.toFixed(1)} ms`, budget: '≤ 5 ms', kept: added <= 5},
    {what: 'added, home not cached', figure: `${addedUnseen.toFixed(1)} ms`},
  ];
}

/** Polls each home every two seconds, like visitors' pages. Returns a function that stops. */
function visit({url}: ServerProcess, homes: readonly Home[]): () => Promise<unknown> {
  const endpoint = {base: new URL(url), viaProxy: true};
  const read = async (address: URL) => (await fetch(address)).arrayBuffer();
  const latest: Promise<unknown>[] = [];
  let looks = 0;
  const timer = setInterval(() => {
    const {dealId} = homes[looks % homes.length] as Home;
    latest[looks % homes.length] = Promise.all([
      read(dealUrl(endpoint, dealId)),
      read(statusUrl(endpoint, dealId)),
    ]);
    looks += 1;
  }, 2000 / homes.length);
  return () => {
    clearInterval(timer);
    return Promise.all(latest);
  };
}

async function post(url: URL, headers: Readonly<Record<string, string>>): Promise<number> {
  const begunAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: JSON.stringify({
      firstName: 'Eva',
      lastName: 'Exempel',
      email: 'eva@example.com',
      phoneNumber: '+46701740605',
    }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`a booking failed with ${response.status}`);
  return performance.now() - begunAt;
}

const marketingUrl = (base: string, {dealId, viewingId, slotId}: Home): URL =>
  new URL(`/api/marketing/deals/${dealId}/externalViewer/${viewingId}/slot/${slotId}`, base);

const {account, subscriberId} = demoProvider;
const providerHeaders = {
  authorization: `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`,
  'subscriber-id': subscriberId,
};

const endpointOf = (url: string) => ({base: new URL(url), viaProxy: false});

const pathOf = ({pathname}: URL): string => pathname;

async function fire(
  {url}: ServerProcess,
  paths: readonly string[],
  load: Pick<autocannon.Options, 'connections' | 'duration' | 'amount'>,
) {
  const result = await autocannon({url, ...load, requests: paths.map((path) => ({path}))});
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${result.errors} requests failed, ${result.non2xx} were rejected`);
  }
  return result;
}

async function run<Details>(file: string, setting: object): Promise<ServerProcess<Details>> {
  const server = await start<Details>(file, setting);
  running.push(server);
  return server;
}

async function stop(server: ServerProcess): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

if (!existsSync(new URL('../../dist/proxy/index.js', import.meta.url)))
  throw new Error('dist/proxy/index.js is missing: run npm run build first');
const {values} = parseArgs({
  options: {soak: {type: 'boolean', default: false}, minutes: {type: 'string', default: '30'}},
});
try {
  if (values.soak) process.exitCode = (await runSoak(Number(values.minutes))) ? 0 : 1;
  else {
    const rows = await measure();
    console.log(`Node ${process.versions.node}, ${cpus().length} cores, Mspecs answers after ${delay} ms`);
    print(rows);
    process.exitCode = allKept(rows) ? 0 : 1;
  }
} finally {
  await Promise.all(running.map(({stop}) => stop()));
}
