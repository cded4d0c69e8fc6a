import type {FailureReason} from '../booking/booking-state.js';
import {checkContact, type ContactDraft, type ContactProblems} from '../booking/contact.js';
import type {Connection} from '../mspecs/connection.js';
import {readPhone} from './phone-reading.js';

/** A wish that a visitor sends off. */
export interface Sending {
  readonly url: URL;
  readonly connection: Connection;
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

/** What came of it: accepted, mended first (by the visitor, or by the page that prevented it), or failed. */
export type Sent =
  {readonly email: string} | {readonly problems: ContactProblems} | {readonly reason: FailureReason};

/** Checks what was typed and sends it. Never rejects. */
export async function sendRequest(sending: Sending): Promise<Sent> {
  const {url, connection, draft, consentIsMissing, country, mayLeave, isFullNow} = sending;
  const {endpoint, transport} = connection;
  const checked = await checkContact(draft, (text) => readPhone(text, country));
  if (!checked.ok || consentIsMissing) {
    return {problems: {...(!checked.ok && checked.problems), ...(consentIsMissing && {consent: 'missing'})}};
  }
  if (!mayLeave()) return {problems: {}};
  const {contact} = checked;
  const wish = JSON.stringify([url, contact]);
  const headers = endpoint.viaProxy ? headersOf(wish, sending) : {};
  try {
    const {requestViewing} = await import('../mspecs/http.js');
    await requestViewing(url, transport, contact, headers);
    names.delete(wish);
    return {email: contact.email};
  } catch (error) {
    const {reason = networkReason(), cause} = error as {reason?: FailureReason; cause?: unknown};
    // The proxy answers a repeat as it answered first: after an answer, another attempt is another wish.
    if (cause instanceof Response) names.delete(wish);
    return {reason: reason === 'invalid' && (await isFullNow()) ? 'slot-full' : reason};
  }
}

const networkReason = (): FailureReason => (navigator.onLine ? 'unavailable' : 'offline');

const names = new Map<string, string>();

/** What helps the proxy to tell a repeat from another wish, and a person from a machine. */
function headersOf(wish: string, {trapped, openFor}: Sending): Readonly<Record<string, string>> {
  // Not randomUUID, which only secure contexts have.
  const random = () => crypto.getRandomValues(new Uint8Array(16));
  const name = names.get(wish) ?? Array.from(random(), (byte) => byte.toString(16).padStart(2, '0')).join('');
  names.set(wish, name);
  return {
    'Idempotency-Key': name,
    'Form-Time': String(Math.round(openFor)),
    ...(trapped && {'Form-Trap': '1'}),
  };
}
