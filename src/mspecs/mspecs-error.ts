import type {FailureReason} from '../booking/booking-state.js';

/** Failed call to Mspecs or the proxy. The message is for developers and never shown to visitors. */
export class MspecsError extends Error {
  /** Reason to show a message and a next step for. */
  readonly reason: FailureReason;
  /** Milliseconds to wait before retrying (`Retry-After`), if known; at most an hour. */
  readonly retryAfter: number | undefined;

  constructor(reason: FailureReason, message: string, cause?: unknown, retryAfter?: number) {
    super(message, {cause});
    this.retryAfter = retryAfter;
    this.name = 'MspecsError';
    this.reason = reason;
  }
}
