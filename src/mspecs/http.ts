import type {Contact, FailureReason} from '../booking/booking-state.js';
import type {Transport} from './transport.js';
import {failureOf} from './failure.js';
import {MspecsError} from './mspecs-error.js';
import {reasonOfStatus} from './refusal.js';

/** What is asked of Mspecs beyond a first reading. */

/** Between one attempt to read and the next, in milliseconds. */
const usualPauses: readonly number[] = [300, 600];
/** What only a request can come to: to someone who looks, that is an answer not understood. */
const ofSending: ReadonlySet<FailureReason> = new Set(['invalid', 'slot-full', 'closed']);
/** How long a request may be without an answer, in milliseconds. */
const patience = 30_000;

/**
 * The text that a reading came to after it failed. Tries again only where Mspecs or the way there may have recovered, and
 * where Mspecs does not say when to come back.
 *
 * @param failure the answer that is no success, or what there was instead of one.
 * @param again reads once more; false where the next reading is not far.
 * @throws {MspecsError}
 */
export async function recover(
  failure: unknown,
  again: false | (() => Promise<unknown>),
  [pause, ...others] = usualPauses,
): Promise<string> {
  const error = await failureOf(failure);
  if (ofSending.has(error.reason)) throw new MspecsError('bad-response', error.message, error.cause);
  if (!again || pause === undefined || error.reason !== 'unavailable' || error.retryAfter) throw error;
  await new Promise((resolve) => setTimeout(resolve, pause));
  const got = await again();
  return typeof got === 'string' ? got : recover(got, again, others);
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
 * @throws {MspecsError} `timeout` also where the connection broke: a page is not told what had arrived by then.
 */
export async function requestViewing(
  url: URL,
  transport: Transport,
  contact: Contact,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const wasOnline = navigator.onLine;
  const response = await answerTo(url, transport, {
    method: 'POST',
    body: JSON.stringify(contact),
    headers: {'Content-Type': 'application/json', ...headers},
    redirect: 'manual',
  }).catch((cause: unknown) => {
    throw new MspecsError(wasOnline ? 'timeout' : 'offline', 'there is no answer', cause);
  });
  // A page's own transport may have followed one.
  if (!response.ok || response.redirected) throw await failureOf(response, reasonOfRequest);
  // Whatever it says, it need not be loaded.
  void response.body?.cancel().catch(() => undefined);
}

/** A gateway that got no answer does not know either what had arrived. */
const reasonOfRequest = (status: number) => (status === 502 ? 'timeout' : reasonOfStatus(status));

/** The answer to a request that is given up after a while, whether or not its transport does so. */
async function answerTo(url: URL, transport: Transport, init: RequestInit): Promise<Response> {
  const limit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('no answer in time', 'TimeoutError'));
      limit.abort();
    }, patience);
  });
  try {
    return await Promise.race([transport(url, {...init, signal: limit.signal}), late]);
  } finally {
    clearTimeout(timer);
  }
}
