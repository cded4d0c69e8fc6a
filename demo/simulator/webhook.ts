import {publishedViewings} from './store/published-deal.js';
import type {MspecsStore} from './store/store.js';

/** Webhook that receives events. */
export interface Webhook {
  /** Absolute URL. */
  readonly url: string;
  /** Shared secret that signs the events. */
  readonly secret: string;
  /** Delivers an event; resolves with the response. */
  readonly send: (request: Request) => Promise<Response>;
  /**
   * Location of the viewings: `eventData.viewings` as documented, or `eventData.data.viewings` as the WordPress plugin of Mspecs
   * reads them. Default `documented`.
   */
  readonly shape?: 'documented' | 'plugin';
}

/** Simulated event types. */
export type EventType = 'VIEWING' | 'UN_PUBLISH';

/**
 * Sends an event about a deal once, and resolves with the response. Rejects as `send` does.
 *
 * @param dealId id of an existing deal; for `VIEWING`, of a published one.
 */
export async function sendEvent(
  store: MspecsStore,
  {url, secret, send, shape = 'documented'}: Webhook,
  {eventType, subscriberId, dealId}: {eventType: EventType; subscriberId: string; dealId: string},
): Promise<Response> {
  const eventData = {viewings: publishedViewings(store, dealId)};
  const body = JSON.stringify({
    eventType,
    subscriberId,
    dealId,
    saleStatus: 'ENUMS_SALE_STATUS_FOR_SALE',
    isPreview: false,
    ...(eventType === 'VIEWING' && {eventData: shape === 'documented' ? eventData : {data: eventData}}),
  });
  const signature = await signatureOf(body, secret, Math.floor(store.now() / 1000));
  const headers = {'content-type': 'application/json', 'x-mspecs-signature': signature};
  return send(new Request(url, {method: 'POST', headers, body}));
}

/**
 * Returns the header `x-mspecs-signature`: `t=<seconds>,s=<hex>`, an HMAC-SHA256 of time and body.
 *
 * @param seconds sending time, in seconds since 1970-01-01T00:00:00Z.
 */
export async function signatureOf(body: string, secret: string, seconds: number): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const hash = await crypto.subtle.sign('HMAC', key, encoder.encode(`${seconds}.${body}`));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `t=${seconds},s=${hex}`;
}
