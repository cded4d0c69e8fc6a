import {ProblemError, problemResponse} from '../http/problem.js';
import {routeLabel} from '../http/route-label.js';
import type {Log} from '../log.js';
import {createBrokerage, type Brokerage, type Proxy} from '../proxy.js';
import type {TenantsConfig} from './config.js';
import {eventDispatcher} from './dispatch-event.js';
import {readConfig} from './read-config.js';
import type {TenantServerOptions} from './server-options.js';

/** A brokerage and what chooses it. */
interface Tenant extends Brokerage {
  readonly name: string;
  /** Path prefix, with that of the server. */
  readonly basePath: string;
  /** Origins whose requests are its own; empty for a tenant with a path. */
  readonly ownOrigins: readonly string[];
}

/** Routes that exist once, without the path of a tenant. */
const sharedRoutes = new Set(['/webhook', '/health']);

/**
 * Creates the server for several brokerages. The path prefix or the `Origin` of a request chooses the tenant. Each has a proxy of
 * its own, with its state, limits and cooldowns. `POST /webhook` receives the events of all.
 *
 * @throws {TypeError} with a line for each mistake in the configuration, or that names an invalid option.
 */
export function createTenantProxy(config: TenantsConfig, server: TenantServerOptions = {}): Proxy {
  const {basePath = ''} = server;
  const log: Log = (entry) => {
    try {
      server.log?.(entry);
    } catch {
      // A failing log must not fail a request.
    }
  };
  const options = readConfig(config, server);
  const tenants = options.map(({forwardEvents: _, ...own}): Tenant => ({
    ...createBrokerage(own),
    name: own.tenant,
    basePath: own.basePath ?? '',
    ownOrigins: own.basePath === basePath ? (own.origins ?? []) : [],
  }));

  // Serves the routes that exist once, as a proxy of a tenant to whom Mspecs sends events, if there is one.
  const first = options.find(({upstream}) => upstream.dialect === 'integration') ?? options[0];
  if (!first) throw new TypeError('config has no tenants');
  const account = createBrokerage(
    {...first, tenant: undefined, basePath, origins: undefined},
    eventDispatcher(tenants, config.confirmPublication ?? false, log),
  );

  const byPath = new Map(
    tenants.filter((tenant) => tenant.basePath !== basePath).map((tenant) => [tenant.basePath, tenant]),
  );
  const byOrigin = new Map(
    tenants.flatMap((tenant) => tenant.ownOrigins.map((origin) => [origin, tenant] as const)),
  );
  const tenantOfPath = (path: string): Tenant | undefined => {
    for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
      const tenant = byPath.get(path.slice(0, end));
      if (tenant) return tenant;
    }
    return undefined;
  };

  const refuse = (request: Request, problem: ProblemError): Response => {
    const {status, reason} = problem.problem;
    log({level: 'warn', event: 'unknown-tenant', route: routeLabel(request.url), status, reason});
    return problemResponse(problem);
  };

  return (request, ...platform) => {
    const path = pathOf(request.url);
    if (path === `${basePath}/ready` && request.method === 'GET') return readiness(tenants);
    if (path.startsWith(basePath) && sharedRoutes.has(path.slice(basePath.length)))
      return account.proxy(request, ...platform);
    const tenant = tenantOfPath(path);
    if (tenant)
      return sharedRoutes.has(path.slice(tenant.basePath.length))
        ? refuse(
            request,
            new ProblemError('not-found', 'This route exists once, without the path of a tenant'),
          )
        : tenant.proxy(request, ...platform);
    const origin = request.headers.get('origin');
    const ofOrigin = byOrigin.get(origin ?? '');
    if (ofOrigin) return ofOrigin.proxy(request, ...platform);
    return refuse(request, origin === null ? noTenant() : foreignOrigin());
  };
}

/** Reports if each tenant can serve; 503 unless all can. */
async function readiness(tenants: readonly Tenant[]): Promise<Response> {
  const reports = await Promise.all(
    tenants.map(async ({name, readReadiness}) => [name, await readReadiness()] as const),
  );
  const isReady = reports.every(([, {status}]) => status === 'ready');
  return Response.json(
    {status: isReady ? 'ready' : 'not-ready', tenants: Object.fromEntries(reports)},
    {
      status: isReady ? 200 : 503,
      headers: {'cache-control': 'no-store', 'x-content-type-options': 'nosniff'},
    },
  );
}

const noTenant = () =>
  new ProblemError(
    'not-found',
    'No tenant: the URL starts with the path of none, and without an Origin only a path can choose one',
  );

const foreignOrigin = () =>
  new ProblemError(
    'misconfigured',
    'No tenant: the URL starts with the path of none, and the Origin belongs to none',
    {status: 403},
  );

/** Returns the path of an absolute URL. */
function pathOf(url: string): string {
  const begin = url.indexOf('/', url.indexOf('//') + 2);
  const query = url.slice(begin).search(/[?#]/);
  return query < 0 ? url.slice(begin) : url.slice(begin, begin + query);
}
