import type {FailureReason} from '../booking/booking-state.js';
import type {ReadFailureReason} from '../messages/messages.js';
import {fetchFirst} from '../mspecs/connection.js';
import type {Transport} from '../mspecs/transport.js';
import {loadHttp, reasonOf} from './late.js';

/** Reads the text that lies at a URL. */
export type Read = (url: URL, transport: Transport, signal: AbortSignal) => Promise<string>;

/** The first reading waits for nothing, not even for ky; where it failed, ky knows why and whether to try again. */
export const readFirst: Read = async (url, transport, signal) => {
  let failure: unknown;
  try {
    const response = await fetchFirst(url, transport, signal);
    if (response.ok) return await response.text();
    failure = response;
  } catch (error) {
    failure = error;
  }
  return (await loadHttp()).recover(failure, url, transport, signal);
};

export const readAgain: Read = async (...reading) => (await loadHttp()).readAgain(...reading);

/** Why a reading failed. To someone who only looks, what Mspecs did not accept is an answer not understood. */
export function readFailure(error: unknown): ReadFailureReason {
  const reason: FailureReason = reasonOf(error);
  return reason === 'invalid' || reason === 'slot-full' || reason === 'closed' ? 'bad-response' : reason;
}
