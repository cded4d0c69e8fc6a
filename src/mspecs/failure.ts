import type {FailureReason} from '../booking/booking-state.js';
import {drain} from './drain.js';
import {MspecsError} from './mspecs-error.js';
import {isReason, limitIn, reasonOfStatus, retryAfter} from './http-status.js';

/** Statuses by which a server says that it has nothing, or nothing for this visitor, at a URL. */
const absentStatuses: readonly number[] = [401, 403, 404, 405, 410];

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
  const {status} = failure;
  const body: unknown = await new Response(await drain(failure)).json().catch(() => false);
  const {reason, limit} = (body ?? {}) as {readonly reason?: unknown; readonly limit?: unknown};
  // Mspecs and the proxy send JSON. A page says only that neither is running at this URL.
  const isAbsent = body === false && absentStatuses.includes(status);
  return new MspecsError(
    isReason(reason) ? reason : reasonFor(isAbsent ? 503 : status),
    `HTTP status ${status}`,
    failure,
    retryAfter(failure),
    limitIn(limit),
  );
}

function networkErrorReason(error: unknown): FailureReason {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  return isOffline() ? 'offline' : 'unavailable';
}

/** Reports whether the device is known to be offline. Servers never are: Node has no `navigator`, or one without `onLine`. */
export const isOffline = (): boolean =>
  (globalThis as {readonly navigator?: {readonly onLine?: boolean}}).navigator?.onLine === false;
