import type {ReadFailureReason} from '../../messages/messages.js';
import {readText} from '../../mspecs/read-text.js';
import type {Transport} from '../../mspecs/transport.js';
import {clock} from '../clock.js';
import {loadHttp} from '../load-deferred.js';

/**
 * Reads the text that lies at a URL, and waits for nothing, not even for late code; where it failed, that knows why. Nobody
 * calls it off: an element that leaves the page, because it is moved or a framework renders anew, is often back at once and
 * then finds its answer.
 */
export type Read = (url: URL, transport: Transport) => Promise<string>;

/** How long an answer is good for elements that come later than the one that asked, in milliseconds. */
const shareWindowMs = 1000;

/** First readings under way or just answered, by URL. */
const inFlight = new Map<string, {readonly transport: Transport; readonly text: Promise<string>}>();

/** The first reading: tried again where that may help. Elements that begin together, by the same transport, share one. */
export const initialRead: Read = (url, transport) => {
  const {href} = url;
  let shared = inFlight.get(href);
  if (shared?.transport !== transport) {
    const evict = () => inFlight.delete(href);
    inFlight.set(href, (shared = {transport, text: read(url, transport, true)}));
    shared.text.then(() => clock.after(shareWindowMs, evict), evict);
  }
  return shared.text;
};

/** A later one: where it fails, the next is not far. */
export const refetch: Read = (url, transport) => read(url, transport, false);

async function read(url: URL, transport: Transport, isFirst: boolean): Promise<string> {
  const attempt = () => readText(url, transport).catch((error: unknown) => error);
  const result = await attempt();
  return typeof result === 'string' ? result : (await loadHttp()).recover(result, url, isFirst && attempt);
}

/** Why a reading failed: what the late code says of it, or, where that itself did not come, what the device knows. */
export const failureReason = (error: unknown): ReadFailureReason =>
  (error as {readonly reason?: ReadFailureReason} | undefined)?.reason ??
  (navigator.onLine ? 'unavailable' : 'offline');
