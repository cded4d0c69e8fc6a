/**
 * Result of parsing a phone number: `e164` is like `+46701740605`, `country` is its ISO 3166 region if known.
 *
 * - `missing`: empty or only separators.
 * - `no-country`: no country code, and not a number of the page's country; it may be valid with `+` and a country code.
 * - `malformed`: no such number, or one with an extension, which Mspecs cannot store.
 */
export type PhoneResult =
  | {readonly ok: true; readonly e164: string; readonly country?: string}
  | {readonly ok: false; readonly problem: 'missing' | 'no-country' | 'malformed'};

// `\p{Cf}` covers the invisible bidirectional marks in contacts copied from a phone.
const separators = /[\s\p{Cc}\p{Cf}\p{Pd}()[\]./~·−]/gu;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
// Numbers are often copied with a label: tel:, Mobil:, Tfn.
const label = /^(?:\p{L}{1,15}:|(?:tel|tfn|mob)\p{L}{0,9})(?=[+\d])/iu;

/**
 * Normalizes a typed number: Western digits, no separators, no label such as `tel:`. `Mobil: (+46) 70–174 06 05` becomes
 * `+46701740605`. Keeps all other characters.
 */
export function compactNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(separators, '')
    .replace(label, '');
}

/** Removes a zero in brackets, as in `+46 (0)70 174 06 05`. It is not dialed from abroad, except to Italy. */
export function withoutBracketedZero(text: string): string {
  return text.normalize('NFKC').replace(/\(\s*0\s*\)/, '');
}

/**
 * Converts a number with `+` or `00` and a country code to E.164 by its shape alone: 7 to 15 digits, unchecked. Used if
 * libphonenumber-js cannot be loaded.
 *
 * @returns undefined for a number in another format.
 */
export function internationalForm(text: string): string | undefined {
  const asTyped = compactNumber(text);
  const number = /^(?:\+|00)39/.test(asTyped) ? asTyped : compactNumber(withoutBracketedZero(text));
  if (!/^(?:\+|00)[1-9]\d{6,14}$/.test(number)) return undefined;
  // Many people keep the zero of 070 after +46; no Swedish or Finnish number has it.
  return number.replace(/^(?:\+|00)/, '+').replace(/^\+(46|358)0/, '+$1');
}

/** Parses a number without libphonenumber-js: only international format. Used if its chunk cannot be loaded. */
export function readByShape(text: string): PhoneResult {
  const e164 = internationalForm(text);
  if (e164) return {ok: true, e164};
  const number = compactNumber(text);
  if (number === '') return {ok: false, problem: 'missing'};
  return {ok: false, problem: /^(?!00)\d{3,15}$/.test(number) ? 'no-country' : 'malformed'};
}
