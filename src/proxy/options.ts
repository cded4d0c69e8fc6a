import {defaultTimeZone, isTimeZone} from '../booking/time/time.js';
import {readAddress, invalidValue} from '../mspecs/routes.js';
import type {Log} from './log.js';

/** An account of Mspecs for HTTP Basic. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** Mspecs as the External viewing API, v3, describes it; deals come from GenericRoutes. */
export interface V3Upstream {
  readonly dialect: 'v3';
  /** Where Mspecs lies, such as `https://login.mspecs.se`. */
  readonly url: string;
  /** The brokerage's own API user. */
  readonly login: Login;
}

/** Mspecs as website providers meet it: the integration API. */
export interface IntegrationUpstream {
  readonly dialect: 'integration';
  /** `https://integration.mspecs.se`, or the test system, `https://test-integration.mspecs.se`. */
  readonly url: string;
  /** The provider's account, or its Bearer token. */
  readonly login: Login | {readonly token: string};
  /** The brokerage, for the header `subscriber-id`; may be absent with a token. */
  readonly subscriberId?: string | undefined;
  /** Sent with each booking, such as `ENUM_BUYER_INTERESTED_STATUS_INTERESTED`; absent = not sent. */
  readonly interestedStatus?: string | undefined;
  /** Sent with each booking; `true` silences Mspecs' notifications; absent = not sent. */
  readonly disableNotifications?: boolean | undefined;
}

/** How many bookings and interests may be sent in ten minutes. */
export interface Limits {
  /** From one address of {@link ProxyOptions.clientAddress}; default 30, for many visitors share one in mobile networks. */
  readonly perAddress?: number;
  /** For one deal; default 300. */
  readonly perDeal?: number;
}

/** How a proxy is made. */
export interface ProxyOptions {
  /** Which Mspecs is asked, and as whom. */
  readonly upstream: V3Upstream | IntegrationUpstream;
  /** Origins whose pages may ask, such as `https://www.maklaren.se`; the proxy's own needs no entry. Default none. */
  readonly origins?: readonly string[] | undefined;
  /** The path that its routes lie below, such as `/api/mspecs`; default the root. */
  readonly basePath?: string | undefined;
  /** Zone of the homes, for times that Mspecs writes without one; default `Europe/Stockholm`. */
  readonly timeZone?: string | undefined;
  /**
   * Where everything kept lies: a driver of unstorage. One that can {@link CountingDriver.count} lets instances share
   * bookings without doubling any; default the memory of this instance.
   */
  readonly storage?: StorageDriver | CountingDriver | undefined;
  /**
   * The header in which a server before this one tells the visitor's address, such as `x-real-ip`. Set it only where that
   * server replaces what the visitor sends. Default none: then nothing is limited by address.
   */
  readonly clientAddress?: string | undefined;
  readonly limits?: Limits | undefined;
  /** Shared with Mspecs; without it there is no webhook. */
  readonly webhookSecret?: string | undefined;
  /**
   * Decides about each booking and interest before Mspecs is called: a captcha, say. It gets a copy of the request; `false`
   * refuses it with 403, a rejection with 503.
   */
  readonly verify?: ((request: Request) => boolean | Promise<boolean>) | undefined;
  /** Gets what is worth knowing, never with a contact detail; default nobody does. */
  readonly log?: Log | undefined;
  /** Used for all calls to Mspecs; default the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** The clock, in milliseconds; default the real one. */
  readonly now?: (() => number) | undefined;
}

/**
 * The part of an unstorage driver that the proxy uses. Described by its shape, so that its types need nothing installed; each driver of
 * unstorage fits.
 */
export interface StorageDriver {
  readonly name?: string;
  hasItem(key: string, options: StorageItemOptions): boolean | Promise<boolean>;
  getItem(key: string, options?: StorageItemOptions): unknown;
  setItem?(key: string, value: string, options: StorageItemOptions): void | Promise<void>;
  removeItem?(key: string, options: StorageItemOptions): void | Promise<void>;
  getKeys(base: string, options: StorageItemOptions): string[] | Promise<string[]>;
}

/** Options of a call of a {@link StorageDriver}. */
export interface StorageItemOptions {
  /** Lifetime of an item, in seconds. */
  readonly ttl?: number;
  readonly [option: string]: unknown;
}

/** A driver of unstorage that can count without two instances getting the same number. */
export interface CountingDriver extends StorageDriver {
  /**
   * Adds one to the number under a key and tells it; it begins at 1 and is forgotten so many seconds after that.
   * `removeItem` forgets it earlier.
   */
  count(key: string, seconds: number): number | Promise<number>;
}

/**
 * Refuses options that no proxy can work with.
 *
 * @throws {TypeError} that names the option.
 */
export function assertUsable(options: ProxyOptions): void {
  const {upstream, origins = [], basePath = '', timeZone, clientAddress, limits = {}} = options;
  const problems = [
    upstreamProblem(upstream),
    ...origins.map((origin) => !isOrigin(origin) && invalidValue('origins', origin)),
    !/^(\/[\w.~-]+)*$/.test(basePath) && invalidValue('basePath', basePath),
    !isTimeZone(timeZone ?? defaultTimeZone) && invalidValue('timeZone', timeZone ?? ''),
    clientAddress !== undefined &&
      !/^[\w-]+$/.test(clientAddress) &&
      invalidValue('clientAddress', clientAddress),
    limitProblem('limits.perAddress', limits.perAddress),
    limitProblem('limits.perDeal', limits.perDeal),
  ];
  const problem = problems.find(Boolean);
  if (problem) throw new TypeError(problem);
}

const limitProblem = (name: string, max = 0): string | undefined =>
  Number.isSafeInteger(max) && max >= 0 ? undefined : invalidValue(name, max);

/** Scripts without types may give anything. */
function upstreamProblem(upstream: Partial<ProxyOptions['upstream']> | undefined): string | undefined {
  if (!upstream) return 'upstream is missing';
  if (upstream.dialect !== 'v3' && upstream.dialect !== 'integration') return 'upstream.dialect is missing';
  if (!upstream.url) return 'upstream.url is missing';
  if (!upstream.login) return 'upstream.login is missing';
  // Relative addresses are relative to one that is https, so that credentials never travel in the clear.
  const url = readAddress('upstream.url', upstream.url, 'https://proxy.invalid');
  if (typeof url === 'string') return url;
  if (url.host === 'proxy.invalid') return invalidValue('upstream.url', upstream.url);
  if (upstream.dialect === 'integration' && !('token' in upstream.login) && !upstream.subscriberId)
    return 'upstream.subscriberId is missing';
  return undefined;
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
