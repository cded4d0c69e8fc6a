import {invalidValue} from '../../mspecs/routes.js';
import {
  assertUsable,
  type IntegrationUpstream,
  type Login,
  type ProxyOptions,
  type V3Upstream,
} from '../options.js';
import {createProxy, type Proxy} from '../proxy.js';
import type {TenantsConfig} from '../tenants/config.js';
import type {TenantServerOptions} from '../tenants/server-options.js';
import {readConfig} from '../tenants/read-config.js';
import {createTenantProxy} from '../tenants/tenant-proxy.js';
import {findSubscriber} from '../upstream/find-subscriber.js';
import {isToken, parseLogin} from '../upstream/credentials.js';

/** Environment variables, or the bindings of a worker. */
export type Environment = Readonly<Record<string, unknown>>;

/** Description of each variable, for `--help`. */
export const variables = {
  MSPECS_URL: 'base URL of Mspecs; default https://integration.mspecs.se',
  MSPECS_LOGIN: 'user:password of the account',
  MSPECS_TOKEN: 'Bearer token, instead of MSPECS_LOGIN (integration only)',
  MSPECS_SUBSCRIBER:
    'id of the brokerage, sent as subscriber-id; default the only one of the account (integration only)',
  MSPECS_DIALECT: 'integration (default) or v3',
  MSPECS_WEBHOOK_SECRET:
    'secret shared with Mspecs, or two during a rotation; enables POST /webhook (integration only)',
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
  PROXY_MATCHING:
    'true lets visitors order tips about similar homes, which creates leads; default false (integration only)',
  PROXY_LIST_IMAGES: 'true shows images of the homes in the list of viewings; default false',
  PROXY_PAGE_CSS: 'stylesheet of the booking page: a URL or an absolute path; default none',
  PROXY_PAGE_NOINDEX: 'true keeps the booking page out of search engines; default false',
  PROXY_PAGE_CONSENT: 'true requires a checked consent checkbox on the booking page; default false',
  PROXY_ADMIN_TOKEN: 'token for DELETE /deals/:dealId/cache, at least 16 characters; default disabled',
  PROXY_ALTCHA_KEY:
    'key of a proof of work before each request, at least 16 characters; default no proof of work',
  PROXY_TURNSTILE_SECRET: 'secret of Cloudflare Turnstile; requires its answer with each request',
  PROXY_HCAPTCHA_SECRET: 'secret of hCaptcha; requires its answer with each request',
  PROXY_CLIENT_ADDRESS: "header with the visitor's address, set by a trusted server in front",
  PROXY_CONFIG: 'path of a JSON file with several brokerages, or the JSON; replaces most other variables',
  PROXY_TRUSTED_HOPS: 'number of trusted servers in front, or their addresses and networks; default 1',
} as const;

const variableOf: Readonly<Record<string, keyof typeof variables>> = {
  'upstream.url': 'MSPECS_URL',
  'upstream.subscriberId': 'MSPECS_SUBSCRIBER',
  config: 'PROXY_CONFIG',
  origins: 'PROXY_ORIGINS',
  basePath: 'PROXY_BASE_PATH',
  publicUrl: 'PROXY_PUBLIC_URL',
  adminToken: 'PROXY_ADMIN_TOKEN',
  clientAddress: 'PROXY_CLIENT_ADDRESS',
  trustedHops: 'PROXY_TRUSTED_HOPS',
  forwardEvents: 'PROXY_FORWARD_EVENTS',
  dealMaxAge: 'PROXY_DEAL_MAX_AGE',
  matching: 'PROXY_MATCHING',
  'page.css': 'PROXY_PAGE_CSS',
  altchaKey: 'PROXY_ALTCHA_KEY',
  turnstileSecret: 'PROXY_TURNSTILE_SECRET',
  hcaptchaSecret: 'PROXY_HCAPTCHA_SECRET',
  webhookSecret: 'MSPECS_WEBHOOK_SECRET',
  timeZone: 'MSPECS_TIME_ZONE',
};

/** Variables that concern the server and not a brokerage. */
const serverVariables: readonly string[] = [
  'PROXY_BASE_PATH',
  'PROXY_CLIENT_ADDRESS',
  'PROXY_TRUSTED_HOPS',
  'PROXY_ADMIN_TOKEN',
  'PROXY_CONFIG',
];

type Platform = Pick<TenantServerOptions, 'storage' | 'log' | 'clientAddress' | 'readFile'>;

/**
 * Creates a proxy from environment variables. An empty variable counts as unset. Asks Mspecs for the brokerage if the account has
 * only one.
 *
 * @param platform options that the runtime provides.
 * @throws {TypeError} that names the invalid or missing variable.
 */
export const createProxyFromEnvironment = (environment: Environment, platform: Platform): Promise<Proxy> =>
  withNamesOfVariables(async () => {
    const config = readerOf(environment)('PROXY_CONFIG');
    return config === undefined
      ? createProxy(await optionsOfOne(environment, platform))
      : createTenantProxy(configIn(config, environment), serverOptions(environment, platform));
  });

/**
 * Returns the options of each brokerage, validated.
 *
 * @throws {TypeError} that names the invalid or missing variable.
 */
export const optionsFromEnvironment = (
  environment: Environment,
  platform: Platform,
): Promise<readonly ProxyOptions[]> =>
  withNamesOfVariables(async () => {
    const config = readerOf(environment)('PROXY_CONFIG');
    if (config !== undefined)
      return readConfig(configIn(config, environment), serverOptions(environment, platform));
    const options = await optionsOfOne(environment, platform);
    assertUsable(options);
    return [options];
  });

/** Replaces the name of an option in an error by that of its variable. */
async function withNamesOfVariables<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof TypeError) {
      error.message = error.message.replace(/^[\w.]+/, (option) => variableOf[option] ?? option);
    }
    throw error;
  }
}

const serverOptions = (environment: Environment, platform: Platform): TenantServerOptions => {
  const read = readerOf(environment);
  const clientAddress = read('PROXY_CLIENT_ADDRESS') ?? platform.clientAddress;
  const trustedHops = hopsIn(read('PROXY_TRUSTED_HOPS'));
  const adminToken = read('PROXY_ADMIN_TOKEN');
  const basePath = read('PROXY_BASE_PATH');
  return {...platform, clientAddress, trustedHops, adminToken, basePath, env: environment};
};

async function optionsOfOne(environment: Environment, platform: Platform): Promise<ProxyOptions> {
  const options = optionsFrom(readerOf(environment));
  const {storage, log, clientAddress, trustedHops, adminToken} = serverOptions(environment, platform);
  const upstream = await withSubscriber(options.upstream);
  return {...options, upstream, storage, log, clientAddress, trustedHops, adminToken};
}

/** Parses the configuration of several brokerages, and asserts that no variable configures one. */
function configIn(text: string, environment: Environment): TenantsConfig {
  const read = readerOf(environment);
  const others = (Object.keys(variables) as (keyof typeof variables)[]).filter(
    // A variable that the configuration names holds a secret.
    (name) => read(name) !== undefined && !serverVariables.includes(name) && !namesVariable(text, name),
  );
  if (others.length > 0)
    throw new TypeError(`PROXY_CONFIG excludes ${others.join(', ')}: move them to the configuration`);
  const mistake = jsonMistake(text);
  if (mistake) throw new TypeError(`PROXY_CONFIG is not valid JSON${mistake}`);
  return JSON.parse(text) as TenantsConfig;
}

/** Returns the position of a mistake. Drops the rest of the message, which may quote a secret. */
function jsonMistake(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const [position] = /position \d+( \(line \d+ column \d+\))?/.exec((error as Error).message) ?? [];
    return position ? ` at ${position}` : ', or in a worker the path of a file';
  }
}

/** Reports whether a configuration refers to a variable. */
export const namesVariable = (config: string, name: string): boolean => config.includes(JSON.stringify(name));

/** Adds the brokerage if it is the only one of its account. A token may belong to a brokerage itself. */
async function withSubscriber(upstream: ProxyOptions['upstream']): Promise<ProxyOptions['upstream']> {
  if (upstream.dialect === 'v3' || upstream.subscriberId || 'token' in upstream.login) return upstream;
  return {...upstream, subscriberId: await findSubscriber(upstream)};
}

const readerOf =
  (environment: Environment): Read =>
  (name) => {
    const value = environment[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };

function optionsFrom(read: Read): ProxyOptions {
  const maxAge = read('PROXY_DEAL_MAX_AGE');
  return {
    upstream: upstreamFrom(read),
    origins: listIn(read('PROXY_ORIGINS')),
    forwardEvents: listIn(read('PROXY_FORWARD_EVENTS')),
    confirmPublication: flagIn(read, 'PROXY_CONFIRM_PUBLICATION'),
    dealMaxAge: maxAge === undefined ? undefined : Number(maxAge),
    matching: flagIn(read, 'PROXY_MATCHING'),
    basePath: read('PROXY_BASE_PATH'),
    publicUrl: read('PROXY_PUBLIC_URL'),
    listImages: flagIn(read, 'PROXY_LIST_IMAGES'),
    page: {
      css: read('PROXY_PAGE_CSS'),
      noindex: flagIn(read, 'PROXY_PAGE_NOINDEX'),
      consentRequired: flagIn(read, 'PROXY_PAGE_CONSENT'),
    },
    timeZone: read('MSPECS_TIME_ZONE'),
    altchaKey: read('PROXY_ALTCHA_KEY'),
    turnstileSecret: read('PROXY_TURNSTILE_SECRET'),
    hcaptchaSecret: read('PROXY_HCAPTCHA_SECRET'),
    webhookSecret: listIn(read('MSPECS_WEBHOOK_SECRET')),
  };
}

const listIn = (text: string | undefined): readonly string[] | undefined =>
  text?.split(/[\s,]+/).filter(Boolean);

const hopsIn = (text: string | undefined): number | readonly string[] | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : listIn(text);

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
  if (token && !isToken(token)) throw new TypeError('MSPECS_TOKEN must be one line of ASCII');
  const login = token ? {token} : loginFrom(read);
  if (!login) throw new TypeError('MSPECS_LOGIN or MSPECS_TOKEN is missing');
  return {
    dialect,
    url: read('MSPECS_URL') ?? 'https://integration.mspecs.se',
    login,
    subscriberId: read('MSPECS_SUBSCRIBER'),
    interestedStatus: read('MSPECS_INTERESTED_STATUS'),
    disableNotifications: flagIn(read, 'MSPECS_DISABLE_NOTIFICATIONS'),
  };
}

/** Errors quote neither the user nor the password. */
function loginFrom(read: Read): Login | undefined {
  const text = read('MSPECS_LOGIN');
  const login = text === undefined ? undefined : parseLogin(text);
  if (text && !login) throw new TypeError('MSPECS_LOGIN must have the form user:password');
  return login;
}
