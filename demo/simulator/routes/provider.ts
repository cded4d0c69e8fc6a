import type {MiddlewareHandler} from 'hono';
import {auth} from 'hono/utils/basic-auth';
import type {Credentials} from './generic-routes.js';
import {httpError} from '../http-error.js';

/** A provider of websites, as Mspecs' integration API knows it. */
export interface Provider {
  /** For HTTP Basic. */
  readonly account: Credentials;
  /** For `Authorization: Bearer …`. */
  readonly token: string;
  /** The one brokerage it works for, as the header `subscriber-id` names it. */
  readonly subscriberId: string;
}

/** The provider where no other is asked for. */
export const demoProvider: Provider = {
  account: {username: 'webbplats', password: 'skyltfönster'},
  token: 'demo-token',
  subscriberId: 'MDAtMXwwMDAwMDAwMDAwMnwyODQ.',
};

/**
 * Lets a provider pass: with its account and `subscriber-id`, or with its token, where `subscriber-id` may be
 * empty or missing. A session's cookie alone is not enough.
 *
 * Guesses, all of it but what is let through: 401 for who it is not or another's brokerage, 400 where an
 * account does not say for which brokerage.
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
