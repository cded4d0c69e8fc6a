import type {Context} from 'hono';
import type {CachedBody} from '../storage/cached-body.js';
import {thenMaybe} from './then-maybe.js';

/**
 * Lifetime in a CDN in front, so that most visitors never reach the proxy. It has no `stale-while-revalidate`: browsers honor it
 * too, and would show a seat that is taken.
 */
const cacheControl = 'public, max-age=0, s-maxage=5, stale-if-error=600';

/** Answers a read, without a promise if its text is at hand. */
export const cachedResponse = (
  c: Context,
  read: CachedBody | Promise<CachedBody>,
  headers: Readonly<Record<string, string>>,
): Response | Promise<Response> => thenMaybe(read, (cached) => answer(c, cached, headers));

function answer(c: Context, {text, etag}: CachedBody, more: Readonly<Record<string, string>>): Response {
  // Adding headers to a finished response costs several times what the rest of it does.
  const headers = {'cache-control': cacheControl, etag, ...more};
  const known = c.req.header('if-none-match');
  // A CDN that compresses turns it into a weak one.
  if (known && (known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))) {
    return new Response(null, {status: 304, headers});
  }
  return new Response(text, {headers: {'content-type': 'application/json', ...headers}});
}
