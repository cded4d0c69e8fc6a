/**
 * What was read from a phone number as typed: `e164` is such as `+46701740605`, `country` its ISO 3166 region where known.
 *
 * - `missing`: nothing was typed but separators.
 * - `no-country`: written without a prefix, and not the way numbers are written in the page's country; with `+` and a
 *   country's code it may be right.
 * - `malformed`: no such number. An extension counts as that: Mspecs has nowhere to put it, and without it a broker would
 *   reach a switchboard.
 */
export type PhoneResult =
  | {readonly ok: true; readonly e164: string; readonly country?: string}
  | {readonly ok: false; readonly problem: 'missing' | 'no-country' | 'malformed'};

// Contacts copied from a phone carry invisible marks of writing direction, which \p{Cf} takes along.
const separators = /[\s\p{Cc}\p{Cf}\p{Pd}()[\]./~·−]/gu;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
// A number is copied together with what stands before it: tel:, Mobil:, Tfn.
const label = /^(?:\p{L}{1,15}:|(?:tel|tfn|mob)\p{L}{0,9})(?=[+\d])/iu;

/**
 * A number as typed, with Western digits and without separators and a label such as `tel:`: `Mobil: (+46) 70–174 06 05`
 * becomes `+46701740605`. What else was typed stays; empty when nothing is left.
 */
export function compactNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(separators, '')
    .replace(label, '');
}

/** The same without a zero in brackets, as in `+46 (0)70 174 06 05`: it is not dialled from abroad, except to Italy. */
export function withoutBracketedZero(text: string): string {
  return text.normalize('NFKC').replace(/\(\s*0\s*\)/, '');
}

/**
 * A number with `+` or `00` and a country's code as E.164, by its shape alone: 7 to 15 digits, none of them checked. For
 * when the library could not be loaded.
 *
 * @returns undefined for a number in another form.
 */
export function internationalForm(text: string): string | undefined {
  const asTyped = compactNumber(text);
  const number = /^(?:\+|00)39/.test(asTyped) ? asTyped : compactNumber(withoutBracketedZero(text));
  if (!/^(?:\+|00)[1-9]\d{6,14}$/.test(number)) return undefined;
  // Many write the zero of 070 after +46 too; no Swedish or Finnish number has it.
  return number.replace(/^(?:\+|00)/, '+').replace(/^\+(46|358)0/, '+$1');
}

/** What can be read without the library: numbers in international form. The element asks this when the chunk cannot load. */
export function readByShape(text: string): PhoneResult {
  const e164 = internationalForm(text);
  if (e164) return {ok: true, e164};
  const number = compactNumber(text);
  if (number === '') return {ok: false, problem: 'missing'};
  return {ok: false, problem: /^(?!00)\d{3,15}$/.test(number) ? 'no-country' : 'malformed'};
}
