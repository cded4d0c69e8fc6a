import type {ConfigProblem} from './check-shape.js';
import type {TenantConfig} from './config.js';

/** First segments of the proxy's own routes. */
const ownRoutes = new Set(['v3', 'deals', 'viewings', 'webhook', 'challenge', 'health', 'ready', 'metrics']);

/** Finds paths and origins that do not choose one tenant. */
export function ambiguousRoutes(
  tenants: readonly (readonly [string, TenantConfig])[],
): readonly ConfigProblem[] {
  return tenants.flatMap(([name, tenant], index) => {
    const earlier = tenants.slice(0, index);
    const at = ['tenants', name];
    return [...pathProblems(tenant, at, earlier), ...originProblems(tenant, at, earlier)];
  });
}

type Earlier = readonly (readonly [string, TenantConfig])[];

function pathProblems({path}: TenantConfig, at: readonly string[], earlier: Earlier): ConfigProblem[] {
  if (path === undefined) return [];
  const [, first = ''] = path.split('/');
  const own = ownRoutes.has(first) ? [`starts with /${first}, which is a route of the proxy`] : [];
  const overlaps = earlier.flatMap(([name, other]) =>
    other.path !== undefined && isWithin(path, other.path)
      ? [`overlaps ${other.path} of tenants.${name}`]
      : [],
  );
  return [...own, ...overlaps].map((message) => ({at: [...at, 'path'], message}));
}

const isWithin = (one: string, other: string): boolean =>
  `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);

/** A site of several brokerages has one origin, so each of them needs a path. */
function originProblems(
  {path, origins = []}: TenantConfig,
  at: readonly string[],
  earlier: Earlier,
): ConfigProblem[] {
  return origins.flatMap((origin, index) =>
    earlier
      .filter(([, other]) => other.origins?.includes(origin) && !(path && other.path))
      .map(([name]) => ({
        at: [...at, 'origins', String(index)],
        message: `is an origin of tenants.${name} too: give both a path`,
      })),
  );
}
