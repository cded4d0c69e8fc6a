import ky from 'ky';
import type {Contact} from '../booking/booking-state.js';
import type {Transport} from './transport.js';
import {failureOf} from './failure.js';

/** The calls to Mspecs that may wait until ky is there. */

// Not for 429: whoever says that wants to be left alone.
const twoMore = {limit: 2, statusCodes: [500, 502, 503, 504], afterStatusCodes: []};

/**
 * The text that lies at a URL: the status of a deal, or the deal.
 *
 * @param retry how often to try again where that may help; not at all by default, for the next reading is not far.
 * @throws {MspecsError}
 */
export async function readAgain(
  url: URL,
  transport: Transport,
  signal: AbortSignal,
  retry: typeof twoMore | 0 = 0,
): Promise<string> {
  try {
    return await ky.get(url, {fetch: transport, signal, timeout: 10_000, retry}).text();
  } catch (error) {
    throw await failureOf(error);
  }
}

/**
 * The text that lies at a URL, after a first reading that failed. Tries again only where Mspecs or the way there may have
 * recovered.
 *
 * @param failure its response, or what it rejected with.
 * @throws {MspecsError}
 */
export async function recover(
  failure: unknown,
  url: URL,
  transport: Transport,
  signal: AbortSignal,
): Promise<string> {
  const error = await failureOf(failure);
  if (error.reason !== 'unavailable') throw error;
  return readAgain(url, transport, signal, twoMore);
}

/**
 * Asks Mspecs to connect a person to a viewing or a slot: one POST, never sent again by itself, for Mspecs mails a link for
 * each it accepts. Resolves when Mspecs accepted it, whatever the body says: the person must still confirm by mail, and a
 * broker approve.
 *
 * @param url the booking route of the viewing or the slot.
 * @param headers for the proxy. Mspecs itself is sent none that its CORS answer may not know.
 * @throws {MspecsError}
 */
export async function requestViewing(
  url: URL,
  transport: Transport,
  contact: Contact,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    await ky.post(url, {fetch: transport, json: contact, headers, timeout: 30_000, retry: 0});
  } catch (error) {
    throw await failureOf(error);
  }
}
