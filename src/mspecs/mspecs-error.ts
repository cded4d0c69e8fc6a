import type {FailureReason} from '../booking/booking-state.js';

/** Something asked of Mspecs that came to nothing. The message is for developers and never shown to a visitor. */
export class MspecsError extends Error {
  readonly reason: FailureReason;
  /** Milliseconds that Mspecs or the proxy wants to be left alone (`Retry-After`), where it said so. */
  readonly retryAfter: number | undefined;

  constructor(reason: FailureReason, message: string, cause?: unknown, retryAfter?: number) {
    super(message, {cause});
    this.retryAfter = retryAfter;
    this.name = 'MspecsError';
    this.reason = reason;
  }
}
