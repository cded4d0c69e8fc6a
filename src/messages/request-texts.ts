import type {BookingState} from '../booking/booking-state.js';
import type {FieldProblem, FormField} from '../booking/contact.js';
import type {FurtherMessages, InterestFailureReason, RequestMessages} from './messages.js';

/** Returns the text of a failed request. An interest has texts of its own where those of a viewing are untrue. */
export const failureText = (
  {requestFailed, interestFailed, limited}: RequestMessages,
  {choice, reason, limit}: BookingState & {step: 'failed'},
): string =>
  (limit && limited[limit]) ??
  (choice ? undefined : interestFailed[reason as InterestFailureReason]) ??
  requestFailed[reason];

/** Returns the text of a problem of a field. That of a message is among the further texts. */
export function problemText(
  {fieldProblems, messageTooLong}: RequestMessages & Partial<FurtherMessages>,
  field: FormField,
  problem: FieldProblem,
): string | undefined {
  const texts: Partial<Record<FormField, Partial<Record<FieldProblem, string>>>> = fieldProblems;
  return texts[field]?.[problem] ?? messageTooLong;
}
