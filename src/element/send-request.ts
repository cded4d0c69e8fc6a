import type {Choice, Contact, FailureReason} from '../booking/booking-state.js';
import {checkContact, type ContactDraft, type ContactProblems} from '../booking/contact.js';
import {readByShape, type PhoneReading} from '../booking/phone-shape.js';
import type {Connection} from '../mspecs/connection.js';

/** A wish that a visitor sends off. */
export interface Sending {
  readonly url: URL;
  readonly connection: Connection;
  /** Undefined for an interest in the home. */
  readonly choice: Choice | undefined;
  /** What the visitor typed. */
  readonly draft: ContactDraft;
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
  const {url, connection, choice, draft, country, mayLeave, isFullNow} = sending;
  const checked = await checkContact(draft, (text) => readPhone(text, country));
  if (!checked.ok) return {problems: checked.problems};
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

/** Where the phone rules do not arrive, a number in international form goes through. */
async function readPhone(text: string, country: string): Promise<PhoneReading> {
  try {
    const {readPhoneNumber} = await import('../booking/phone.js');
    return await readPhoneNumber(text, country);
  } catch {
    return readByShape(text);
  }
}

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
