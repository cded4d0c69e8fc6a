import type {MiddlewareHandler} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';

const cookieName = 'connect.sid';

/**
 * Gives whoever passed the guards before it a session, kept by the cookie `connect.sid`. A request without a
 * cookie that is known begins another, and is answered all the same: Mspecs recommends the cookie for speed.
 * (A page can neither set `cookie` on a request nor read `set-cookie` of an answer.)
 *
 * @param sessions the ids of those that were begun.
 */
export const keepSession =
  (sessions: Set<string>): MiddlewareHandler =>
  async (c, next) => {
    const isKnown = sessions.has(getCookie(c, cookieName) ?? '');
    const id = crypto.randomUUID();
    if (!isKnown) sessions.add(id);
    await next();
    // Now, for an error would come without what was set before.
    if (!isKnown) setCookie(c, cookieName, id, {path: '/', httpOnly: true});
  };
