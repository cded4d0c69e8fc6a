import {invalidValue} from '../../mspecs/routes.js';
import type {IntegrationUpstream, Login, ProxyOptions, V3Upstream} from '../options.js';
import {createProxy, type Proxy} from '../proxy.js';

/** Environment variables, or the bindings of a worker. */
export type Environment = Readonly<Record<string, unknown>>;

/** Description of each variable, for `--help`. */
export const variables = {
  MSPECS_URL: 'base URL of Mspecs; default https://integration.mspecs.se',
  MSPECS_LOGIN: 'user:password of the account',
  MSPECS_TOKEN: 'Bearer token, instead of MSPECS_LOGIN (integration only)',
  MSPECS_SUBSCRIBER: 'id of the brokerage, sent as subscriber-id (integration only)',
  MSPECS_DIALECT: 'integration (default) or v3',
  MSPECS_WEBHOOK_SECRET: 'secret shared with Mspecs; enables POST /webhook (integration only)',
  MSPECS_INTERESTED_STATUS: 'buyer status sent with each booking; default not sent (integration only)',
  MSPECS_DISABLE_NOTIFICATIONS:
    'true disables the notifications of Mspecs; default not sent (integration only)',
  MSPECS_TIME_ZONE: 'IANA time zone of the homes; default Europe/Stockholm',
  PROXY_ORIGINS: 'allowed CORS origins, comma-separated; same-origin needs no entry',
  PROXY_BASE_PATH: 'path prefix of all routes, such as /api/mspecs; default none',
  PROXY_PUBLIC_URL: 'URL of the proxy as pages call it; default PROXY_BASE_PATH',
  PROXY_FORWARD_EVENTS: 'URLs that receive every event of Mspecs, comma-separated; default none',
  PROXY_CONFIRM_PUBLICATION: 'true confirms each published deal to Mspecs; default false',
  PROXY_DEAL_MAX_AGE:
    'seconds after which a deal is read again on demand; default 3600, with a webhook 86400',
  PROXY_CLIENT_ADDRESS: "header with the visitor's address, set by a trusted server in front",
} as const;

const variableOf: Readonly<Record<string, keyof typeof variables>> = {
  'upstream.url': 'MSPECS_URL',
  origins: 'PROXY_ORIGINS',
  basePath: 'PROXY_BASE_PATH',
  publicUrl: 'PROXY_PUBLIC_URL',
  clientAddress: 'PROXY_CLIENT_ADDRESS',
  forwardEvents: 'PROXY_FORWARD_EVENTS',
  dealMaxAge: 'PROXY_DEAL_MAX_AGE',
  timeZone: 'MSPECS_TIME_ZONE',
};

/**
 * Creates a proxy from environment variables. An empty variable counts as unset.
 *
 * @param platform options that the runtime provides.
 * @throws {TypeError} that names the invalid or missing variable.
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
  const maxAge = read('PROXY_DEAL_MAX_AGE');
  return {
    upstream: upstreamFrom(read),
    origins: listIn(read('PROXY_ORIGINS')),
    forwardEvents: listIn(read('PROXY_FORWARD_EVENTS')),
    confirmPublication: flagIn(read, 'PROXY_CONFIRM_PUBLICATION'),
    dealMaxAge: maxAge === undefined ? undefined : Number(maxAge),
    basePath: read('PROXY_BASE_PATH'),
    publicUrl: read('PROXY_PUBLIC_URL'),
    clientAddress: read('PROXY_CLIENT_ADDRESS'),
    timeZone: read('MSPECS_TIME_ZONE'),
    webhookSecret: read('MSPECS_WEBHOOK_SECRET'),
  };
}

const listIn = (text: string | undefined): readonly string[] | undefined =>
  text?.split(/[\s,]+/).filter(Boolean);

/** Reads `true` or `false`. */
function flagIn(read: Read, name: keyof typeof variables): boolean | undefined {
  const value = read(name);
  if (value !== undefined && !/^(true|false)$/.test(value)) throw new TypeError(invalidValue(name, value));
  return value === undefined ? undefined : value === 'true';
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
  if (token && !/^[\x21-\x7e]+$/.test(token)) throw new TypeError('MSPECS_TOKEN must be one line of ASCII');
  const login = token ? {token} : loginFrom(read);
  if (!login) throw new TypeError('MSPECS_LOGIN or MSPECS_TOKEN is missing');
  const subscriberId = read('MSPECS_SUBSCRIBER');
  if (!token && !subscriberId) throw new TypeError('MSPECS_SUBSCRIBER is missing');
  return {
    dialect,
    url: read('MSPECS_URL') ?? 'https://integration.mspecs.se',
    login,
    subscriberId,
    interestedStatus: read('MSPECS_INTERESTED_STATUS'),
    disableNotifications: flagIn(read, 'MSPECS_DISABLE_NOTIFICATIONS'),
  };
}

/** Parses `user:password`. Only the password may contain a colon. Errors never quote either. */
function loginFrom(read: Read): Login | undefined {
  const [, user, password] = /^([^:]+):(.+)$/s.exec(read('MSPECS_LOGIN') ?? '') ?? [];
  if (user && password) return {user, password};
  if (read('MSPECS_LOGIN')) throw new TypeError('MSPECS_LOGIN must have the form user:password');
  return undefined;
}
