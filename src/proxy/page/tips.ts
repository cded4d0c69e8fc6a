import {html} from 'hono/html';
import {similarHomes, type SearchProfile} from '../../booking/search-profile.js';
import {failureOf} from '../../mspecs/failure.js';
import {matchingUrl} from '../../mspecs/matching-route.js';
import {offersMatching, parseHomeFacts} from '../../mspecs/parse-home-facts.js';
import {appendPath} from '../../mspecs/routes.js';
import type {Html, PageView} from './page-view.js';
import type {Home} from './read-home.js';
import type {Visit} from './visit.js';

const tipsResults = ['ordered', 'failed', 'unknown'] as const;

/** Result of an order of tips about similar homes. */
export type TipsResult = (typeof tipsResults)[number];

/** Reads a result from the URL of an outcome. */
export const tipsResultIn = (text: string | null): TipsResult | undefined =>
  tipsResults.find((result) => result === text);

/** Returns the search profile of a home; undefined unless the proxy orders tips. */
export function profileOf({deal}: Home): SearchProfile | undefined {
  const facts = offersMatching(deal.json) ? parseHomeFacts(deal.json) : undefined;
  return facts && similarHomes(facts);
}

/**
 * Orders tips through the route of the proxy.
 *
 * @param init request of the interest. Its key gets a suffix, because the order is another request.
 */
export async function orderTips(
  {dealId, dispatch, endpoint}: Visit,
  init: {readonly headers: Readonly<Record<string, string>>; readonly body: string},
): Promise<TipsResult> {
  const key = `${init.headers['idempotency-key'] ?? ''}-tips`;
  const headers = {...init.headers, 'idempotency-key': key};
  const response = await dispatch(matchingUrl(appendPath, endpoint, dealId), {
    ...init,
    method: 'POST',
    headers,
  });
  if (response.ok) return 'ordered';
  const {reason} = await failureOf(response);
  return reason === 'timeout' || reason === 'bad-response' ? 'unknown' : 'failed';
}

/** Renders the result of an order. */
export function tipsResultView(result: TipsResult, {texts}: PageView): Html {
  const text = {ordered: texts.tipsOrdered, failed: texts.tipsFailed, unknown: texts.tipsUnknown}[result];
  return result === 'ordered' ? html`<p>${text}</p>` : html`<p class="alert">${text}</p>`;
}
