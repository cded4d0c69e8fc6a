import type {Context, MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/** CORS for the pages of other origins. */
export interface Cors {
  readonly preflight: MiddlewareHandler;
  /** Returns the CORS headers of a response; none if no origin is allowed. */
  readonly headersFor: (c: Context) => Readonly<Record<string, string>>;
  /** Adds CORS headers to a finished response. */
  readonly applyCors: (c: Context, response: Response) => Response;
}

/**
 * Creates CORS handlers.
 *
 * @param origins origins whose pages may call the proxy.
 */
export function corsFor(origins: readonly string[]): Cors {
  // The element corrects the clock of the device by `Date` and `Age`.
  const exposed = {'access-control-expose-headers': 'age, date, retry-after'};
  const headersFor = (c: Context): Record<string, string> => {
    if (origins.length === 0) return {};
    const origin = c.req.header('origin');
    return {
      vary: 'Origin',
      ...exposed,
      ...(origin !== undefined && origins.includes(origin) && {'access-control-allow-origin': origin}),
    };
  };
  return {
    preflight: cors({origin: [...origins], maxAge: 600}),
    headersFor,
    applyCors: (c, response) => {
      const {headers} = response;
      for (const [name, value] of Object.entries(headersFor(c))) headers.set(name, value);
      return response;
    },
  };
}
