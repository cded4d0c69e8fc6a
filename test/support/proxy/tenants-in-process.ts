import type {LogEntry} from '../../../src/proxy/log.js';
import type {TenantConfig, TenantsConfig, TenantServerOptions} from '../../../src/proxy/tenants/index.js';
import {createTenantProxy} from '../../../src/proxy/tenants/index.js';
import {clientFor} from './client.js';
import {Clock} from './in-process.js';
import {addListing} from './listing.js';
import {recordLog} from './run-record.js';
import {accounts, simulateMspecs} from './simulated-mspecs.js';

/** Ids of two brokerages of one account. */
export const subscribers = {solna: accounts.provider.subscriberId, taby: 'MDAtMXwwMDAwMDAwMDAwM3wyODQ.'};

const {username, password} = accounts.provider.account;

/** A configuration with one tenant by path and one by origin. */
export const twoTenants = {
  url: 'https://integration.mspecs.example',
  login: `${username}:${password}`,
  webhookSecret: accounts.webhookSecret,
  tenants: {
    solna: {path: '/solna', subscriber: subscribers.solna, origins: ['https://www.solna.example']},
    taby: {subscriber: subscribers.taby, origins: ['https://www.taby.example']},
  },
} satisfies TenantsConfig;

/** Options of a test; absent ones have the defaults of the other tests. */
interface TenantsInProcess extends TenantServerOptions {
  readonly config?: Partial<Omit<TenantsConfig, 'tenants'>>;
  readonly tenants?: Readonly<Record<'solna' | 'taby', TenantConfig>>;
  readonly clock?: Clock;
}

/** Creates a proxy of two tenants as a function, with a simulated Mspecs for each brokerage. */
export function tenantsInProcess({
  config,
  tenants = twoTenants.tenants,
  clock = new Clock(),
  ...server
}: TenantsInProcess = {}) {
  const entries: LogEntry[] = [];
  const pending = new Set<Promise<unknown>>();
  const brokerageOf = (subscriberId: string) => {
    const simulator = simulateMspecs({now: clock.now, provider: {...accounts.provider, subscriberId}});
    return {simulator, listing: addListing(simulator)};
  };
  const solna = brokerageOf(subscribers.solna);
  const taby = brokerageOf(subscribers.taby);
  const proxy = createTenantProxy(
    {...twoTenants, ...config, tenants},
    {
      fetch: async (input, init) => {
        const subscriber = new Headers(init?.headers).get('subscriber-id');
        return (subscriber === subscribers.taby ? taby : solna).simulator.transport(input, init);
      },
      now: clock.now,
      log: (entry) => {
        entries.push(entry);
        recordLog('in-process', `${JSON.stringify(entry)}\n`);
      },
      ...server,
    },
  );
  const waitUntil = (promise: Promise<unknown>) => {
    pending.add(promise);
    void promise.finally(() => pending.delete(promise)).catch(() => undefined);
  };
  const send = async (path: string, init?: RequestInit) =>
    proxy(new Request(`https://proxy.example${path}`, init), {waitUntil});
  const sendFrom =
    (origin: string) =>
    (path: string, init: RequestInit = {}) =>
      send(path, {
        ...init,
        headers: {'form-time': '8000', ...Object.fromEntries(new Headers(init.headers)), origin},
      });
  return {
    solna: {...solna, client: clientFor(send, '/solna')},
    taby: {...taby, client: clientFor(sendFrom('https://www.taby.example'))},
    /** Client of the routes that exist once. */
    account: clientFor(send),
    send,
    clock,
    entries,
    settled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
