import type {ProxyOptions} from '../options.js';

/** Options of {@link createTenantProxy} that concern the server and not a brokerage. */
export interface TenantServerOptions extends Pick<
  ProxyOptions,
  'basePath' | 'storage' | 'clientAddress' | 'trustedHops' | 'adminToken' | 'log' | 'fetch' | 'now'
> {
  /** Environment variables for secrets such as `{"env": "NAME"}`; default none. */
  readonly env?: Readonly<Record<string, unknown>> | undefined;
  /** Reads a file, for secrets such as `{"file": "/run/secrets/login"}`; default none can be read. */
  readonly readFile?: ((path: string) => string) | undefined;
  /** Verifies each booking and interest, like {@link ProxyOptions.verify}. Receives the name of the tenant too. */
  readonly verify?: ((request: Request, tenant: string) => boolean | Promise<boolean>) | undefined;
}
