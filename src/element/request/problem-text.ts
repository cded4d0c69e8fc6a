import type {FieldProblem, FormField} from '../../booking/contact.js';
import type {RequestMessages} from '../../messages/messages.js';

/** Returns the text of a problem of a field. */
export function problemText(
  {fieldProblems}: RequestMessages,
  field: FormField,
  problem: FieldProblem,
): string | undefined {
  const texts: Partial<Record<FieldProblem, string>> = fieldProblems[field];
  return texts[problem];
}
