import type {Limits} from '../options.js';
import type {PageOptions} from '../page/page-options.js';

/** Secret: the text itself, or its place in an environment variable or a file. */
export type Secret = string | {readonly env: string} | {readonly file: string};

/** Brokerage that shares a proxy with others. */
export interface TenantConfig {
  /** Path prefix of its routes, such as `/solna`. Without it, the `Origin` of a request chooses the tenant. */
  readonly path?: string;
  /** Origins of pages that may call the proxy, such as `https://www.maklaren.se`. */
  readonly origins?: readonly string[];
  /**
   * URL of the proxy as the tenant's pages call it, for the HTML of the element and, if absolute, for links in calendars; default the
   * path. Set it if a server in front maps a host to the path.
   */
  readonly publicUrl?: string;
  /** API of Mspecs; default `integration`. */
  readonly dialect?: 'integration' | 'v3';
  /** Id of the brokerage; optional with a token. Integration API only. */
  readonly subscriber?: string;
  /** Base URL of Mspecs; default that of the account. Required for v3. */
  readonly url?: string;
  /** `user:password`; default that of the account. Required for v3. */
  readonly login?: Secret;
  /** Bearer token, instead of `login`. Integration API only. */
  readonly token?: Secret;
  /** Buyer status sent with each booking; default not sent. Integration API only. */
  readonly interestedStatus?: string;
  /** Sent with each booking; `true` silences the notifications of Mspecs. Integration API only. */
  readonly disableNotifications?: boolean;
  /** Lets visitors order tips about similar homes, which creates leads; default false. Integration API only. */
  readonly matching?: boolean;
  /** IANA zone of times without an offset; default `Europe/Stockholm`. */
  readonly timeZone?: string;
  readonly limits?: Limits;
  /** Key of the proof of work; default that of the account. */
  readonly altchaKey?: Secret;
  /** Secret of Cloudflare Turnstile; default none. */
  readonly turnstileSecret?: Secret;
  /** Secret of hCaptcha; default none. */
  readonly hcaptchaSecret?: Secret;
  /** Shows images of the homes in the list of viewings; default false. */
  readonly listImages?: boolean;
  /** Options of the booking page. */
  readonly page?: PageOptions;
}

/** Content of the configuration file, described by `config.schema.json`. */
export interface TenantsConfig {
  /** Path of the schema, for editors. */
  readonly $schema?: string;
  /** Base URL of the integration API; default `https://integration.mspecs.se`. */
  readonly url?: string;
  /** `user:password` of the provider account. */
  readonly login?: Secret;
  /** Bearer token of the provider, instead of `login`. */
  readonly token?: Secret;
  /** Secret of the webhook; without it, `POST /webhook` is not found. */
  readonly webhookSecret?: Secret;
  /** Key of the proof of work before each request; default none. One key suffices, because each tenant has its own answers. */
  readonly altchaKey?: Secret;
  /** URLs that receive every event, unchanged. */
  readonly forwardEvents?: readonly string[];
  /** Confirms each published deal to Mspecs; default false. */
  readonly confirmPublication?: boolean;
  /** Seconds after which a deal is read again on demand, at least 300; default an hour, with a webhook a day. */
  readonly dealMaxAge?: number;
  /** Brokerages by name. */
  readonly tenants: Readonly<Record<string, TenantConfig>>;
}
