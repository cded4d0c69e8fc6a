import {test as base} from '@playwright/test';
import {nodePath} from '../../servers/node-versions.js';
import {addListing, type Listing} from './listing.js';
import {startNode, type RunningProxy} from './node-command.js';
import {startRedis} from './redis-server.js';
import {configFor, serveMspecs, variablesFor, type Dialect, type ServedMspecs} from './simulated-mspecs.js';
import {clientFor, type Client} from './client.js';
import {startWorkerd} from './workerd.js';

/** Runtime and storage of a proxy: memory, Redis or Durable Objects. `tenants` is Node with a tenant chosen by its path. */
type Engine = 'node' | 'tenants' | `node ${number}` | 'redis' | 'workerd';

/** Runtime and dialect of the conformance tests. */
export interface ConformanceOptions {
  readonly engine: Engine;
  readonly dialect: Dialect;
}

/** A simulated Mspecs and a proxy in front of it, both over HTTP. */
export interface Setup {
  readonly mspecs: ServedMspecs;
  readonly running: RunningProxy;
  readonly client: Client;
}

interface Fixtures extends Setup {
  /** A home used by one test only. */
  readonly listing: Listing;
  /** A separate setup, for tests that would disturb others. */
  readonly alone: Setup & {readonly listing: Listing};
}

/** Playwright's `test` with a proxy in front of a simulated Mspecs. Tests share one setup. */
export const test = base.extend<Fixtures, ConformanceOptions & {readonly shared: Setup}>({
  engine: ['node', {option: true, scope: 'worker'}],
  dialect: ['v3', {option: true, scope: 'worker'}],
  shared: [
    async ({engine, dialect}, use) => {
      const {setup, stop} = await setUp(engine, dialect);
      await use(setup);
      await stop();
    },
    {scope: 'worker'},
  ],
  mspecs: async ({shared}, use) => {
    await use(shared.mspecs);
    shared.mspecs.simulator.faults.clear();
    shared.mspecs.before.clear();
  },
  running: async ({shared}, use) => use(shared.running),
  client: async ({shared}, use) => use(shared.client),
  listing: async ({mspecs}, use) => use(addListing(mspecs.simulator)),
  alone: async ({engine, dialect}, use) => {
    const {setup, stop} = await setUp(engine, dialect);
    await use({...setup, listing: addListing(setup.mspecs.simulator)});
    await stop();
  },
});

export {expect} from '@playwright/test';

/** Reports whether a route exists once for all tenants. */
const isShared = (path: string): boolean => path === '/webhook' || path === '/health';

async function setUp(engine: Engine, dialect: Dialect): Promise<{setup: Setup; stop: () => Promise<void>}> {
  const mspecs = await serveMspecs();
  const redis = engine === 'redis' ? await startRedis() : undefined;
  const isTenant = engine === 'tenants';
  const variables = {
    ...(isTenant ? {PROXY_CONFIG: configFor(dialect, mspecs.url)} : variablesFor(dialect, mspecs.url)),
    ...(redis && {PROXY_REDIS_URL: redis.url}),
  };
  const server = await (engine === 'workerd'
    ? startWorkerd(variables)
    : startNode(variables, nodePath(engine)));
  mspecs.sendEventsTo(server.url);
  const running = isTenant ? {...server, url: `${server.url}/solna`} : server;
  const client = clientFor((path, init) => fetch((isShared(path) ? server : running).url + path, init));
  const stop = async () => {
    await server.stop();
    await redis?.stop();
    await mspecs.stop();
  };
  return {setup: {mspecs, running, client}, stop};
}
