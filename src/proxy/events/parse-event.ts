import {isObject} from '../../mspecs/json.js';
import {isMspecsId} from '../upstream/mspecs-id.js';
import type {DealEvent} from '../upstream/upstream.js';

/**
 * Parses a webhook event. Reads the viewings from `eventData.viewings` as documented, or from `eventData.data.viewings` as the
 * WordPress plugin of Mspecs does.
 *
 * @param subscriberId brokerage whose events are accepted; undefined accepts all.
 * @returns undefined if the event is malformed, of another type or for another brokerage.
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
