import type {FailureReason} from '../booking/booking-state.js';
import {drain} from './drain.js';
import {MspecsError} from './mspecs-error.js';
import {isReason, reasonOfStatus, retryAfter} from './http-status.js';

/** How long an error's body may take, in milliseconds. */
const bodyTimeoutMs = 5000;

/**
 * Names what a failed call means for the visitor: the proxy's own `reason` (RFC 9457 problem details), the HTTP status, or
 * what became of the connection.
 *
 * @param failure a response that is no success, or what the transport rejected with.
 * @param reasonFor what a status means to whoever called.
 */
export async function failureOf(failure: unknown, reasonFor = reasonOfStatus): Promise<MspecsError> {
  if (!(failure instanceof Response)) {
    return new MspecsError(networkErrorReason(failure), 'there is no answer', failure);
  }
  const reason = (await reasonInProblem(failure)) ?? reasonFor(failure.status);
  return new MspecsError(reason, `the answer is ${failure.status}`, failure, retryAfter(failure));
}

function networkErrorReason(error: unknown): FailureReason {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  return isOffline() ? 'offline' : 'unavailable';
}

/** The proxy's own reason. A body that is none, or does not end, is not waited for. */
async function reasonInProblem(response: Response): Promise<FailureReason | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) {
    void drain(response);
    return undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise((resolve) => (timer = setTimeout(resolve, bodyTimeoutMs)));
  const body: unknown = await Promise.race([response.json(), timeout]).catch(() => undefined);
  // A timer would keep a script on Node alive.
  clearTimeout(timer);
  const {reason} = (body ?? {}) as {readonly reason?: unknown};
  return isReason(reason) ? reason : undefined;
}

/** Returns true if the device says so. Servers do not: Node has no `navigator`, or one without `onLine`. */
export const isOffline = (): boolean =>
  (globalThis as {readonly navigator?: {readonly onLine?: boolean}}).navigator?.onLine === false;
