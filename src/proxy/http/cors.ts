import type {Context, MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/** What lets the pages of other origins ask. */
export interface Cors {
  readonly preflight: MiddlewareHandler;
  /** The headers that tell who may read an answer: none where no other origin's pages may. */
  readonly headersFor: (c: Context) => Readonly<Record<string, string>>;
  /** Adds them to an answer that is there already, and lets those pages see how long to wait. */
  readonly applyCors: (c: Context, response: Response) => Response;
}

/** @param origins whose pages may ask. */
export function corsFor(origins: readonly string[]): Cors {
  const headersFor = (c: Context): Record<string, string> => {
    if (origins.length === 0) return {};
    const origin = c.req.header('origin');
    return {
      vary: 'Origin',
      ...(origin !== undefined && origins.includes(origin) && {'access-control-allow-origin': origin}),
    };
  };
  return {
    preflight: cors({origin: [...origins], maxAge: 600}),
    headersFor,
    applyCors: (c, response) => {
      const {headers} = response;
      for (const [name, value] of Object.entries(headersFor(c))) headers.set(name, value);
      if (origins.length > 0) headers.set('access-control-expose-headers', 'retry-after');
      return response;
    },
  };
}
