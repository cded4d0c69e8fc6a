import type {Context} from 'hono';
import {allowOf} from './cors.js';
import {ProblemError, problemResponse} from './problem.js';

/** Router of the application, as far as this needs it. */
interface Router {
  readonly match: (method: string, path: string) => readonly [readonly unknown[], ...unknown[]];
}

/**
 * Responds to a path without a route, or to a method that its route lacks. Not a route for all methods, which would double the cost of
 * a cached read.
 */
export function respondToMethod(
  c: Context,
  router: Router,
  preflight: (c: Context, methods: readonly string[]) => Response,
): Response {
  const methods = ['GET', 'POST', 'DELETE'].filter(
    (method) => router.match(method, c.req.path)[0].length > 0,
  );
  if (methods.length === 0) return problemResponse(new ProblemError('not-found', 'There is no such route'));
  if (c.req.method === 'OPTIONS') return preflight(c, methods);
  const response = problemResponse(
    new ProblemError('invalid', 'The route has no such method', {status: 405}),
  );
  response.headers.set('allow', allowOf(methods));
  return response;
}
