import {isObject, parseJson} from '../../mspecs/json.js';
import {isMspecsId} from '../upstream/mspecs-id.js';
import type {DealEvent} from '../upstream/upstream.js';

/** Reason to ignore an event with a valid signature. */
type IgnoredReason = 'malformed' | 'other-brokerage' | 'no-deal' | 'irrelevant';

/**
 * Parses an event. Reads the viewings from `eventData.viewings` as documented, or from `eventData.data.viewings` as the WordPress
 * plugin of Mspecs does. An event of an unknown type may have changed the whole deal.
 *
 * @param subscriberId brokerage whose events are accepted; undefined accepts all, as does an event that names none.
 * @returns the event, or the reason to ignore it.
 */
export function parseEvent(
  text: string,
  sentAt: number,
  subscriberId: string | undefined,
): DealEvent | IgnoredReason {
  const event = parseJson(text);
  if (!isObject(event)) return 'malformed';
  const {dealId, eventType: type} = event;
  const sender = event['subscriberId'] ?? subscriberId;
  if (subscriberId && sender !== subscriberId) return 'other-brokerage';
  if (!isMspecsId(dealId)) return 'no-deal';
  // Bids are not shown.
  if (type === 'BIDDING') return 'irrelevant';
  const data = objectIn(event, 'eventData');
  // A change of its status concerns the whole deal.
  const isForSale = event['isPreview'] !== true && !/_(RESERVED|SOLD)$/.test(String(event['saleStatus']));
  const viewings =
    type === 'VIEWING' && isForSale && (data['viewings'] ?? objectIn(data, 'data')['viewings']);
  return {
    type: typeof type === 'string' ? type : undefined,
    dealId,
    sentAt,
    viewings: Array.isArray(viewings) ? viewings : undefined,
  };
}

const objectIn = (json: Readonly<Record<string, unknown>>, field: string) => {
  const value = json[field];
  return isObject(value) ? value : {};
};
