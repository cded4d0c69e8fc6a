import type {Contact} from './booking-state.js';
import type {PhoneResult} from './phone/phone-shape.js';

/** A field of the form, named as Mspecs names it. */
export type ContactField = keyof Contact;

/** What a visitor fills in: the contact, and the box where the page asks for consent. */
export type FormField = ContactField | 'consent';

/** The form as typed. */
export type ContactDraft = Readonly<Record<ContactField, string>>;

interface ProblemOf {
  firstName: 'missing' | 'too-long';
  lastName: 'missing' | 'too-long';
  email: 'missing' | 'too-long' | 'malformed';
  phoneNumber: 'missing' | 'malformed' | 'no-country';
  consent: 'missing';
}

/**
 * What can be wrong with a field, a closed list; `FieldProblem<'email'>` is what can be wrong with that one. `no-country`
 * asks for a number with `+` and a country's code.
 */
export type FieldProblem<Field extends FormField = FormField> = ProblemOf[Field];

/** The fields that something is wrong with, never none. */
export type ContactProblems = {readonly [Field in FormField]?: FieldProblem<Field>};

/** A draft that can be sent, or why not. */
export type ContactCheck =
  {readonly ok: true; readonly contact: Contact} | {readonly ok: false; readonly problems: ContactProblems};

/** How long a field may be, in UTF-16 code units as `maxlength` counts them. Source: Mspecs' integration API. */
export const fieldLimits: Readonly<Record<ContactField, number>> = {
  firstName: 60,
  lastName: 60,
  email: 80,
  phoneNumber: 25,
};

/**
 * Checks what a visitor typed and tidies it: names and address without stray spaces and invisible characters, the number
 * as E.164. A number that is too long is `malformed`. All fields are checked, so that all problems can be told at once.
 *
 * @param readPhoneNumber reads a number with something in it, in the ways of the page's country; an empty one is not asked about.
 */
export async function checkContact(
  draft: ContactDraft,
  readPhoneNumber: (text: string) => PhoneResult | Promise<PhoneResult>,
): Promise<ContactCheck> {
  const contact = {
    firstName: tidyName(draft.firstName),
    lastName: tidyName(draft.lastName),
    email: tidyEmail(draft.email),
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

// A broker reads, searches and copies names: marks that turn the writing direction would reverse the text around them, and
// invisible characters make two people of one. Joiners stay, Persian names are spelt with them.
const invisible = /(?![\t-\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const outerJoiners = /^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g;

const tidyName = (text: string): string =>
  text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').replace(outerJoiners, '');

// Mspecs tells people apart by the address, and the domain is the part whose capitals never matter.
const tidyEmail = (text: string): string =>
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

// Only whether the mail could arrive anywhere: the link that Mspecs sends is the real test.
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
