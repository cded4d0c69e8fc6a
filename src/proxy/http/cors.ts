import type {Context, MiddlewareHandler} from 'hono';
import type {Log} from '../log.js';
import {ProblemError, problemResponse} from './problem.js';

/** Headers that browsers ask for in a preflight, by method of the route. */
const allowedHeaders: Readonly<Record<string, string>> = {
  GET: 'if-none-match',
  POST: 'content-type, form-challenge, form-honeypot, form-time, idempotency-key, x-captcha',
};

const preflightMaxAgeSeconds = 600;

/** Access of pages to the proxy. */
export interface Cors {
  /** Returns the headers of every response: CORS, if any origin is allowed, and `nosniff`. */
  readonly headersFor: (c: Context) => Readonly<Record<string, string>>;
  /** Adds these headers to a finished response. */
  readonly applyHeaders: (c: Context, response: Response) => Response;
  /** Responds to OPTIONS for a route with these methods. */
  readonly preflight: (c: Context, methods: readonly string[]) => Response;
  /** Reports whether a request is not of a page of another origin. */
  readonly isAllowedOrigin: (c: Context) => boolean;
  /** Refuses requests of pages of other origins, before anything is read or sent. Requests without `Origin` and `Sec-Fetch-Site` are of servers. */
  readonly requireAllowedOrigin: MiddlewareHandler;
}

/**
 * Creates the handlers.
 *
 * @param origins origins whose pages may call the proxy, besides its own.
 * @param acceptsAnyHeader true if `verify` may read headers that the proxy does not know.
 */
export function corsFor(origins: readonly string[], acceptsAnyHeader: boolean, log: Log): Cors {
  const nosniff = {'x-content-type-options': 'nosniff'};
  // The element corrects the clock of the device by `Date` and `Age`.
  const exposed = {'access-control-expose-headers': 'age, date, retry-after'};
  const isListed = (origin: string | undefined): origin is string =>
    origin !== undefined && origins.includes(origin);
  const headersFor = (c: Context): Record<string, string> => {
    if (origins.length === 0) return nosniff;
    const origin = c.req.header('origin');
    return {
      ...nosniff,
      vary: 'Origin',
      ...exposed,
      ...(isListed(origin) && {'access-control-allow-origin': origin}),
    };
  };
  const applyHeaders = (c: Context, response: Response) => {
    for (const [name, value] of Object.entries(headersFor(c))) response.headers.set(name, value);
    return response;
  };
  const logRefusal = (origin: string) => log({level: 'warn', event: 'origin-refused', host: hostOf(origin)});
  const isAllowedOrigin = (c: Context) => {
    const origin = c.req.header('origin');
    if (origin === undefined ? !isForeignPage(c) : isListed(origin) || isOwnPage(c, origin)) return true;
    logRefusal(origin ?? 'null');
    return false;
  };
  return {
    headersFor,
    applyHeaders,
    isAllowedOrigin,
    preflight: (c, methods) => {
      const headers = new Headers({...headersFor(c), allow: allowOf(methods)});
      const method = c.req.header('access-control-request-method');
      const origin = c.req.header('origin');
      if (method !== undefined && isListed(origin)) {
        const requested = acceptsAnyHeader && c.req.header('access-control-request-headers');
        const known = methods.map((name) => allowedHeaders[name]).filter(Boolean);
        headers.set('access-control-allow-methods', methods.join(', '));
        headers.set('access-control-allow-headers', requested || known.join(', '));
        headers.set('access-control-max-age', String(preflightMaxAgeSeconds));
        headers.set('vary', 'Origin, Access-Control-Request-Headers');
      } else if (method === 'POST' && origin !== undefined && !isOwnPage(c, origin)) logRefusal(origin);
      return new Response(null, {status: 204, headers});
    },
    requireAllowedOrigin: async (c, next) => {
      if (isAllowedOrigin(c)) return next();
      const problem = new ProblemError('misconfigured', 'The proxy does not allow requests of this origin', {
        status: 403,
      });
      const response = applyHeaders(c, problemResponse(problem));
      // The refusal itself may be read by the page.
      response.headers.set('access-control-allow-origin', c.req.header('origin') ?? '');
      response.headers.set('vary', 'Origin');
      return response;
    },
  };
}

/** Formats `Allow` for the methods of a route. */
export const allowOf = (methods: readonly string[]): string =>
  [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(', ');

/** Reports whether a request without an `Origin` is nevertheless of a page of another origin. Visitors can switch the header off. */
const isForeignPage = (c: Context): boolean =>
  /^(cross|same)-site$/.test(c.req.header('sec-fetch-site') ?? '');

/**
 * Reports whether a request is of a page of the proxy's own origin. A server in front may rewrite `Host`, so `Sec-Fetch-Site`
 * decides. Old browsers do not send it, nor do any on http.
 */
function isOwnPage(c: Context, origin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const hosts = [new URL(c.req.url).host, c.req.header('x-forwarded-host')?.toLowerCase()];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}

const hostOf = (origin: string): string =>
  (URL.canParse(origin) ? new URL(origin).host : 'null').slice(0, 100);
