import type {FailureReason} from '../booking/booking-state.js';
import {drain} from './drain.js';
import {MspecsError} from './mspecs-error.js';
import {isReason, reasonOfStatus, retryAfter} from './http-status.js';

/** Timeout for the body of an error response, in milliseconds. */
const bodyTimeoutMs = 5000;

/**
 * Converts a failed call to an error with a reason: from the problem details of the proxy (RFC 9457), the HTTP status, or the
 * network error.
 *
 * @param failure a response that is not ok, or the rejection of the transport.
 * @param reasonFor maps an HTTP status to a reason.
 */
export async function failureOf(failure: unknown, reasonFor = reasonOfStatus): Promise<MspecsError> {
  if (!(failure instanceof Response)) {
    return new MspecsError(networkErrorReason(failure), 'no response', failure);
  }
  const reason = (await reasonInProblem(failure)) ?? reasonFor(failure.status);
  return new MspecsError(reason, `HTTP status ${failure.status}`, failure, retryAfter(failure));
}

function networkErrorReason(error: unknown): FailureReason {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  return isOffline() ? 'offline' : 'unavailable';
}

/** Reads the reason from problem details. Ignores other bodies and those that do not end in time. */
async function reasonInProblem(response: Response): Promise<FailureReason | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) {
    void drain(response);
    return undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise((resolve) => (timer = setTimeout(resolve, bodyTimeoutMs)));
  const body: unknown = await Promise.race([response.json(), timeout]).catch(() => undefined);
  // A pending timer would keep a Node process alive.
  clearTimeout(timer);
  const {reason} = (body ?? {}) as {readonly reason?: unknown};
  return isReason(reason) ? reason : undefined;
}

/** Reports whether the device is known to be offline. Servers never are: Node has no `navigator`, or one without `onLine`. */
export const isOffline = (): boolean =>
  (globalThis as {readonly navigator?: {readonly onLine?: boolean}}).navigator?.onLine === false;
