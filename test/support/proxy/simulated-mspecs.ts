import {serveSimulator} from '../../../demo/simulator/server.js';
import {
  createSimulator,
  type RecordedRequest,
  type Simulator,
  type SimulatorOptions,
} from '../../../demo/simulator/simulator.js';
import {registerSecret} from './run-record.js';
import type {Stoppable} from './stoppable.js';

/** The two APIs of Mspecs. */
export type Dialect = 'v3' | 'integration';

/** Accounts and the webhook secret of the simulated Mspecs, all of them confidential. */
export const accounts = {
  v3: {username: 'api-bruno', password: 'lösen:v3-fönster'},
  provider: {
    account: {username: 'webb-leif', password: 'lösen:provider-fönster'},
    token: 'bearer-7f3a9c',
    subscriberId: 'MDAtMXwwMDAwMDAwMDAwMnwyODQ.',
  },
  webhookSecret: 'hemlighet-5d1e8b',
  adminToken: 'drift-0c2f7ab1d94e6358',
};

const basic = ({username, password}: {readonly username: string; readonly password: string}): string =>
  Buffer.from(`${username}:${password}`).toString('base64');

/** Strings of the accounts that must never appear in responses or logs. */
export const credentials: readonly string[] = [
  ...[accounts.v3, accounts.provider.account].flatMap((account) => [
    ...Object.values(account),
    basic(account),
  ]),
  accounts.provider.token,
  accounts.webhookSecret,
  accounts.adminToken,
];

/** Creates a simulated Mspecs with those accounts. */
export function simulateMspecs(options: SimulatorOptions = {}): Simulator {
  credentials.forEach(registerSecret);
  return createSimulator({credentials: accounts.v3, provider: accounts.provider, ...options});
}

/** A simulated Mspecs that serves HTTP. */
export interface ServedMspecs extends Stoppable {
  readonly simulator: Simulator;
  readonly url: string;
  /** Sends events to a proxy from now on. */
  sendEventsTo(proxyUrl: string): void;
  /** Functions called with each request before it is answered; tests add their own. */
  readonly before: Set<(request: Pick<RecordedRequest, 'method' | 'url'>) => void | Promise<void>>;
}

/**
 * Serves a simulated Mspecs with the real clock.
 *
 * @param port default any free one.
 */
export async function serveMspecs(port = 0): Promise<ServedMspecs> {
  let proxyUrl: string | undefined;
  const before: ServedMspecs['before'] = new Set();
  const simulator = simulateMspecs({
    webhook: {
      url: 'https://site.example/webhook',
      secret: accounts.webhookSecret,
      send: async (request) => {
        if (!proxyUrl) throw new Error('no proxy receives events');
        return fetch(`${proxyUrl}/webhook`, {
          method: 'POST',
          headers: request.headers,
          body: await request.text(),
        });
      },
    },
  });
  const server = await serveSimulator(
    {
      ...simulator,
      fetch: async (request) => {
        for (const call of before) await call(request);
        return simulator.fetch(request);
      },
    },
    {port},
  );
  return {
    simulator,
    url: server.url,
    before,
    sendEventsTo: (url) => (proxyUrl = url),
    stop: () => server.close(),
  };
}

/** Holds bookings at Mspecs: `arrived` resolves with the first, and all are answered after `release`. */
export function holdBookings({before}: ServedMspecs): {arrived: Promise<void>; release: () => void} {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const arrived = new Promise<void>((resolve) => {
    before.add(({method}) => {
      if (method !== 'POST') return undefined;
      resolve();
      return released;
    });
  });
  return {arrived, release};
}

/** Origin whose pages may call the proxies of these tests. */
export const siteOrigin = 'https://www.maklaren.example';

/** Environment variables that configure a proxy for a dialect. */
export const variablesFor = (dialect: Dialect, mspecsUrl: string): Record<string, string> => ({
  MSPECS_URL: mspecsUrl,
  MSPECS_DIALECT: dialect,
  PROXY_ORIGINS: siteOrigin,
  PROXY_ADMIN_TOKEN: accounts.adminToken,
  ...(dialect === 'v3'
    ? {MSPECS_LOGIN: `${accounts.v3.username}:${accounts.v3.password}`}
    : {
        MSPECS_LOGIN: `${accounts.provider.account.username}:${accounts.provider.account.password}`,
        MSPECS_SUBSCRIBER: accounts.provider.subscriberId,
        MSPECS_WEBHOOK_SECRET: accounts.webhookSecret,
        PROXY_MATCHING: 'true',
      }),
});

/** Configuration with one tenant at `/solna`, for the same proxy as {@link variablesFor}. */
export const configFor = (dialect: Dialect, mspecsUrl: string, altchaKey?: string): string => {
  const {username, password} = dialect === 'v3' ? accounts.v3 : accounts.provider.account;
  const {subscriberId: subscriber} = accounts.provider;
  const tenant = {
    path: '/solna',
    origins: [siteOrigin],
    dialect,
    url: mspecsUrl,
    login: `${username}:${password}`,
    ...(dialect === 'integration' && {subscriber, matching: true}),
  };
  return JSON.stringify({webhookSecret: accounts.webhookSecret, altchaKey, tenants: {solna: tenant}});
};
