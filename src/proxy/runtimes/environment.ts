import {invalidValue} from '../../mspecs/routes.js';
import type {IntegrationUpstream, Login, ProxyOptions, V3Upstream} from '../options.js';
import {createProxy, type Proxy} from '../proxy.js';

/** Variables by name, as a server or a worker gets them. */
export type Environment = Readonly<Record<string, unknown>>;

/** What each variable is for, as `--help` tells it. */
export const variables = {
  MSPECS_URL: 'where Mspecs lies; default https://integration.mspecs.se',
  MSPECS_LOGIN: 'user:password of the account',
  MSPECS_TOKEN: 'a Bearer token, instead of the account (integration only)',
  MSPECS_SUBSCRIBER: 'the brokerage, for the header subscriber-id (integration only)',
  MSPECS_DIALECT: 'integration (default) or v3',
  MSPECS_WEBHOOK_SECRET: 'shared with Mspecs; without it there is no POST /webhook (integration only)',
  MSPECS_INTERESTED_STATUS: 'sent with each booking; default not sent (integration only)',
  MSPECS_DISABLE_NOTIFICATIONS:
    'true silences what Mspecs sends by itself; default not sent (integration only)',
  MSPECS_TIME_ZONE: 'zone of the homes; default Europe/Stockholm',
  PROXY_ORIGINS: 'origins of the pages that may ask, with commas between; the own one needs no entry',
  PROXY_BASE_PATH: 'what the paths of the routes begin with, such as /api/mspecs; default nothing',
  PROXY_CLIENT_ADDRESS: "the header in which a trusted server in front tells the visitor's address",
} as const;

const variableOf: Readonly<Record<string, keyof typeof variables>> = {
  'upstream.url': 'MSPECS_URL',
  origins: 'PROXY_ORIGINS',
  basePath: 'PROXY_BASE_PATH',
  clientAddress: 'PROXY_CLIENT_ADDRESS',
  timeZone: 'MSPECS_TIME_ZONE',
};

/**
 * Makes a proxy as variables want it. An empty variable is a missing one.
 *
 * @param platform what the platform gives beside them.
 * @throws {TypeError} that names the variable.
 */
export function createProxyFromEnvironment(
  environment: Environment,
  platform: Pick<ProxyOptions, 'storage' | 'log' | 'clientAddress'>,
): Proxy {
  const options = optionsFrom(environment);
  try {
    return createProxy({
      ...options,
      ...platform,
      clientAddress: options.clientAddress ?? platform.clientAddress,
    });
  } catch (error) {
    if (error instanceof TypeError) {
      error.message = error.message.replace(/^[\w.]+/, (option) => variableOf[option] ?? option);
    }
    throw error;
  }
}

function optionsFrom(environment: Environment): ProxyOptions {
  const read = (name: keyof typeof variables): string | undefined => {
    const value = environment[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return {
    upstream: upstreamFrom(read),
    origins: read('PROXY_ORIGINS')
      ?.split(/[\s,]+/)
      .filter(Boolean),
    basePath: read('PROXY_BASE_PATH'),
    clientAddress: read('PROXY_CLIENT_ADDRESS'),
    timeZone: read('MSPECS_TIME_ZONE'),
    webhookSecret: read('MSPECS_WEBHOOK_SECRET'),
  };
}

type Read = (name: keyof typeof variables) => string | undefined;

function upstreamFrom(read: Read): V3Upstream | IntegrationUpstream {
  const dialect = read('MSPECS_DIALECT') ?? 'integration';
  if (dialect === 'v3') {
    const url = read('MSPECS_URL');
    const login = loginFrom(read);
    if (!url) throw new TypeError('MSPECS_URL is missing');
    if (!login) throw new TypeError('MSPECS_LOGIN is missing');
    return {dialect, url, login};
  }
  if (dialect !== 'integration') throw new TypeError(invalidValue('MSPECS_DIALECT', dialect));
  const token = read('MSPECS_TOKEN');
  const login = token ? {token} : loginFrom(read);
  if (!login) throw new TypeError('MSPECS_LOGIN is missing, and so is MSPECS_TOKEN');
  const subscriberId = read('MSPECS_SUBSCRIBER');
  if (!token && !subscriberId) throw new TypeError('MSPECS_SUBSCRIBER is missing');
  const notifications = read('MSPECS_DISABLE_NOTIFICATIONS');
  if (notifications && !/^(true|false)$/.test(notifications))
    throw new TypeError(invalidValue('MSPECS_DISABLE_NOTIFICATIONS', notifications));
  return {
    dialect,
    url: read('MSPECS_URL') ?? 'https://integration.mspecs.se',
    login,
    subscriberId,
    interestedStatus: read('MSPECS_INTERESTED_STATUS'),
    disableNotifications: notifications ? notifications === 'true' : undefined,
  };
}

/** The user's name has no colon in it, the password may. Neither is ever told in an error. */
function loginFrom(read: Read): Login | undefined {
  const [, user, password] = /^([^:]+):(.+)$/s.exec(read('MSPECS_LOGIN') ?? '') ?? [];
  if (user && password) return {user, password};
  if (read('MSPECS_LOGIN')) throw new TypeError('MSPECS_LOGIN cannot be used: it is not user:password');
  return undefined;
}
