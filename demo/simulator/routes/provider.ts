import type {MiddlewareHandler} from 'hono';
import {auth} from 'hono/utils/basic-auth';
import type {Credentials} from './generic-routes.js';
import {httpError} from '../http-error.js';

/** Website provider with access to the integration API. */
export interface Provider {
  /** Account for HTTP Basic. */
  readonly account: Credentials;
  /** Token for `Authorization: Bearer …`. */
  readonly token: string;
  /** Id of its only brokerage, for the header `subscriber-id`. */
  readonly subscriberId: string;
}

/** Default provider. */
export const demoProvider: Provider = {
  account: {username: 'webbplats', password: 'skyltfönster'},
  token: 'demo-token',
  subscriberId: 'MDAtMXwwMDAwMDAwMDAwMnwyODQ.',
};

/**
 * Authenticates a provider by its account and `subscriber-id`, or by its token, which makes `subscriber-id` optional. The session
 * cookie alone does not suffice.
 *
 * The error statuses are assumptions: 401 for wrong credentials or another brokerage, 400 for an account without `subscriber-id`.
 */
export const requireProvider =
  ({account, token, subscriberId}: Provider): MiddlewareHandler =>
  async (c, next) => {
    const given = auth(c.req.raw);
    const hasToken = c.req.header('authorization') === `Bearer ${token}`;
    const hasAccount = given?.username === account.username && given.password === account.password;
    if (!hasToken && !hasAccount) throw httpError(401, 'Unauthorized');
    const subscriber = c.req.header('subscriber-id') ?? '';
    if (subscriber === '' && !hasToken) throw httpError(400, 'subscriber-id is required');
    if (subscriber !== '' && subscriber !== subscriberId) throw httpError(401, 'Another subscriber-id');
    await next();
  };
