import type {Contact, FailureReason} from '../../booking/booking-state.js';
import {checkContact, type ContactDraft, type ContactProblems} from '../../booking/contact.js';
import type {Connection} from '../../mspecs/connection.js';
import {newRequestKey} from '../../mspecs/request-key.js';
import {withLock} from './web-lock.js';
import {readPhone} from './phone-reader.js';
import {getRequestKey, setRequestKey} from './request-key-store.js';

/** A wish that a visitor sends off. */
export interface SendOptions {
  readonly url: URL;
  readonly connection: Connection;
  /** What the session holds it by; empty where it shall hold nothing. */
  readonly storageKey: string;
  /** What the visitor typed. */
  readonly draft: ContactDraft;
  /** Whether something is in the field that no person sees. */
  readonly honeypotFilled: boolean;
  /** How long the form has been open, in milliseconds. */
  readonly formTimeMs: number;
  /** Whether the page asks for consent and the visitor has not given it. */
  readonly consentIsMissing: boolean;
  /** Region whose phone numbers are typed without a prefix. */
  readonly country: string;
  /** Asks the page whether the request may leave. */
  readonly confirmSend: () => boolean;
  /** Reads the status again and tells whether the time turned out to be full. */
  readonly isSlotFull: () => Promise<boolean>;
}

/**
 * What came of it: accepted, mended first (by the visitor, or by the page that prevented it), or failed. Where another window
 * of the browser is sending the same, `asked` says so.
 */
export type SendResult =
  | {readonly email: string}
  | {readonly problems: ContactProblems; readonly alreadyRequested?: boolean}
  | {readonly reason: FailureReason};

/** Checks what was typed and sends it. Never rejects. */
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
  const request = JSON.stringify([url, contact]);
  const storedKey = getRequestKey(storageKey);
  try {
    const {requestViewing} = await import('../../mspecs/http.js');
    const key = keyOf(request, storedKey);
    // Now, for a page that is loaded anew before the answer is there knows of the request by this alone.
    if (navigator.onLine) setRequestKey(storageKey, key);
    await requestViewing(url, transport, contact, endpoint.viaProxy ? headersOf(key, options) : {});
    keys.delete(request);
    setRequestKey(storageKey, newRequestKey());
    return {email: contact.email};
  } catch (error) {
    const {reason = networkErrorReason(), cause} = error as {reason?: FailureReason; cause?: unknown};
    if (cause instanceof Response) {
      // The proxy answers a repeat as it answered first: after an answer, another attempt is another wish.
      keys.delete(request);
      setRequestKey(storageKey, storedKey || outcomeIsUnknown(reason) ? newRequestKey() : '');
    }
    return {reason: reason === 'invalid' && (await isSlotFull()) ? 'slot-full' : reason};
  }
}

/** Whether a request that failed so may have arrived all the same. */
export const outcomeIsUnknown = (reason: FailureReason): boolean =>
  reason === 'timeout' || reason === 'bad-response';

const networkErrorReason = (): FailureReason => (navigator.onLine ? 'unavailable' : 'offline');

/** What the wishes of this page are called that were never answered. */
const keys = new Map<string, string>();

/** What a wish is called, so that the proxy can tell its repeat from another, also after the page was loaded anew. */
function keyOf(request: string, storedKey: string): string {
  const key = keys.get(request) ?? ((keys.size === 0 && storedKey) || newRequestKey());
  keys.set(request, key);
  return key;
}

/** What helps the proxy to tell a repeat from another wish, and a person from a machine. */
const headersOf = (
  key: string,
  {honeypotFilled, formTimeMs}: SendOptions,
): Readonly<Record<string, string>> => ({
  'Idempotency-Key': key,
  'Form-Time': String(Math.round(formTimeMs)),
  ...(honeypotFilled && {'Form-Honeypot': '1'}),
});
