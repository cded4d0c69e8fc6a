import type {FailureReason, RateLimit} from '../../booking/booking-state.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {StorageError} from '../storage/circuit-breaker.js';

/** Problem details (RFC 9457) with the `reason` that the element translates into a message. */
export interface Problem {
  readonly status: number;
  /** Short, for developers. */
  readonly title: string;
  readonly reason: FailureReason;
  /** Problem of each invalid field. */
  readonly problems?: Readonly<Record<string, string>>;
  /** Absent if Mspecs rate-limits the proxy. */
  readonly limit?: RateLimit;
}

const statuses: Readonly<Record<FailureReason, number>> = {
  offline: 503,
  timeout: 504,
  'slot-full': 409,
  closed: 409,
  invalid: 400,
  refused: 409,
  'not-found': 404,
  'rate-limited': 429,
  unavailable: 503,
  misconfigured: 500,
  'bad-response': 502,
};

/** Error that becomes a problem response. Never carries visitor input. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Milliseconds to wait before retrying, if known. */
  readonly retryAfter: number | undefined;

  constructor(
    reason: FailureReason,
    title: string,
    {
      status = statuses[reason],
      problems,
      limit,
      retryAfter,
      cause,
    }: {
      status?: number;
      problems?: Readonly<Record<string, string>>;
      limit?: RateLimit;
      retryAfter?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(title, {cause});
    this.name = 'ProblemError';
    this.problem = {status, title, reason, ...(problems && {problems}), ...(limit && {limit})};
    this.retryAfter = retryAfter;
  }
}

/** Creates the error for a storage that failed before anything was sent. */
export const storageProblem = (cause: unknown): ProblemError =>
  new ProblemError('unavailable', 'The storage failed', {retryAfter: storageRetryMs, cause: cause ?? null});

const storageRetryMs = 10_000;

/** Converts any error to a public problem. Drops the message, which may name hosts and tables. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof MspecsError) {
    const {reason, retryAfter} = error;
    return new ProblemError(reason, titles[reason] ?? 'The call to Mspecs failed', {retryAfter});
  }
  if (error instanceof StorageError) {
    return new ProblemError('unavailable', error.message, {retryAfter: error.retryAfter});
  }
  return new ProblemError('unavailable', 'The proxy failed', {status: 500});
}

/**
 * Returns the error to log with message and stack, which is a fault of the proxy or its configuration. Returns undefined if the
 * request or Mspecs is the cause.
 */
export function unexpectedIn(error: unknown): unknown {
  if (error instanceof MspecsError) return undefined;
  return error instanceof ProblemError || error instanceof StorageError
    ? error.cause
    : (error ?? new TypeError('undefined was thrown'));
}

const titles: Partial<Record<FailureReason, string>> = {
  timeout: 'Mspecs did not answer in time: the outcome is unknown',
  'slot-full': 'The slot is full',
  closed: 'The time can no longer be requested',
  invalid: 'Mspecs did not accept the request',
  refused: 'Mspecs refused the request without a reason',
  'not-found': 'Mspecs has no such deal, viewing or slot',
  'rate-limited': 'Mspecs rate-limits the proxy',
  unavailable: 'Mspecs does not answer',
  misconfigured: 'Mspecs rejects the credentials',
  'bad-response': 'Mspecs sent an unexpected response',
};

/** Creates the response for a problem. */
export function problemResponse({problem, retryAfter}: ProblemError): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter / 1000)));
  return new Response(JSON.stringify(problem), {status: problem.status, headers});
}
