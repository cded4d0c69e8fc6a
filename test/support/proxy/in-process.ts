import type {LogEntry} from '../../../src/proxy/log.js';
import type {IntegrationUpstream, ProxyOptions, V3Upstream} from '../../../src/proxy/options.js';
import {createProxy} from '../../../src/proxy/proxy.js';
import {addListing} from './listing.js';
import {recordLog} from './run-record.js';
import {accounts, simulateMspecs, siteOrigin, type Dialect} from './simulated-mspecs.js';
import {clientFor} from './client.js';

/** A Monday morning in Stockholm. */
const monday = Date.parse('2026-11-09T08:00:00Z');

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** A clock that advances on demand. */
export class Clock {
  #now = monday;
  readonly now = (): number => this.#now;

  /** @param length in milliseconds. */
  advance(length: number): void {
    this.#now += length;
  }
}

/** Proxy options of a test; absent ones have the defaults of the other tests. */
export interface InProcessOptions extends Omit<Partial<ProxyOptions>, 'upstream'> {
  readonly dialect?: Dialect;
  readonly upstream?: Partial<Omit<IntegrationUpstream, 'dialect'>>;
  readonly clock?: Clock;
}

/** Creates the proxy as a function in front of a simulated Mspecs in the same process. Both use the test's clock. */
export function proxyInProcess({
  dialect = 'v3',
  upstream = {},
  clock = new Clock(),
  ...options
}: InProcessOptions = {}) {
  const simulator = simulateMspecs({now: clock.now});
  const entries: LogEntry[] = [];
  const pending = new Set<Promise<unknown>>();
  const proxy = createProxy({
    upstream: {...upstreamFor(dialect), ...upstream} as V3Upstream | IntegrationUpstream,
    origins: [siteOrigin],
    webhookSecret: accounts.webhookSecret,
    adminToken: accounts.adminToken,
    fetch: simulator.transport,
    now: clock.now,
    log: (entry) => {
      entries.push(entry);
      recordLog('in-process', `${JSON.stringify(entry)}\n`);
    },
    ...options,
  });
  const waitUntil = (promise: Promise<unknown>) => {
    pending.add(promise);
    void promise.finally(() => pending.delete(promise)).catch(() => undefined);
  };
  const requestTo = (path: string, init?: RequestInit) => new Request(`https://proxy.example${path}`, init);
  const send = async (to: string | Request, init?: RequestInit) =>
    proxy(typeof to === 'string' ? requestTo(to, init) : to, {waitUntil});
  return {
    simulator,
    clock,
    entries,
    send,
    /** Sends a GET request; returns a response instead of a promise if the proxy does. */
    read: (path: string) => proxy(requestTo(path), {waitUntil}),
    client: clientFor(send, options.basePath),
    listing: addListing(simulator),
    /** Resolves when all work that outlives a response is done. */
    settled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}

/** Upstream options for a dialect. */
export const upstreamFor = (dialect: Dialect): V3Upstream | IntegrationUpstream => {
  const {username: user, password} = dialect === 'v3' ? accounts.v3 : accounts.provider.account;
  const login = {user, password};
  return dialect === 'v3'
    ? {dialect, url: 'https://login.mspecs.example', login}
    : {
        dialect,
        url: 'https://integration.mspecs.example',
        login,
        subscriberId: accounts.provider.subscriberId,
      };
};

/** A `fetch` that holds each response until `release`. */
export function holdFetch(send: typeof fetch): {
  fetch: typeof fetch;
  waiting: () => number;
  release: () => void;
} {
  let waiting: (() => void)[] = [];
  return {
    fetch: async (...args) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return send(...args);
    },
    waiting: () => waiting.length,
    release: () => {
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}
