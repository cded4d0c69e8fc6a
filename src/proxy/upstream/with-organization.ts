import {isObject, type JsonObject} from '../../mspecs/json.js';
import type {CachedBody} from '../storage/cached-body.js';

/** Deals with the privacy link of the brokerage, memoized because each read needs one. */
const joined = new WeakMap<CachedBody, {readonly subscriber: CachedBody; readonly deal: CachedBody}>();

/** Adds the privacy link of the brokerage to a published deal without one. */
export function withOrganizationOf(deal: CachedBody, subscriber: CachedBody | undefined): CachedBody {
  if (!subscriber) return deal;
  const known = joined.get(deal);
  if (known?.subscriber === subscriber) return known.deal;
  const own = JSON.parse(deal.text) as JsonObject;
  const {organization} = JSON.parse(subscriber.text) as JsonObject;
  const hasOwn = isObject(own['organization']) && 'urlToGDPRDoc' in own['organization'];
  const text = JSON.stringify(hasOwn ? own : {...own, organization});
  const etag = `"${deal.etag.slice(1, -1)}.${subscriber.etag.slice(1, -1)}"`;
  const body = {...deal, text, etag};
  joined.set(deal, {subscriber, deal: body});
  return body;
}
