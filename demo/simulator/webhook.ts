import {publishedViewings} from './store/published-deal.js';
import type {MspecsStore} from './store/store.js';

/** Whom Mspecs tells of changes. */
export interface Webhook {
  /** Absolute. */
  readonly url: string;
  /** Known to both sides; signs what is sent. */
  readonly secret: string;
  /** Brings an event there, and resolves with the answer. */
  readonly send: (request: Request) => Promise<Response>;
  /**
   * Where the viewings are: in `eventData.viewings` as documented, or in `eventData.data.viewings` as Mspecs'
   * WordPress plugin reads them; absent = as documented.
   */
  readonly shape?: 'documented' | 'plugin';
}

/** The types of events that are sent here. */
export type EventType = 'VIEWING' | 'UN_PUBLISH';

/**
 * Tells a site of a change to a deal, and resolves with its answer. It is told once, whatever it answers.
 * Rejects as `send` does.
 *
 * @param dealId of a deal that exists; for `VIEWING`, of a published one.
 */
export async function sendEvent(
  store: MspecsStore,
  {url, secret, send, shape = 'documented'}: Webhook,
  {eventType, subscriberId, dealId}: {eventType: EventType; subscriberId: string; dealId: string},
): Promise<Response> {
  const news = {viewings: publishedViewings(store, dealId)};
  const body = JSON.stringify({
    eventType,
    subscriberId,
    dealId,
    saleStatus: 'ENUMS_SALE_STATUS_FOR_SALE',
    isPreview: false,
    ...(eventType === 'VIEWING' && {eventData: shape === 'documented' ? news : {data: news}}),
  });
  const signature = await signatureOf(body, secret, Math.floor(store.now() / 1000));
  const headers = {'content-type': 'application/json', 'x-mspecs-signature': signature};
  return send(new Request(url, {method: 'POST', headers, body}));
}

/**
 * The header `x-mspecs-signature`, `t=<seconds>,s=<hex>`: a HMAC-SHA256 of time and body.
 *
 * @param seconds when it is sent, since 1970-01-01T00:00:00Z.
 */
export async function signatureOf(body: string, secret: string, seconds: number): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const hash = await crypto.subtle.sign('HMAC', key, encoder.encode(`${seconds}.${body}`));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `t=${seconds},s=${hex}`;
}
