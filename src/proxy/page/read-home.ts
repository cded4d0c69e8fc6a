import {listDays, type Availability} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import type {ListingDetails} from '../../booking/listing-details.js';
import type {DealStatus, Instant} from '../../booking/viewing.js';
import {failureOf} from '../../mspecs/failure.js';
import {parseJson} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {parseDeal, type Deal} from '../../mspecs/parse-deal.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {parseStatus} from '../../mspecs/parse-status.js';
import {dealUrl, statusUrl, type Endpoint} from '../../mspecs/routes.js';

/** Sends a request to another route of the same proxy, so that its checks and limits hold for the page. */
export type Dispatch = (url: URL, init?: RequestInit) => Promise<Response>;

/** The home of a page, and its times. */
export interface Home {
  readonly deal: Deal;
  readonly listing: ListingDetails;
  readonly availability: Availability;
  /** Undefined if the seats left could not be read. */
  readonly status: DealStatus | undefined;
}

/**
 * Reads a home through the routes of the proxy.
 *
 * @throws {MspecsError} if the deal cannot be read.
 */
export async function readHome(
  dispatch: Dispatch,
  endpoint: Endpoint,
  dealId: string,
  {timeZone, now}: {readonly timeZone: string; readonly now: Instant},
): Promise<Home> {
  const read = async (url: URL) => {
    const response = await dispatch(url);
    if (!response.ok) throw await failureOf(response);
    return response.text();
  };
  const [dealText, statusText] = await Promise.all([
    read(dealUrl(endpoint, dealId)),
    // Falls back to the free spots in the deal.
    read(statusUrl(endpoint, dealId)).catch(() => undefined),
  ]);
  const deal = parseDeal(parseJson(dealText), timeZone);
  if (!deal) throw new MspecsError('bad-response', 'the deal cannot be read');
  const {status} = parseStatus(statusText ?? '');
  return {
    deal,
    listing: parseListingDetails(deal.json),
    availability: listDays({viewings: deal.viewings, status, now}),
    status,
  };
}

/**
 * Finds a viewing or slot in a deal, whether it is listed or has passed; undefined if there is none. Its start may be hidden from
 * visitors: only compare it.
 */
export function findTime(
  {deal}: Home,
  {viewingId, slotId}: {readonly viewingId?: string | undefined; readonly slotId?: string | undefined},
): Choice | undefined {
  for (const {id, times} of deal.viewings) {
    if (!id || (viewingId !== undefined && id !== viewingId)) continue;
    const time = slotId === undefined ? times[0] : times.find((each) => each.slotId === slotId);
    if (time) return {viewingId: id, start: time.start, ...(slotId !== undefined && {slotId})};
  }
  return undefined;
}
