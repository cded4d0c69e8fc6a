import type {Contact, FailureReason} from '../../booking/booking-state.js';
import {checkContact, type ContactDraft, type ContactProblems} from '../../booking/contact.js';
import type {Connection} from '../../mspecs/connection.js';
import {newRequestKey} from '../../mspecs/request-key.js';
import {rememberRequest} from '../deferred/deferred.js';
import {withLock} from './web-lock.js';
import {readPhone} from './phone-reader.js';
import {getRequestKey, setRequestKey} from './request-key-store.js';

/** Request to send. */
export interface SendOptions {
  readonly url: URL;
  readonly connection: Connection;
  /** Key in session storage; empty if nothing is stored. */
  readonly storageKey: string;
  /** Values as typed. */
  readonly draft: ContactDraft;
  /** True if the honeypot field was filled in. */
  readonly honeypotFilled: boolean;
  /** Time since the form was opened, in milliseconds. */
  readonly formTimeMs: number;
  /** True if consent is required and missing. */
  readonly consentIsMissing: boolean;
  /** Region (ISO 3166) of phone numbers typed without a country code. */
  readonly country: string;
  /** Dispatches the submit event; returns false if the page canceled it. */
  readonly confirmSend: () => boolean;
  /** Refetches the status and reports whether the time is full. */
  readonly isSlotFull: () => Promise<boolean>;
}

/**
 * Result of a request: accepted, to be corrected, or failed. `problems` is empty if the page canceled it, or if another window is
 * sending the same request (`alreadyRequested`).
 */
export type SendResult =
  | {readonly email: string}
  | {readonly problems: ContactProblems; readonly alreadyRequested?: boolean}
  | {readonly reason: FailureReason};

/** Validates the form and sends it. Never rejects. */
export async function sendRequest(options: SendOptions): Promise<SendResult> {
  const {url, draft, consentIsMissing, country, confirmSend} = options;
  const checked = await checkContact(draft, (text) => readPhone(text, country));
  if (!checked.ok || consentIsMissing) {
    return {problems: {...(!checked.ok && checked.problems), ...(consentIsMissing && {consent: 'missing'})}};
  }
  const result = await withLock<SendResult>(url.href, async () =>
    confirmSend() ? post(checked.contact, options) : {problems: {}},
  );
  return result ?? {problems: {}, alreadyRequested: true};
}

async function post(contact: Contact, options: SendOptions): Promise<SendResult> {
  const {url, connection, storageKey, isSlotFull} = options;
  const {endpoint, transport} = connection;
  const body = JSON.stringify(contact);
  const request = `${url.href} ${body}`;
  const storedKey = getRequestKey(storageKey);
  try {
    const {requestViewing} = await import('../../mspecs/http.js');
    const key = keyOf(request, storedKey);
    // Stored before sending, so that the request is known even if the page is reloaded before the response.
    if (navigator.onLine) setRequestKey(storageKey, key);
    await requestViewing(url, transport, body, endpoint.viaProxy ? proxyHeaders(key, options) : {});
    keys.delete(request);
    setRequestKey(storageKey, newRequestKey());
    if (!storageKey) rememberRequest(url);
    return {email: contact.email};
  } catch (error) {
    const {reason = networkErrorReason(), cause} = error as {reason?: FailureReason; cause?: unknown};
    if (cause instanceof Response) {
      // The proxy replays its response for repeats, so a retry after a response needs a new key.
      keys.delete(request);
      setRequestKey(storageKey, storedKey || outcomeIsUnknown(reason) ? newRequestKey() : '');
    }
    if (!storageKey && outcomeIsUnknown(reason)) rememberRequest(url);
    return {reason: reason === 'invalid' && (await isSlotFull()) ? 'slot-full' : reason};
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
