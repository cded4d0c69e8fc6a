import type {FailureReason} from '../../booking/booking-state.js';
import type {SendOptions, SendResult} from '../submission/send-request.js';

export type SubmissionChunk = typeof import('../submission/submission.js');

/** The chunk; undefined until it has loaded. */
export let submission: SubmissionChunk | undefined;

/** Loads the chunk once. Rejects if loading fails, after which the next call loads it again. */
export const loadSubmission = async (): Promise<SubmissionChunk> =>
  (submission ??= await import('../submission/submission.js'));

/**
 * Sends a request. Never rejects. Without the chunk, nothing is sent. Does not load it, because the phone number was not checked
 * without it.
 */
export const sendRequest = async (options: SendOptions): Promise<SendResult> =>
  submission?.sendRequest(options) ?? {
    outcome: 'failed',
    reason: navigator.onLine ? 'unavailable' : 'offline',
  };

/** Reports whether a failed request may have arrived. */
export const outcomeIsUnknown = (reason: FailureReason): boolean =>
  submission?.outcomeIsUnknown(reason) ?? false;
