import type {FailureReason, RateLimit} from '../booking/booking-state.js';
import type {FieldProblem, FormField} from '../booking/contact.js';
import type {FurtherMessages, RequestMessages} from './messages.js';

/** Returns the text of a failed request. */
export const failureText = (
  {requestFailed, limited}: RequestMessages,
  {reason, limit}: {readonly reason: FailureReason; readonly limit?: RateLimit | undefined},
): string => (limit && limited[limit]) ?? requestFailed[reason];

/** Returns the text of a problem of a field. That of a message is among the further texts. */
export function problemText(
  {fieldProblems, messageTooLong}: RequestMessages & Partial<FurtherMessages>,
  field: FormField,
  problem: FieldProblem,
): string | undefined {
  const texts: Partial<Record<FormField, Partial<Record<FieldProblem, string>>>> = fieldProblems;
  return texts[field]?.[problem] ?? messageTooLong;
}
