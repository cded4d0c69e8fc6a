import type {MiddlewareHandler} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';

const cookieName = 'connect.sid';

/**
 * Starts a session with the cookie `connect.sid`, unless the request has a known one. The cookie is optional: Mspecs recommends
 * it for speed. (A page can neither set `cookie` nor read `set-cookie`.)
 *
 * @param sessions ids of the started sessions.
 */
export const keepSession =
  (sessions: Set<string>): MiddlewareHandler =>
  async (c, next) => {
    const isKnown = sessions.has(getCookie(c, cookieName) ?? '');
    const id = crypto.randomUUID();
    if (!isKnown) sessions.add(id);
    await next();
    // Set after the handler, because an error response discards earlier headers.
    if (!isKnown) setCookie(c, cookieName, id, {path: '/', httpOnly: true});
  };
