import process from 'node:process';
import {test as base} from '@playwright/test';
import {nodePath} from '../../servers/node-versions.js';
import {addListing, type Listing} from './listing.js';
import {nginxSample} from './nginx-sample.js';
import {startNginx} from './nginx-server.js';
import {startNode, type RunningProxy} from './node-command.js';
import {registerSecret} from './run-record.js';
import {startRedis} from './redis-server.js';
import {
  accounts,
  configFor,
  serveMspecs,
  variablesFor,
  type Dialect,
  type ServedMspecs,
} from './simulated-mspecs.js';
import {clientFor, type Client} from './client.js';
import {startWorkerd} from './workerd.js';
import {startWordPress} from '../wordpress/wordpress-site.js';

/**
 * Runtime and storage of a proxy: memory, Redis or Durable Objects; the server in front; a tenant chosen by its path; the plugin for
 * WordPress, which has the same routes; or any server at `CONFORMANCE_URL`.
 */
type Engine = 'node' | 'tenants' | `node ${number}` | 'redis' | 'workerd' | 'nginx' | 'wordpress' | 'url';

/** Header with the visitor's address. */
export const clientAddressHeader = 'x-real-ip';

let addresses = 0;

/** Creates an address of a visitor, used once. */
export function newAddress(): string {
  addresses += 1;
  return registerSecret(`198.18.${Math.floor(addresses / 256)}.${addresses % 256}`);
}

/** Runtime and dialect of the conformance tests. */
export interface ConformanceOptions {
  readonly engine: Engine;
  readonly dialect: Dialect;
  /** Key of the proof of work; undefined for none. */
  readonly altchaKey: string | undefined;
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
  altchaKey: [undefined, {option: true, scope: 'worker'}],
  shared: [
    async ({engine, dialect, altchaKey}, use) => {
      const {setup, stop} = await setUp(engine, dialect, altchaKey);
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
  alone: async ({engine, dialect}, use, testInfo) => {
    testInfo.skip(engine === 'url', 'needs a server of its own');
    const {setup, stop} = await setUp(engine, dialect);
    await use({...setup, listing: addListing(setup.mspecs.simulator)});
    await stop();
  },
});

export {expect} from '@playwright/test';

/** Reports whether a route exists once for all tenants. */
const isShared = (path: string): boolean => /^\/(webhook|health)$/.test(path);

async function setUp(
  engine: Engine,
  dialect: Dialect,
  altchaKey?: string,
): Promise<{setup: Setup; stop: () => Promise<void>}> {
  if (engine === 'url') return setUpUrl();
  const mspecs = await serveMspecs();
  if (engine === 'wordpress') return setUpWordPress(mspecs);
  const redis = engine === 'redis' ? await startRedis() : undefined;
  const isTenant = engine === 'tenants';
  const isNginx = engine === 'nginx';
  const variables = {
    ...(isTenant
      ? {PROXY_CONFIG: configFor(dialect, mspecs.url, altchaKey)}
      : {
          ...variablesFor(dialect, mspecs.url),
          ...(altchaKey !== undefined && {PROXY_ALTCHA_KEY: altchaKey}),
        }),
    PROXY_CLIENT_ADDRESS: clientAddressHeader,
    PROXY_ADMIN_TOKEN: accounts.adminToken,
    ...(redis && {PROXY_REDIS_URL: redis.url}),
    // nginx removes the prefix.
    ...(isNginx && {PROXY_PUBLIC_URL: '/api/mspecs'}),
  };
  const proxy = await (engine === 'workerd'
    ? startWorkerd(variables)
    : startNode(variables, isNginx ? undefined : nodePath(engine)));
  const server = isNginx ? await startNginxInFront(proxy) : proxy;
  mspecs.sendEventsTo(server.url);
  const running = isTenant ? {...server, url: `${server.url}/solna`} : server;
  const client = clientFor((path, init) => {
    // nginx hides what is meant for the operator.
    if (isNginx && path === '/ready') return fetch(proxy.url + path, init);
    if (isNginx) return fetchThroughNginx(server.url + path, init);
    return fetch((isShared(path) ? server : running).url + path, init);
  });
  const stop = async () => {
    if (isNginx) await server.stop();
    await proxy.stop();
    await redis?.stop();
    await mspecs.stop();
  };
  return {setup: {mspecs, running, client}, stop};
}

/** Uses a running server, which calls the simulated Mspecs at `CONFORMANCE_MSPECS_PORT` of 127.0.0.1. */
async function setUpUrl(): Promise<{setup: Setup; stop: () => Promise<void>}> {
  const url = process.env['CONFORMANCE_URL']?.replace(/\/+$/, '') ?? '';
  const mspecs = await serveMspecs(Number(process.env['CONFORMANCE_MSPECS_PORT']));
  const running = {url, stop: () => Promise.resolve()};
  return {
    setup: {mspecs, running, client: clientFor((path, init) => fetch(url + path, init))},
    stop: () => mspecs.stop(),
  };
}

/** Starts WordPress with the plugin and the stand-in for Mspecs' own, which calls the simulated Mspecs. */
async function setUpWordPress(mspecs: ServedMspecs): Promise<{setup: Setup; stop: () => Promise<void>}> {
  const site = await startWordPress({mspecsUrl: mspecs.url, version: 'beta'});
  const running = {...site, url: `${site.url}/wp-json/mspecs-viewing-booker/v1`};
  const client = clientFor((path, init) => fetch(running.url + path, init));
  const stop = async () => {
    const log = site.log();
    await site.stop();
    await mspecs.stop();
    if (log.includes('PHP ')) throw new Error(`PHP has logged:\n${log}`);
  };
  return {setup: {mspecs, running, client}, stop};
}

/** Starts nginx as documented. It trusts a header of the tests, so that they can be many visitors. */
async function startNginxInFront({url}: RunningProxy): Promise<RunningProxy> {
  const nginx = await startNginx(
    `set_real_ip_from 127.0.0.1;\nreal_ip_header ${clientAddressHeader};\n${nginxSample()}`,
    {'http://127.0.0.1:8787': url},
  );
  return {...nginx, url: `${nginx.url}/api/mspecs`};
}

/**
 * Sends each request as another visitor, and each read with another query, because nginx caches reads for five seconds. Repeats
 * what nginx itself refuses, as its limit is lower than the one of the proxy.
 */
async function fetchThroughNginx(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has(clientAddressHeader)) headers.set(clientAddressHeader, newAddress());
  const own = new URL(url);
  if (init.method === undefined || /^(GET|HEAD)$/.test(init.method))
    own.searchParams.set('read', String((addresses += 1)));
  for (;;) {
    const response = await fetch(own, {...init, headers});
    if (response.status !== 429 || !response.headers.get('content-type')?.includes('html')) return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
