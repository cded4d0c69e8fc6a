import type {Contact} from './booking-state.js';
import type {PhoneResult} from './phone/phone-shape.js';

/** Contact field, named as in Mspecs. */
export type ContactField = keyof Contact;

/** Form field: a contact field, or the consent checkbox. */
export type FormField = ContactField | 'consent';

/** Contact details as typed. */
export type ContactDraft = Readonly<Record<ContactField, string>>;

interface ProblemOf {
  firstName: 'missing' | 'too-long';
  lastName: 'missing' | 'too-long';
  email: 'missing' | 'too-long' | 'malformed';
  phoneNumber: 'missing' | 'malformed' | 'no-country';
  consent: 'missing';
}

/**
 * Problem of a field: a closed list, narrowed by `FieldProblem<'email'>`. `no-country` asks for a number with `+` and a country
 * code.
 */
export type FieldProblem<Field extends FormField = FormField> = ProblemOf[Field];

/** Problems by field; never empty. */
export type ContactProblems = {readonly [Field in FormField]?: FieldProblem<Field>};

/** Result of a check: the contact to send, or the problems. */
export type ContactCheck =
  {readonly ok: true; readonly contact: Contact} | {readonly ok: false; readonly problems: ContactProblems};

/** Maximum lengths in UTF-16 code units, like `maxlength`. Source: integration API of Mspecs. */
export const fieldLimits: Readonly<Record<ContactField, number>> = {
  firstName: 60,
  lastName: 60,
  email: 80,
  phoneNumber: 25,
};

/**
 * Validates and normalizes a draft: names and email without extra spaces and invisible characters, the phone number in E.164. A
 * phone number that is too long is `malformed`. Checks all fields, to report all problems at once.
 *
 * @param readPhoneNumber parses a phone number; not called for an empty one.
 */
export async function checkContact(
  draft: ContactDraft,
  readPhoneNumber: (text: string) => PhoneResult | Promise<PhoneResult>,
): Promise<ContactCheck> {
  const contact = {
    firstName: normalizeName(draft.firstName),
    lastName: normalizeName(draft.lastName),
    email: normalizeEmail(draft.email),
  };
  const phone: PhoneResult =
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

// Brokers read, search and copy names. Bidirectional marks would reverse the text around them, and invisible characters would
// make two people of one. Joiners stay, because Persian names are spelled with them.
const invisible = /(?![\t-\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const outerJoiners = /^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g;

const normalizeName = (text: string): string =>
  text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').replace(outerJoiners, '');

// Mspecs identifies people by the address. Only its domain is case-insensitive.
const normalizeEmail = (text: string): string =>
  text
    .replace(invisible, '')
    .normalize('NFC')
    .trim()
    .replace(/@[^@]*$/, (domain) => domain.toLowerCase());

function nameProblem(name: string, limit: number): 'missing' | 'too-long' | undefined {
  if (name === '') return 'missing';
  return name.length > limit ? 'too-long' : undefined;
}

function emailProblem(email: string): FieldProblem<'email'> | undefined {
  if (email === '') return 'missing';
  if (email.length > fieldLimits.email) return 'too-long';
  return isEmail(email) ? undefined : 'malformed';
}

const numberProblem = (e164: string): 'malformed' | undefined =>
  e164.length > fieldLimits.phoneNumber ? 'malformed' : undefined;

const localPart = /^[^\s.,:;<>()[\]\\"]+$/;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const topLevel = /^(?!\d+$).{2,}$/u;

// Checks only that mail could be delivered, because the link that Mspecs emails is the real test.
function isEmail(email: string): boolean {
  const [local, domain, ...rest] = email.split('@');
  if (!local || !domain || rest.length > 0) return false;
  const labels = domain.split('.');
  return (
    local.split('.').every((part) => localPart.test(part)) &&
    labels.length > 1 &&
    labels.every((label) => domainLabel.test(label)) &&
    topLevel.test(labels.at(-1) ?? '')
  );
}
