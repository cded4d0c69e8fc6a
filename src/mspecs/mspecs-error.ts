import type {FailureReason} from '../booking/booking-state.js';

/** Something asked of Mspecs that came to nothing. The message is for developers and never shown to a visitor. */
export class MspecsError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, cause?: unknown) {
    super(message, {cause});
    this.name = 'MspecsError';
    this.reason = reason;
  }
}
