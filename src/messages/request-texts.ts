import type {BookingState} from '../booking/booking-state.js';
import type {FieldProblem, FormField} from '../booking/contact.js';
import type {InterestFailureReason, RequestMessages} from './messages.js';

/** Returns the text of a failed request. An interest has texts of its own where those of a viewing are untrue. */
export const failureText = (
  {requestFailed, interestFailed, limited}: RequestMessages,
  {choice, reason, limit}: BookingState & {step: 'failed'},
): string =>
  (limit && limited[limit]) ??
  (choice ? undefined : interestFailed[reason as InterestFailureReason]) ??
  requestFailed[reason];

/** Returns the text of a problem of a field. */
export function problemText(
  {fieldProblems}: RequestMessages,
  field: FormField,
  problem: FieldProblem,
): string | undefined {
  const texts: Partial<Record<FieldProblem, string>> = fieldProblems[field];
  return texts[problem];
}
