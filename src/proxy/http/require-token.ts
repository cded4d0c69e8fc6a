import type {MiddlewareHandler} from 'hono';
import {timingSafeEqual} from 'hono/utils/buffer';
import {ProblemError} from './problem.js';

/**
 * Creates a middleware for routes of the operator: `Authorization: Bearer <token>`.
 *
 * @param token undefined disables the route.
 */
export const requireToken =
  (token: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    if (!token) throw new ProblemError('not-found', 'There is no such route');
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (!(await timingSafeEqual(given, token))) {
      throw new ProblemError('misconfigured', 'The token is missing or wrong', {status: 401});
    }
    await next();
  };
