import type {Contact} from './booking-state.js';
import {isEmail, normalizeEmail} from './email.js';
import {isName, normalizeName} from './name.js';

/** Contact field, named as in Mspecs. */
export type ContactField = keyof Contact;

/** Form field: a contact field, the consent checkbox or the message to the broker. */
export type FormField = ContactField | 'consent' | 'message';

/** Contact details as typed. */
export type ContactDraft = Readonly<Record<ContactField, string>>;

interface ProblemOf {
  firstName: 'missing' | 'too-long' | 'malformed';
  lastName: 'missing' | 'too-long' | 'malformed';
  email: 'missing' | 'too-long' | 'malformed' | 'shared';
  phoneNumber: 'missing' | 'malformed' | 'no-country' | 'unsupported';
  consent: 'missing';
  message: 'too-long';
}

/**
 * Problem of a field: a closed list, narrowed by `FieldProblem<'email'>`. A name is `malformed` if it has a link, an email address,
 * markup, a long number or no letter. `no-country` asks for a number with `+` and a country code. `unsupported` is a premium-rate or
 * satellite number. An email address is `shared` if another person of the same party has it, which only the form finds out.
 */
export type FieldProblem<Field extends FormField = FormField> = ProblemOf[Field];

/** Problems by field; never empty. */
export type ContactProblems = {readonly [Field in FormField]?: FieldProblem<Field>};

/** Result of a check: the contact to send, or the problems. */
export type ContactCheck =
  {readonly ok: true; readonly contact: Contact} | {readonly ok: false; readonly problems: ContactProblems};

/** Parsed phone number, or its problem. */
type NumberResult =
  | {readonly ok: true; readonly e164: string}
  | {readonly ok: false; readonly problem: FieldProblem<'phoneNumber'>};

/** Maximum lengths in UTF-16 code units, like `maxlength`. Source: integration API of Mspecs. */
export const fieldLimits: Readonly<Record<ContactField, number>> = {
  firstName: 60,
  lastName: 60,
  email: 80,
  phoneNumber: 25,
};

/**
 * Validates and normalizes a draft: names without extra spaces and invisible characters, the email address in its canonical form,
 * the phone number in E.164. A phone number that is too long is `malformed`. Checks all fields, to report all problems at once.
 *
 * @param readPhoneNumber parses a phone number; not called for an empty one.
 */
export async function checkContact(
  draft: ContactDraft,
  readPhoneNumber: (text: string) => NumberResult | Promise<NumberResult>,
): Promise<ContactCheck> {
  const contact = {
    firstName: normalizeName(draft.firstName),
    lastName: normalizeName(draft.lastName),
    email: normalizeEmail(draft.email),
  };
  const phone: NumberResult =
    draft.phoneNumber.trim() === ''
      ? {ok: false, problem: 'missing'}
      : await readPhoneNumber(draft.phoneNumber);

  const problems = {
    firstName: nameProblem(contact.firstName, fieldLimits.firstName),
    lastName: nameProblem(contact.lastName, fieldLimits.lastName),
    email: emailProblem(contact.email),
    phoneNumber: phone.ok ? numberProblem(phone.e164) : phone.problem,
  };
  const found = Object.entries(problems).filter(([, problem]) => problem);
  if (phone.ok && found.length === 0) return {ok: true, contact: {...contact, phoneNumber: phone.e164}};
  return {ok: false, problems: Object.fromEntries(found)};
}

function nameProblem(name: string, limit: number): FieldProblem<'firstName'> | undefined {
  if (name === '') return 'missing';
  if (name.length > limit) return 'too-long';
  return isName(name) ? undefined : 'malformed';
}

function emailProblem(email: string): FieldProblem<'email'> | undefined {
  if (email === '') return 'missing';
  if (email.length > fieldLimits.email) return 'too-long';
  return isEmail(email) ? undefined : 'malformed';
}

const numberProblem = (e164: string): 'malformed' | undefined =>
  e164.length > fieldLimits.phoneNumber ? 'malformed' : undefined;
