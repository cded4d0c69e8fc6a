import {isHTTPError} from 'ky';
import type {FailureReason} from '../booking/booking-state.js';
import {MspecsError} from './mspecs-error.js';

const reasons: Readonly<Record<FailureReason, true>> = {
  offline: true,
  timeout: true,
  'slot-full': true,
  closed: true,
  invalid: true,
  'not-found': true,
  'rate-limited': true,
  unavailable: true,
  misconfigured: true,
  'bad-response': true,
};

/** How long an error's body may take, in milliseconds. */
const longestBody = 5000;

/**
 * Names what a failed call means for the visitor: the proxy's own `reason` (RFC 9457 problem details), the HTTP status, or
 * what became of the connection. Mspecs documents no error bodies, so none of its words are read.
 *
 * @param error what ky or the transport rejected with, or a response that is no success.
 */
export async function failureOf(error: unknown): Promise<MspecsError> {
  if (error instanceof MspecsError) return error;
  const response = isHTTPError(error) ? error.response : error;
  if (!(response instanceof Response)) return new MspecsError(reasonOf(error), 'there is no answer', error);
  const reason = (await reasonInProblem(response)) ?? reasonOfStatus(response.status);
  return new MspecsError(reason, `the answer is ${response.status}`, error, retryAfter(response));
}

function retryAfter({headers}: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return milliseconds > 0 ? milliseconds : undefined;
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  return navigator.onLine ? 'unavailable' : 'offline';
}

/** The proxy's own reason. A body that is none, or does not end, is not waited for. */
async function reasonInProblem(response: Response): Promise<FailureReason | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  const inTime = new Promise((resolve) => setTimeout(resolve, longestBody));
  const body: unknown = await Promise.race([response.json(), inTime]).catch(() => undefined);
  const {reason} = (body ?? {}) as {readonly reason?: unknown};
  return typeof reason === 'string' && Object.hasOwn(reasons, reason) ? (reason as FailureReason) : undefined;
}

/** What an HTTP status outside 200 to 299 means. */
function reasonOfStatus(status: number): FailureReason {
  switch (status) {
    case 400:
    case 409:
    case 413:
    case 422:
      return 'invalid';
    case 401:
    case 403:
      return 'misconfigured';
    case 404:
    case 410:
      return 'not-found';
    case 408:
    case 504:
      return 'timeout';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'unavailable' : 'bad-response';
  }
}
