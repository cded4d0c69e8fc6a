import type {Context} from 'hono';
import type {Instant} from '../../booking/viewing.js';
import type {CachedBody} from '../storage/cached-body.js';
import {thenMaybe} from '../storage/then-maybe.js';

/**
 * Cache lifetime in a CDN, so that most requests never reach the proxy. Omits `stale-while-revalidate`, because browsers honor it
 * too and would show a seat that is taken.
 */
const cacheControl = 'public, max-age=0, s-maxage=5, stale-if-error=600';

/**
 * Responds with a cached body; synchronously if the body is available.
 *
 * @param headers further headers.
 * @param now current time, for `Date`: not every runtime adds one.
 */
export const cachedResponse = (
  c: Context,
  read: CachedBody | Promise<CachedBody>,
  headers: Readonly<Record<string, string>>,
  now: () => Instant,
): Response | Promise<Response> =>
  thenMaybe(read, (cached) => answer(c, cached, {date: httpDate(now()), ...headers}));

let latest = {second: 0, date: ''};

/** Formats a time for `Date`, once per second, because every cached read has it. */
function httpDate(now: Instant): string {
  const second = Math.floor(now / 1000);
  if (second !== latest.second) latest = {second, date: new Date(now).toUTCString()};
  return latest.date;
}

function answer(c: Context, {text, etag}: CachedBody, more: Readonly<Record<string, string>>): Response {
  // Building the headers first is several times faster than adding them to a finished response.
  const headers = {'cache-control': cacheControl, etag, ...more};
  const known = c.req.header('if-none-match');
  if (known && (known === '*' || includesTag(known, etag))) {
    return new Response(null, {status: 304, headers});
  }
  return new Response(text, {headers: {'content-type': 'application/json', ...headers}});
}

/** Reports whether an `If-None-Match` header lists an ETag, which CDNs that compress weaken. */
export const includesTag = (header: string, etag: string): boolean =>
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
