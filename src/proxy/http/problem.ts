import type {FailureReason} from '../../booking/booking-state.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';

/** What a failure looks like from outside: problem details (RFC 9457) with the `reason` that the element has words for. */
export interface Problem {
  readonly status: number;
  /** Short, for developers. */
  readonly title: string;
  readonly reason: FailureReason;
  /** What is wrong with which field, where a body could not be taken. */
  readonly problems?: Readonly<Record<string, string>>;
}

const statuses: Readonly<Record<FailureReason, number>> = {
  offline: 503,
  timeout: 504,
  'slot-full': 409,
  closed: 409,
  invalid: 400,
  'not-found': 404,
  'rate-limited': 429,
  unavailable: 503,
  misconfigured: 500,
  'bad-response': 502,
};

/** Thrown to answer with a problem. Never carries what a visitor sent. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Milliseconds after which another attempt makes sense, where known. */
  readonly retryAfter: number | undefined;

  constructor(
    reason: FailureReason,
    title: string,
    {
      status = statuses[reason],
      problems,
      retryAfter,
      cause,
    }: {
      status?: number;
      problems?: Readonly<Record<string, string>>;
      retryAfter?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(title, {cause});
    this.name = 'ProblemError';
    this.problem = {status, title, reason, ...(problems && {problems})};
    this.retryAfter = retryAfter;
  }
}

/** What any error means to whoever asked. What it says inside stays inside, for it may name hosts and tables. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof MspecsError) {
    const {reason, retryAfter} = error;
    return new ProblemError(reason, titles[reason] ?? 'Mspecs cannot be asked', {retryAfter});
  }
  return new ProblemError('unavailable', 'The proxy failed', {status: 500});
}

/**
 * The error to log with its message and stack: a fault of the proxy or of what it is set up with. Undefined if a request or Mspecs
 * is the cause.
 */
export function unexpectedIn(error: unknown): unknown {
  if (error instanceof MspecsError) return undefined;
  return error instanceof ProblemError ? error.cause : (error ?? new TypeError('Something threw nothing'));
}

const titles: Partial<Record<FailureReason, string>> = {
  timeout: 'Mspecs did not answer in time: what became of the request is unknown',
  'slot-full': 'The slot is full',
  closed: 'The time can no longer be asked for',
  invalid: 'Mspecs did not accept the request',
  'not-found': 'Mspecs does not know it',
  'rate-limited': 'Mspecs wants to be left alone for a while',
  unavailable: 'Mspecs does not answer',
  misconfigured: 'Mspecs refuses the credentials',
  'bad-response': 'The answer of Mspecs cannot be understood',
};

/** The answer for a problem. */
export function problemResponse({problem, retryAfter}: ProblemError): Response {
  const headers = new Headers({'content-type': 'application/problem+json', 'cache-control': 'no-store'});
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter / 1000)));
  return new Response(JSON.stringify(problem), {status: problem.status, headers});
}
