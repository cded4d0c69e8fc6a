import type {FailureReason, RateLimit} from '../booking/booking-state.js';

/** Failed call to Mspecs or the proxy. The message is for developers and never shown to visitors. */
export class MspecsError extends Error {
  /** Reason to show a message and a next step for. */
  readonly reason: FailureReason;
  /** Milliseconds to wait before retrying (`Retry-After`), if known; at most an hour. */
  readonly retryAfter: number | undefined;

  /** Limit that was reached, if the proxy says so. */
  readonly limit: RateLimit | undefined;

  constructor(
    reason: FailureReason,
    message: string,
    cause?: unknown,
    retryAfter?: number,
    limit?: RateLimit,
  ) {
    super(message, {cause});
    this.retryAfter = retryAfter;
    this.limit = limit;
    this.name = 'MspecsError';
    this.reason = reason;
  }
}
