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

/** A clock that stands still until it is moved. */
export class Clock {
  #now = monday;
  readonly now = (): number => this.#now;

  /** @param length in milliseconds. */
  advance(length: number): void {
    this.#now += length;
  }
}

/** What a test may say of its proxy; absent = as the variables of other tests say. */
export interface InProcessOptions extends Omit<Partial<ProxyOptions>, 'upstream'> {
  readonly dialect?: Dialect;
  readonly upstream?: Partial<Omit<IntegrationUpstream, 'dialect'>>;
  readonly clock?: Clock;
}

/** The proxy as a function, before a simulated Mspecs in the same process, both with one clock that a test moves. */
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
  const send = async (to: string | Request, init?: RequestInit) =>
    proxy(typeof to === 'string' ? new Request(`https://proxy.example${to}`, init) : to, {waitUntil});
  return {
    simulator,
    clock,
    entries,
    send,
    client: clientFor(send, options.basePath),
    listing: addListing(simulator),
    /** Resolves when everything is done that goes on after answers have left. */
    settled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}

/** What is asked, and as whom. */
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

/** A `fetch` that answers when a test says so. */
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
