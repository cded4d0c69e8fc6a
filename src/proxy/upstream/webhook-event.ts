import {isObject} from '../../mspecs/json.js';
import {isMspecsId} from './mspecs-id.js';
import type {DealEvent} from './upstream.js';

/**
 * Reads an event that Mspecs sends. The viewings lie in `eventData.viewings` as documented, or in `eventData.data.viewings` as
 * Mspecs' own plugin reads them.
 *
 * @param subscriberId whose events count; undefined = everybody's.
 * @returns undefined where it is of no use here: another brokerage's, of another type, or no event at all.
 */
export function parseEvent(
  text: string,
  sentAt: number,
  subscriberId: string | undefined,
): DealEvent | undefined {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(event) || !isMspecsId(event['dealId'])) return undefined;
  if (subscriberId && event['subscriberId'] !== subscriberId) return undefined;
  const dealId = event['dealId'];
  switch (event['eventType']) {
    case 'VIEWING': {
      const data = isObject(event['eventData']) ? event['eventData'] : {};
      const inner = isObject(data['data']) ? data['data'] : {};
      const viewings = data['viewings'] ?? inner['viewings'];
      return Array.isArray(viewings) ? {dealId, sentAt, viewings} : {dealId, sentAt, viewings: undefined};
    }
    case 'PUBLISH':
    case 'UN_PUBLISH':
      return {dealId, sentAt, viewings: undefined};
    default:
      return undefined;
  }
}
