import {serveSimulator} from '../../../demo/simulator/server.js';
import {
  createSimulator,
  type RecordedRequest,
  type Simulator,
  type SimulatorOptions,
} from '../../../demo/simulator/simulator.js';
import {registerSecret} from './run-record.js';
import type {Stoppable} from './stoppable.js';

/** The two ways of speaking with Mspecs. */
export type Dialect = 'v3' | 'integration';

/** Who may ask the simulated Mspecs, and what it signs with. Nobody else may learn it. */
export const accounts = {
  v3: {username: 'api-bruno', password: 'lösen:v3-fönster'},
  provider: {
    account: {username: 'webb-leif', password: 'lösen:provider-fönster'},
    token: 'bearer-7f3a9c',
    subscriberId: 'MDAtMXwwMDAwMDAwMDAwMnwyODQ.',
  },
  webhookSecret: 'hemlighet-5d1e8b',
};

const basic = ({username, password}: {readonly username: string; readonly password: string}): string =>
  Buffer.from(`${username}:${password}`).toString('base64');

/** What of the accounts must never be told. */
export const credentials: readonly string[] = [
  ...[accounts.v3, accounts.provider.account].flatMap((account) => [
    ...Object.values(account),
    basic(account),
  ]),
  accounts.provider.token,
  accounts.webhookSecret,
];

/** A simulated Mspecs with those accounts. */
export function simulateMspecs(options: SimulatorOptions = {}): Simulator {
  credentials.forEach(registerSecret);
  return createSimulator({credentials: accounts.v3, provider: accounts.provider, ...options});
}

/** A simulated Mspecs that answers over HTTP. */
export interface ServedMspecs extends Stoppable {
  readonly simulator: Simulator;
  readonly url: string;
  /** Lets Mspecs send its events to a proxy from now on. */
  sendEventsTo(proxyUrl: string): void;
  /** Calls that are told of each request before it is answered; a test adds its own. */
  readonly before: Set<(request: Pick<RecordedRequest, 'method' | 'url'>) => void | Promise<void>>;
}

/** Serves a simulated Mspecs, with the real clock. */
export async function serveMspecs(): Promise<ServedMspecs> {
  let proxyUrl: string | undefined;
  const before: ServedMspecs['before'] = new Set();
  const simulator = simulateMspecs({
    webhook: {
      url: 'https://site.example/webhook',
      secret: accounts.webhookSecret,
      send: async (request) => {
        if (!proxyUrl) throw new Error('there is no proxy to tell');
        return fetch(`${proxyUrl}/webhook`, {
          method: 'POST',
          headers: request.headers,
          body: await request.text(),
        });
      },
    },
  });
  const server = await serveSimulator({
    ...simulator,
    fetch: async (request) => {
      for (const call of before) await call(request);
      return simulator.fetch(request);
    },
  });
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

/** The origin whose pages may ask the proxies of these tests. */
export const siteOrigin = 'https://www.maklaren.example';

/** The variables that set a proxy up for a dialect. */
export const variablesFor = (dialect: Dialect, mspecsUrl: string): Record<string, string> => ({
  MSPECS_URL: mspecsUrl,
  MSPECS_DIALECT: dialect,
  PROXY_ORIGINS: siteOrigin,
  ...(dialect === 'v3'
    ? {MSPECS_LOGIN: `${accounts.v3.username}:${accounts.v3.password}`}
    : {
        MSPECS_LOGIN: `${accounts.provider.account.username}:${accounts.provider.account.password}`,
        MSPECS_SUBSCRIBER: accounts.provider.subscriberId,
        MSPECS_WEBHOOK_SECRET: accounts.webhookSecret,
      }),
});
