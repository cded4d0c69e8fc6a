import type {Contact, FailureReason} from '../../booking/booking-state.js';
import {checkContact, type ContactDraft, type ContactProblems} from '../../booking/contact.js';
import type {Connection} from '../../mspecs/connection.js';
import {newRequestKey} from '../../mspecs/request-key.js';
import {inTurn} from './web-lock.js';
import {readPhone} from './phone-reader.js';
import {recall, remember} from './request-key-store.js';

/** A wish that a visitor sends off. */
export interface Sending {
  readonly url: URL;
  readonly connection: Connection;
  /** What the session holds it by; empty where it shall hold nothing. */
  readonly name: string;
  /** What the visitor typed. */
  readonly draft: ContactDraft;
  /** Whether something is in the field that no person sees. */
  readonly trapped: boolean;
  /** How long the form has been open, in milliseconds. */
  readonly openFor: number;
  /** Whether the page asks for consent and the visitor has not given it. */
  readonly consentIsMissing: boolean;
  /** Region whose phone numbers are typed without a prefix. */
  readonly country: string;
  /** Asks the page whether the request may leave. */
  readonly mayLeave: () => boolean;
  /** Reads the status again and tells whether the time turned out to be full. */
  readonly isFullNow: () => Promise<boolean>;
}

/**
 * What came of it: accepted, mended first (by the visitor, or by the page that prevented it), or failed. Where another window
 * of the browser is sending the same, `asked` says so.
 */
export type Sent =
  | {readonly email: string}
  | {readonly problems: ContactProblems; readonly asked?: boolean}
  | {readonly reason: FailureReason};

/** Checks what was typed and sends it. Never rejects. */
export async function sendRequest(sending: Sending): Promise<Sent> {
  const {url, draft, consentIsMissing, country, mayLeave} = sending;
  const checked = await checkContact(draft, (text) => readPhone(text, country));
  if (!checked.ok || consentIsMissing) {
    return {problems: {...(!checked.ok && checked.problems), ...(consentIsMissing && {consent: 'missing'})}};
  }
  const sent = await inTurn<Sent>(url.href, async () =>
    mayLeave() ? post(checked.contact, sending) : {problems: {}},
  );
  return sent ?? {problems: {}, asked: true};
}

async function post(contact: Contact, sending: Sending): Promise<Sent> {
  const {url, connection, name, isFullNow} = sending;
  const {endpoint, transport} = connection;
  const wish = JSON.stringify([url, contact]);
  const before = recall(name);
  try {
    const {requestViewing} = await import('../../mspecs/http.js');
    const key = keyOf(wish, before);
    // Now, for a page that is loaded anew before the answer is there knows of the request by this alone.
    if (navigator.onLine) remember(name, key);
    await requestViewing(url, transport, contact, endpoint.viaProxy ? headersOf(key, sending) : {});
    keys.delete(wish);
    remember(name, newRequestKey());
    return {email: contact.email};
  } catch (error) {
    const {reason = networkReason(), cause} = error as {reason?: FailureReason; cause?: unknown};
    if (cause instanceof Response) {
      // The proxy answers a repeat as it answered first: after an answer, another attempt is another wish.
      keys.delete(wish);
      remember(name, before || outcomeIsUnknown(reason) ? newRequestKey() : '');
    }
    return {reason: reason === 'invalid' && (await isFullNow()) ? 'slot-full' : reason};
  }
}

/** Whether a request that failed so may have arrived all the same. */
export const outcomeIsUnknown = (reason: FailureReason): boolean =>
  reason === 'timeout' || reason === 'bad-response';

const networkReason = (): FailureReason => (navigator.onLine ? 'unavailable' : 'offline');

/** What the wishes of this page are called that were never answered. */
const keys = new Map<string, string>();

/** What a wish is called, so that the proxy can tell its repeat from another, also after the page was loaded anew. */
function keyOf(wish: string, held: string): string {
  const key = keys.get(wish) ?? ((keys.size === 0 && held) || newRequestKey());
  keys.set(wish, key);
  return key;
}

/** What helps the proxy to tell a repeat from another wish, and a person from a machine. */
const headersOf = (key: string, {trapped, openFor}: Sending): Readonly<Record<string, string>> => ({
  'Idempotency-Key': key,
  'Form-Time': String(Math.round(openFor)),
  ...(trapped && {'Form-Trap': '1'}),
});
