import type {ReadFailureReason} from '../../messages/messages.js';
import type {Connection} from '../../mspecs/connection.js';
import {readText} from '../../mspecs/read-text.js';
import type {Transport} from '../../mspecs/transport.js';
import {clock} from '../clock.js';
import {loadSubmission} from '../load-deferred.js';

/** Resource to read. */
export interface ReadTarget {
  readonly url: URL;
  readonly connection: Connection;
  /** Called with any response, before its body is read. */
  readonly onResponse?: (response: Response) => void;
}

/**
 * Reads the JSON text of a resource without waiting for deferred code, except after a failure. Not aborted on disconnect, because an
 * element that is moved or re-rendered is often reconnected at once.
 */
export type Read = (target: ReadTarget) => Promise<string>;

/** Time for which a response is shared with elements that start later, in milliseconds. */
const shareWindowMs = 1000;

/** Initial reads in flight or just finished, by URL. */
const inFlight = new Map<string, {readonly transport: Transport; readonly text: Promise<string>}>();

/** Reads for the first time, with a retry. Elements that start together with the same transport share one read. */
export const initialRead: Read = (target) => {
  const {href} = target.url;
  const {transport} = target.connection;
  let shared = inFlight.get(href);
  if (shared?.transport !== transport) {
    const evict = () => inFlight.delete(href);
    inFlight.set(href, (shared = {transport, text: read(target, true)}));
    shared.text.then(() => clock.after(shareWindowMs, evict), evict);
  }
  return shared.text;
};

/** Reads again without a retry, because the next poll is soon. */
export const refetch: Read = (target) => read(target, false);

async function read({url, connection, onResponse}: ReadTarget, isFirst: boolean): Promise<string> {
  const attempt = () => readText(url, connection.transport, onResponse).catch((error: unknown) => error);
  const result = await attempt();
  // A page of the site, a login or a captive portal may answer instead.
  return typeof result === 'string' && /^\s*[[{]/.test(result)
    ? result
    : (await loadSubmission()).recover(result, url, connection, isFirst && attempt);
}

/** Returns the reason of a failed read: from the deferred code, or from the device if that did not load. */
export const failureReason = (error: unknown): ReadFailureReason =>
  (error as {readonly reason?: ReadFailureReason} | undefined)?.reason ??
  (navigator.onLine ? 'unavailable' : 'offline');
