import type {ReadFailureReason} from '../messages/messages.js';
import {readText} from '../mspecs/read-text.js';
import type {Transport} from '../mspecs/transport.js';
import {loadHttp} from './late.js';

/**
 * Reads the text that lies at a URL, and waits for nothing, not even for late code; where it failed, that knows why.
 *
 * @param isFirst whether to try again where that may help; later the next reading is not far.
 */
export async function read(
  url: URL,
  transport: Transport,
  signal: AbortSignal,
  isFirst = true,
): Promise<string> {
  const attempt = () => readText(url, transport, signal).catch((error: unknown) => error);
  const got = await attempt();
  return typeof got === 'string' ? got : (await loadHttp()).recover(got, url, isFirst && attempt);
}

/** Why a reading failed: what the late code says of it, or, where that itself did not come, what the device knows. */
export const readFailure = (error: unknown): ReadFailureReason =>
  (error as {readonly reason?: ReadFailureReason} | undefined)?.reason ??
  (navigator.onLine ? 'unavailable' : 'offline');
