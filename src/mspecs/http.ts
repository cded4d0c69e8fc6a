import ky, {isHTTPError} from 'ky';
import type {Contact, FailureReason} from '../booking/booking-state.js';
import type {Transport} from './transport.js';
import {drain} from './drain.js';
import {failureOf, isOffline} from './failure.js';
import {MspecsError} from './mspecs-error.js';
import {provesNothingSent} from './never-sent.js';
import {reasonOfStatus} from './http-status.js';

/** What is asked of Mspecs beyond a first reading. */

// Not for 429: whoever says that wants to be left alone.
const retryOptions = {limit: 1, statusCodes: [500, 502, 503, 504], afterStatusCodes: []};
/** What only a request can come to: to someone who looks, that is an answer not understood. */
const sendOnlyReasons: ReadonlySet<FailureReason> = new Set(['invalid', 'slot-full', 'closed']);
/** How long a request may be without an answer, in milliseconds. */
const timeoutMs = 30_000;

/**
 * The text that a reading came to after it failed. Tries again only where Mspecs or the way there may have recovered, and
 * where Mspecs does not say when to come back.
 *
 * @param failure the answer that is no success, or what there was instead of one.
 * @param retry reads once more, and bounds that in time and size; false where the next reading is not far.
 * @throws {MspecsError}
 */
export async function recover(
  failure: unknown,
  url: URL,
  retry: false | (() => Promise<unknown>),
): Promise<string> {
  const error = await readingFailure(failure);
  if (!retry || error.reason !== 'unavailable' || error.retryAfter) throw error;
  const read = async () => {
    const got = await retry();
    if (got instanceof Response) return got;
    if (typeof got === 'string') return new Response(got);
    throw got;
  };
  try {
    return await ky.get(url, {fetch: read, timeout: false, retry: retryOptions}).text();
  } catch (error) {
    throw await readingFailure(isHTTPError(error) ? error.response : error);
  }
}

async function readingFailure(failure: unknown): Promise<MspecsError> {
  const error = await failureOf(failure);
  return sendOnlyReasons.has(error.reason)
    ? new MspecsError('bad-response', error.message, error.cause)
    : error;
}

/**
 * Asks Mspecs to connect a person to a viewing or a slot: one POST, never sent again by itself, for Mspecs mails a link for
 * each it accepts. Resolves when Mspecs accepted it, whatever the body says, be it HTML or nothing: the person must still
 * confirm by mail, and a broker approve.
 *
 * No redirect is followed. Elsewhere is not where the details were meant to go, and 301 and 302 would make a reading of the
 * POST, whose page nobody sent anything to.
 *
 * @param url the booking route of the viewing or the slot.
 * @param headers for the proxy. Mspecs itself is sent none that its CORS answer may not know.
 * @throws {MspecsError} `timeout` also if the connection broke, because it is unknown what had arrived by then; `unavailable`
 *   or `offline` only if nothing was sent.
 */
export async function requestViewing(
  url: URL,
  transport: Transport,
  contact: Contact,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const wasOffline = isOffline();
  const body = JSON.stringify(contact);
  const response = await ky
    .post(url, {
      // An address and what goes with it: pages wrap `fetch` as if it took nothing else.
      fetch: (request) => {
        const {url, method, headers, signal} = request as Request;
        return transport(url, {method, headers, signal, body, redirect: 'manual'});
      },
      json: contact,
      headers,
      timeout: timeoutMs,
      retry: 0,
      throwHttpErrors: false,
    })
    .catch((cause: unknown) => {
      const reason = wasOffline ? 'offline' : provesNothingSent(cause) ? 'unavailable' : 'timeout';
      throw new MspecsError(reason, 'there is no answer', cause);
    });
  // A page's own transport may have followed one.
  if (!response.ok || response.redirected) throw await failureOf(response, reasonOfRequest);
  void drain(response);
}

/** A gateway that got no answer does not know either what had arrived. */
const reasonOfRequest = (status: number) => (status === 502 ? 'timeout' : reasonOfStatus(status));
