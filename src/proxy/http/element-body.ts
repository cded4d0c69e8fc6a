import {defaultTimeZone, isTimeZone} from '../../booking/time/time.js';
import type {Instant} from '../../booking/viewing.js';
import {renderBooker, type BookerAttributes} from '../../server/render-booker.js';
import type {ProxyOptions} from '../options.js';
import {toCachedBody, type CachedBody} from '../storage/cached-body.js';
import {isMspecsId} from '../upstream/mspecs-id.js';
import {ProblemError} from './problem.js';

/** Valid values of the attributes that a query may set. None of them changes where contact details or visitors go. */
const attributes: Readonly<Record<string, (value: string) => boolean>> = {
  lang: (value) => /^[a-z]{2,3}([-_][a-z\d]{1,8}){0,4}$/i.test(value),
  'time-zone': (value) => isTimeZone(value),
  country: (value) => /^[a-z]{2}$/i.test(value),
  'viewing-id': (value) => isMspecsId(value),
  'refresh-interval': (value) => /^\d{1,6}$/.test(value),
  'consent-required': (value) => /^(true|false)?$/.test(value),
  'deep-link': (value) => /^(true|false)?$/.test(value),
};

/** Headers of the HTML. Opened as a page of its own, it may do nothing. */
export const elementHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
} as const;

/**
 * Returns the attributes of the element for a query. Ignores unknown parameters, such as those of a campaign.
 *
 * @throws {ProblemError} that names the invalid parameter.
 */
export function elementAttributes(
  query: Readonly<Record<string, string>>,
  dealId: string,
  {publicUrl, basePath, timeZone}: Pick<ProxyOptions, 'publicUrl' | 'basePath' | 'timeZone'>,
): BookerAttributes {
  const given = Object.entries(query).filter(([name]) => Object.hasOwn(attributes, name));
  for (const [name, value] of given) {
    if (!attributes[name]?.(value))
      throw new ProblemError('invalid', `The query parameter ${name} is invalid`);
  }
  return {
    'deal-id': dealId,
    // Never from the request: a forged Host would send contact details elsewhere.
    'proxy-url': publicUrl || basePath || '/',
    ...(timeZone !== undefined && timeZone !== defaultTimeZone && {'time-zone': timeZone}),
    ...Object.fromEntries(given),
  };
}

/** Time for which the HTML and its ETag stay the same, in milliseconds: the lifetime in a CDN. */
const step = 5000;

/** Renders the element with its free times. */
export async function elementBody(
  deal: CachedBody,
  status: CachedBody,
  attributes: BookerAttributes,
  now: Instant,
): Promise<CachedBody> {
  const html = await renderBooker(
    JSON.parse(deal.text) as object,
    JSON.parse(status.text) as object,
    attributes,
    {statusAt: now - (now % step)},
  );
  return toCachedBody(html, now);
}
