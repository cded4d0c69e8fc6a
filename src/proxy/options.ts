import {defaultTimeZone, isTimeZone} from '../booking/time/time.js';
import {readAddress, invalidValue} from '../mspecs/routes.js';
import {webAddress} from '../mspecs/web-address.js';
import {isNetwork} from './http/client-address.js';
import type {Log} from './log.js';
import {pageProblem, type PageOptions} from './page/page-options.js';

/** Mspecs account for HTTP Basic authentication. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** Upstream that speaks the External viewing API, v3. Deals are read from GenericRoutes. */
export interface V3Upstream {
  readonly dialect: 'v3';
  /** Base URL of Mspecs, such as `https://login.mspecs.se`. */
  readonly url: string;
  /** API user of the brokerage. */
  readonly login: Login;
}

/** Upstream that speaks the integration API for website providers. */
export interface IntegrationUpstream {
  readonly dialect: 'integration';
  /** Base URL: `https://integration.mspecs.se`, or `https://test-integration.mspecs.se` for tests. */
  readonly url: string;
  /** Account or Bearer token of the provider. */
  readonly login: Login | {readonly token: string};
  /** Id of the brokerage, sent as `subscriber-id`; optional with a token. */
  readonly subscriberId?: string | undefined;
  /** Buyer status sent with each booking, such as `ENUM_BUYER_INTERESTED_STATUS_INTERESTED`; default not sent. */
  readonly interestedStatus?: string | undefined;
  /** Sent with each booking; `true` disables the notifications of Mspecs. Default not sent. */
  readonly disableNotifications?: boolean | undefined;
}

/** Rate limits for bookings and interests. All but `perAddress` count only what is sent to Mspecs. */
export interface Limits {
  /**
   * Requests from one address (see {@link ProxyOptions.clientAddress}) per ten minutes, also invalid ones; default 30, because many
   * visitors share one in mobile networks.
   */
  readonly perAddress?: number;
  /** Requests from one address for one deal per ten minutes; default 10. */
  readonly perAddressAndDeal?: number;
  /** Requests with one email address per hour, because Mspecs sends an email for each; default 6. */
  readonly perEmail?: number;
  /** Requests for one deal per ten minutes; default 300. */
  readonly perDeal?: number;
}

/** Options of {@link createProxy}. */
export interface ProxyOptions {
  /** Mspecs API to call, and its credentials. */
  readonly upstream: V3Upstream | IntegrationUpstream;
  /**
   * Origins allowed by CORS, such as `https://www.maklaren.se`. Same-origin pages need no entry. `null` allows the sandboxed frames
   * of any site. Default none.
   */
  readonly origins?: readonly string[] | undefined;
  /** Path prefix of all routes, such as `/api/mspecs`; default none. */
  readonly basePath?: string | undefined;
  /**
   * URL of the proxy as pages call it, such as `/api/mspecs` or `https://visning.maklaren.se`, for `GET /deals/:dealId/element`;
   * default `basePath`. Set it if a server in front removes a prefix, or if pages of another origin include the element.
   */
  readonly publicUrl?: string | undefined;
  /** IANA zone of times without an offset; default `Europe/Stockholm`. */
  readonly timeZone?: string | undefined;
  /**
   * Storage for the cache, idempotency records and rate limits: an unstorage driver. Several instances need one with {@link
   * CountingDriver.count} to avoid duplicate bookings. Default: memory of this instance, at most 32 MiB.
   */
  readonly storage?: StorageDriver | CountingDriver | undefined;
  /**
   * Name that keeps the state of this proxy apart from others of the same brokerage on one storage, in each log entry as `tenant`.
   * Letters, digits and hyphens; default none.
   */
  readonly tenant?: string | undefined;
  /**
   * Header with the visitor's address, such as `x-real-ip`, for rate limits. Set it only if a server in front overwrites it.
   * Default none: requests are not limited by address.
   */
  readonly clientAddress?: string | undefined;
  /**
   * Trusted servers in front, which append to a `clientAddress` header such as `x-forwarded-for`: their number, as in Express, or
   * their addresses and networks, such as `['10.0.0.0/8']`. Default 1: the last entry is the visitor.
   */
  readonly trustedHops?: number | readonly string[] | undefined;
  readonly limits?: Limits | undefined;
  /**
   * Shared secret of the webhook, or several while one replaces another; without it, `POST /webhook` is not found. Integration API
   * only.
   */
  readonly webhookSecret?: string | readonly string[] | undefined;
  /**
   * URLs that receive every event with a valid signature, unchanged, such as the webhook of a site that exists already. A failed
   * delivery is retried for an hour. Default none.
   */
  readonly forwardEvents?: readonly string[] | undefined;
  /**
   * Answers each PUBLISH event by confirming the publication to Mspecs. Only for the owner of the `publishUrl`: never set it if
   * another site confirms. Default false.
   */
  readonly confirmPublication?: boolean | undefined;
  /**
   * Seconds after which a deal is read again if a visitor looks, at least 300; default an hour, with `webhookSecret` a day.
   * Integration API only.
   */
  readonly dealMaxAge?: number | undefined;
  /**
   * Lets visitors who register an interest order tips about similar homes: Mspecs creates a lead with a search profile for the office.
   * Integration API only. Default false.
   */
  readonly matching?: boolean | undefined;
  /** Bearer token for `DELETE /deals/:dealId/cache`, at least 16 characters; without it, that route is not found. */
  readonly adminToken?: string | undefined;
  /**
   * Verifies each booking and interest before Mspecs is called, for example by a captcha. Receives a copy of the request and has
   * 10 seconds. `false` rejects it with 403; a rejected promise with 503.
   */
  readonly verify?: ((request: Request) => boolean | Promise<boolean>) | undefined;
  /**
   * Key of the proof of work that browsers solve before a request, at least 16 characters: enables `GET /challenge`. Several
   * instances need the same. Default none.
   */
  readonly altchaKey?: string | undefined;
  /** Secret of Cloudflare Turnstile: requires the answer of its widget with each booking and interest. Default none. */
  readonly turnstileSecret?: string | undefined;
  /** The same for hCaptcha. Excludes `turnstileSecret`. */
  readonly hcaptchaSecret?: string | undefined;
  /** Shows images of the homes in the list of viewings; default false, because the photographer has to allow it. */
  readonly listImages?: boolean | undefined;
  /** Options of the booking page. */
  readonly page?: PageOptions | undefined;
  /** Receives log entries, which never contain personal data; default none. */
  readonly log?: Log | undefined;
  /** Replaces `fetch` for calls to Mspecs and captcha services, and for forwarded events; default the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** Returns the current time in milliseconds; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** Part of the unstorage driver interface that the proxy uses. Declared structurally, so the types do not depend on unstorage. */
export interface StorageDriver {
  readonly name?: string;
  hasItem(key: string, options: StorageItemOptions): boolean | Promise<boolean>;
  getItem(key: string, options?: StorageItemOptions): unknown;
  setItem?(key: string, value: string, options: StorageItemOptions): void | Promise<void>;
  removeItem?(key: string, options: StorageItemOptions): void | Promise<void>;
  getKeys(base: string, options: StorageItemOptions): string[] | Promise<string[]>;
}

/** Options of a {@link StorageDriver} call. */
export interface StorageItemOptions {
  /** Lifetime of an item, in seconds. */
  readonly ttl?: number;
  readonly [option: string]: unknown;
}

/** Storage driver with an atomic counter, so that no two instances get the same number. */
export interface CountingDriver extends StorageDriver {
  /**
   * Increments the counter of a key and returns it, starting at 1. The counter expires `seconds` after its first increment;
   * `removeItem` deletes it earlier.
   */
  count(key: string, seconds: number): number | Promise<number>;
}

/** Shortest lifetime of a deal, in seconds: Mspecs disables accounts that poll. */
const minDealMaxAge = 300;

/**
 * Validates the options.
 *
 * @throws {TypeError} that names the invalid option.
 */
export function assertUsable(options: ProxyOptions): void {
  const [problem] = problemsIn(options);
  if (problem) throw new TypeError(problem);
}

/** Returns a message for each invalid option. It starts with the name of the option. */
export function problemsIn(options: ProxyOptions): readonly string[] {
  const {upstream, origins = [], basePath = '', timeZone, clientAddress, limits = {}} = options;
  const problems = [
    upstreamProblem(upstream),
    ...origins.map((origin) => !isOrigin(origin) && invalidValue('origins', origin)),
    !/^(\/[\w.~-]+)*$/.test(basePath) && invalidValue('basePath', basePath),
    publicUrlProblem(options.publicUrl),
    !isTimeZone(timeZone ?? defaultTimeZone) && invalidValue('timeZone', timeZone ?? ''),
    options.tenant !== undefined &&
      !/^[\w-]+$/.test(options.tenant) &&
      invalidValue('tenant', options.tenant),
    clientAddress !== undefined &&
      !/^[\w-]+$/.test(clientAddress) &&
      invalidValue('clientAddress', clientAddress),
    hopsProblem(options),
    ...(options.forwardEvents ?? []).map(
      // A password would stand in every log of a network error.
      (url) =>
        (!webAddress(url) || url !== withoutCredentials(url)) &&
        invalidValue('forwardEvents', withoutCredentials(url)),
    ),
    options.dealMaxAge !== undefined &&
      !(Number.isSafeInteger(options.dealMaxAge) && options.dealMaxAge >= minDealMaxAge) &&
      invalidValue('dealMaxAge', options.dealMaxAge),
    options.matching && upstream.dialect === 'v3' && 'matching belongs to the integration API',
    pageProblem(options.page),
    Array.isArray(options.webhookSecret) &&
      !(options.webhookSecret.length > 0 && options.webhookSecret.every(Boolean)) &&
      'webhookSecret is missing',
    keyProblem('adminToken', options.adminToken),
    keyProblem('altchaKey', options.altchaKey),
    captchaProblem(options),
    limitProblem('limits.perAddress', limits.perAddress),
    limitProblem('limits.perAddressAndDeal', limits.perAddressAndDeal),
    limitProblem('limits.perEmail', limits.perEmail),
    limitProblem('limits.perDeal', limits.perDeal),
  ];
  return problems.filter((problem) => typeof problem === 'string');
}

/** Never quotes the key. */
const keyProblem = (name: string, key: string | undefined): string | undefined =>
  key === undefined || /^[\x21-\x7e]{16,}$/.test(key)
    ? undefined
    : `${name} must have at least 16 visible ASCII characters`;

function captchaProblem({turnstileSecret, hcaptchaSecret}: ProxyOptions): string | undefined {
  if (turnstileSecret === '') return 'turnstileSecret is missing';
  if (hcaptchaSecret === '') return 'hcaptchaSecret is missing';
  return turnstileSecret && hcaptchaSecret
    ? 'hcaptchaSecret and turnstileSecret exclude each other'
    : undefined;
}

function hopsProblem({trustedHops: hops, clientAddress}: ProxyOptions): string | undefined {
  if (hops === undefined) return undefined;
  if (clientAddress === undefined) return "trustedHops needs the header with the visitor's address";
  const isUsable =
    typeof hops === 'number'
      ? Number.isSafeInteger(hops) && hops > 0
      : hops.length > 0 && hops.every(isNetwork);
  return isUsable ? undefined : invalidValue('trustedHops', String(hops));
}

const withoutCredentials = (url: string): string => url.replace(/\/\/[^/]*@/, '//…@');

/** Accepts an http(s) URL, or a path from the root, because the paths of pages differ. */
const publicUrlProblem = (url = '/'): string | undefined =>
  /^(\/|https?:\/\/)/.test(url) && webAddress(url, 'https://proxy.invalid') && !/[?#]/.test(url)
    ? undefined
    : invalidValue('publicUrl', url);

const limitProblem = (name: string, max = 0): string | undefined =>
  Number.isSafeInteger(max) && max >= 0 ? undefined : invalidValue(name, max);

/** Callers without types may pass anything. */
function upstreamProblem(upstream: Partial<ProxyOptions['upstream']> | undefined): string | undefined {
  if (!upstream) return 'upstream is missing';
  if (upstream.dialect !== 'v3' && upstream.dialect !== 'integration') return 'upstream.dialect is missing';
  if (!upstream.url) return 'upstream.url is missing';
  if (!upstream.login) return 'upstream.login is missing';
  // A relative URL resolves against https, and is rejected below, so credentials never travel in clear text.
  const url = readAddress('upstream.url', upstream.url, 'https://proxy.invalid');
  if (typeof url === 'string') return url;
  if (url.host === 'proxy.invalid') return invalidValue('upstream.url', upstream.url);
  if (url.username || url.password) return 'upstream.url must not contain credentials';
  if (upstream.dialect === 'integration' && !('token' in upstream.login) && !upstream.subscriberId)
    return 'upstream.subscriberId is missing';
  return undefined;
}

const isOrigin = (text: string): boolean =>
  text === 'null' || (URL.canParse(text) && new URL(text).origin === text);
