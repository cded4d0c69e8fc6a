import type {Context, MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/** What the pages of other origins may read of an answer's headers. */
export const exposedHeaders = 'retry-after';

/** What lets the pages of other origins ask. */
export interface Sharing {
  readonly preflight: MiddlewareHandler;
  /** The origin that asks, where its pages may. */
  readonly allowedOrigin: (c: Context) => string | undefined;
  /** Adds to an answer that is there already who may read it. */
  readonly share: (c: Context, response: Response) => Response;
}

/** @param origins whose pages may ask. */
export function sharing(origins: readonly string[]): Sharing {
  const allowedOrigin = (c: Context) => {
    const origin = c.req.header('origin');
    return origin !== undefined && origins.includes(origin) ? origin : undefined;
  };
  return {
    preflight: cors({origin: [...origins], exposeHeaders: [exposedHeaders], maxAge: 600}),
    allowedOrigin,
    share: (c, response) => {
      const {headers} = response;
      const origin = allowedOrigin(c);
      headers.set('vary', 'Origin');
      headers.set('access-control-expose-headers', exposedHeaders);
      if (origin) headers.set('access-control-allow-origin', origin);
      return response;
    },
  };
}
