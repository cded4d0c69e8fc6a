import ky, {isHTTPError} from 'ky';
import type {FailureReason} from '../booking/booking-state.js';
import type {Transport} from './transport.js';
import {drain} from './drain.js';
import {failureOf, isOffline} from './failure.js';
import {MspecsError} from './mspecs-error.js';
import {provesNothingSent} from './never-sent.js';
import {reasonOfStatus} from './http-status.js';

// Excludes 429, which asks for a pause.
const retryOptions = {limit: 1, statusCodes: [500, 502, 503, 504], afterStatusCodes: []};
/** Reasons that only a request can have; for a read they mean an unexpected response. */
const sendOnlyReasons: ReadonlySet<FailureReason> = new Set(['invalid', 'refused', 'slot-full', 'closed']);
/** Timeout of a request, in milliseconds. */
const timeoutMs = 30_000;

/**
 * Recovers a failed read and returns its text. Retries only if Mspecs or the network may have recovered and there is no
 * `Retry-After`.
 *
 * @param failure a response that is not ok, a text that does not look like JSON, or the rejection of the transport.
 * @param retry reads again, limited in time and size; false if the next poll is soon.
 * @throws {MspecsError}
 */
export async function recover(
  failure: unknown,
  url: URL,
  retry: false | (() => Promise<unknown>),
): Promise<string> {
  if (typeof failure === 'string') return assertJson(failure);
  const error = await readFailure(failure);
  if (!retry || (failure instanceof Response && failure.status < 500)) throw error;
  if (error.reason !== 'unavailable' || error.retryAfter) throw error;
  const read = async () => {
    const result = await retry();
    if (result instanceof Response) return result;
    if (typeof result === 'string') return new Response(result);
    throw result;
  };
  const text = await ky
    .get(url, {fetch: read, timeout: false, retry: retryOptions})
    .text()
    .catch(async (error: unknown) => {
      throw await readFailure(isHTTPError(error) ? error.response : error);
    });
  return assertJson(text);
}

/**
 * Returns a text if it looks like JSON, even truncated.
 *
 * @throws {MspecsError} `unavailable`, with the text as its cause, because neither Mspecs nor the proxy sent it.
 */
export function assertJson(text: string): string {
  if (/^\s*[[{]/.test(text)) return text;
  throw new MspecsError('unavailable', 'no JSON', text);
}

async function readFailure(failure: unknown): Promise<MspecsError> {
  const error = await failureOf(failure);
  return sendOnlyReasons.has(error.reason)
    ? new MspecsError('bad-response', error.message, error.cause)
    : error;
}

/**
 * Sends a request for a viewing or a slot: one POST, never retried, because Mspecs emails a link for each one it accepts. Resolves if
 * Mspecs accepted it, whatever the body is; the visitor must still confirm by email, and a broker approve.
 *
 * Follows no redirect: contact details must not go elsewhere, and 301 and 302 would turn the POST into a GET.
 *
 * @param url booking route of the viewing or the slot.
 * @param body contact as JSON.
 * @param headers headers for the proxy. Mspecs itself gets none, because its CORS response may not allow them.
 * @throws {MspecsError} `timeout` also if the connection broke, because the request may have arrived; `unavailable` or `offline` only
 *   if nothing was sent.
 */
export async function requestViewing(
  url: URL,
  transport: Transport,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const wasOffline = isOffline();
  const response = await ky
    .post(url, {
      // Passes a URL and options, because pages wrap `fetch` as if it took nothing else.
      fetch: (request) => {
        const {url, method, headers, signal} = request as Request;
        return transport(url, {
          method,
          headers: Object.fromEntries(headers),
          signal,
          body,
          redirect: 'manual',
        });
      },
      body,
      headers: {'content-type': 'application/json', ...headers},
      timeout: timeoutMs,
      retry: 0,
      throwHttpErrors: false,
    })
    .catch((cause: unknown) => {
      const reason = wasOffline ? 'offline' : provesNothingSent(cause) ? 'unavailable' : 'timeout';
      throw new MspecsError(reason, 'no response', cause);
    });
  const isHtml = response.headers.get('content-type')?.includes('html');
  // A custom transport may have followed a redirect. A page may be a login, a maintenance page or the site itself; no other body is
  // read before the outcome is shown.
  if (!response.ok || response.redirected || (isHtml && /^\s*</.test(await drain(response))))
    throw await failureOf(response, reasonOfRequest);
  void drain(response);
}

/** Maps 502 to `timeout`, because the request may have arrived behind the gateway. */
const reasonOfRequest = (status: number) => (status === 502 ? 'timeout' : reasonOfStatus(status));
