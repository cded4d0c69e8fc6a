import type {Choice, Contact, FailureReason} from '../booking/booking-state.js';
import {checkContact, type ContactDraft, type ContactProblems} from '../booking/contact.js';
import type {Connection} from '../mspecs/connection.js';
import {readPhone} from './phone-reading.js';

/** A wish that a visitor sends off. */
export interface Sending {
  readonly url: URL;
  readonly connection: Connection;
  /** Undefined for an interest in the home. */
  readonly choice: Choice | undefined;
  /** What the visitor typed. */
  readonly draft: ContactDraft;
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
  const {url, connection, choice, draft, consentIsMissing, country, mayLeave, isFullNow} = sending;
  const checked = await checkContact(draft, (text) => readPhone(text, country));
  if (!checked.ok || consentIsMissing) {
    return {problems: {...(!checked.ok && checked.problems), ...(consentIsMissing && {consent: 'missing'})}};
  }
  if (!mayLeave()) return {problems: {}};
  const {contact} = checked;
  try {
    const {requestViewing} = await import('../mspecs/http.js');
    await requestViewing(url, connection, contact, nameOf(choice, contact));
    latest = undefined;
    return {email: contact.email};
  } catch (error) {
    const reason = (error as {readonly reason?: FailureReason}).reason ?? networkReason();
    return {reason: reason === 'invalid' && (await isFullNow()) ? 'slot-full' : reason};
  }
}

const networkReason = (): FailureReason => (navigator.onLine ? 'unavailable' : 'offline');

let latest: {readonly wish: string; readonly name: string} | undefined;

/** The same name for the same wish until it is accepted, however often it is sent. */
function nameOf(choice: Choice | undefined, contact: Contact): string {
  const wish = JSON.stringify([choice?.viewingId, choice?.slotId, contact]);
  // Not randomUUID, which only secure contexts have.
  const random = () => crypto.getRandomValues(new Uint8Array(16));
  const name =
    latest?.wish === wish
      ? latest.name
      : Array.from(random(), (byte) => byte.toString(16).padStart(2, '0')).join('');
  latest = {wish, name};
  return name;
}
