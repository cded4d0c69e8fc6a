import type {Contact, FailureReason, RateLimit} from '../../booking/booking-state.js';
import type {Connection} from '../../mspecs/connection.js';
import {requestViewing} from '../../mspecs/http.js';
import type {MspecsError} from '../../mspecs/mspecs-error.js';
import {newRequestKey} from '../../mspecs/request-key.js';
import type {Send} from '../verification/verification.js';
import {getRequestKey, setRequestKey} from '../deferred/deferred.js';
import {warnOfPage} from './recover.js';
import {withLock} from './web-lock.js';

/** Request to send. */
export interface SendOptions {
  readonly url: URL;
  readonly connection: Connection;
  /** Key in session storage; empty if nothing is stored. */
  readonly storageKey: string;
  readonly contact: Contact;
  /** Message to the broker, normalized. */
  readonly message?: string | undefined;
  /** Page or campaign that the visitor came from, normalized. */
  readonly source?: string | undefined;
  /** True if the honeypot field was filled in. */
  readonly honeypotFilled: boolean;
  /** Time since the form was opened, in milliseconds. */
  readonly formTimeMs: number;
  /** Dispatches the submit event; returns false if the page canceled it. */
  readonly confirmSend: () => boolean;
  /** Sends the request with the answers that the proxy asks for. */
  readonly verify: (send: Send) => Promise<void>;
  /** Refetches the status and reports whether the time is full. */
  readonly isSlotFull: () => Promise<boolean>;
}

/**
 * Result of a request: accepted, failed, or not sent, because the page canceled it or another window is sending the same request
 * (`alreadyRequested`).
 */
export type SendResult =
  | {readonly outcome: 'accepted'}
  | {readonly outcome: 'not-sent'; readonly alreadyRequested: boolean}
  | {
      readonly outcome: 'failed';
      readonly reason: FailureReason;
      readonly limit?: RateLimit | undefined;
    };

/** Sends a request. Never rejects. */
export async function sendRequest(options: SendOptions): Promise<SendResult> {
  const result = await withLock<SendResult>(options.url.href, async () =>
    options.confirmSend() ? post(options) : {outcome: 'not-sent', alreadyRequested: false},
  );
  return result ?? {outcome: 'not-sent', alreadyRequested: true};
}

async function post(options: SendOptions): Promise<SendResult> {
  const {url, connection, contact, message, source, storageKey, verify, isSlotFull} = options;
  const {endpoint, transport} = connection;
  const body = JSON.stringify({...contact, message, source});
  // Without the source, which the page may change before a retry.
  const request = url.href + JSON.stringify([contact, message]);
  const storedKey = getRequestKey(storageKey);
  try {
    const key = keyOf(request, storedKey);
    await verify((answers) => {
      // Stored before sending, so that the request is known even if the page is reloaded before the response.
      if (navigator.onLine) setRequestKey(storageKey, key);
      const headers = endpoint.viaProxy ? {...proxyHeaders(key, options), ...answers} : {};
      return requestViewing(url, transport, body, headers);
    });
    keys.delete(request);
    setRequestKey(storageKey, newRequestKey());
    return {outcome: 'accepted'};
  } catch (error) {
    const {reason = networkErrorReason(), cause, limit} = error as Partial<MspecsError>;
    warnOfPage({reason, cause}, url, connection);
    if (cause instanceof Response) {
      // The proxy replays its response for repeats, so a retry after a response needs a new key.
      keys.delete(request);
      setRequestKey(storageKey, storedKey || outcomeIsUnknown(reason) ? newRequestKey() : '');
    }
    const isFull = reason === 'invalid' && (await isSlotFull());
    return {outcome: 'failed', reason: isFull ? 'slot-full' : reason, limit};
  }
}

/** Reports whether a failed request may have arrived. */
export const outcomeIsUnknown = (reason: FailureReason): boolean =>
  reason === 'timeout' || reason === 'bad-response';

const networkErrorReason = (): FailureReason => (navigator.onLine ? 'unavailable' : 'offline');

/** Idempotency keys of requests on this page that got no response. */
const keys = new Map<string, string>();

/** Returns the idempotency key of a request. Reuses the stored key for the first request after a reload. */
function keyOf(request: string, storedKey: string): string {
  const key = keys.get(request) ?? ((keys.size === 0 && storedKey) || newRequestKey());
  keys.set(request, key);
  return key;
}

/** Headers by which the proxy detects repeats and bots. */
const proxyHeaders = (
  key: string,
  {honeypotFilled, formTimeMs}: SendOptions,
): Readonly<Record<string, string>> => ({
  'Idempotency-Key': key,
  'Form-Time': String(Math.round(formTimeMs)),
  ...(honeypotFilled && {'Form-Honeypot': '1'}),
});
