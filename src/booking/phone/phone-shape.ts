/** Phone number as understood: `+46701740605` and `+46 70 174 06 05`, with its ISO 3166 region if known. */
export interface PhoneReading {
  readonly ok: true;
  readonly e164: string;
  readonly international: string;
  readonly country?: string;
  /** True if the number plan says that it is a mobile number. */
  readonly isMobile?: true;
}

/**
 * Result of parsing a phone number: the reading, or a problem.
 *
 * - `missing`: empty or only separators.
 * - `no-country`: no country code, and not a number of the page's country; it may be valid with `+` and a country code.
 * - `malformed`: no such number, a short number such as 112, or one with an extension, which Mspecs cannot store.
 * - `unsupported`: a premium-rate or satellite number, which costs whoever calls it a lot.
 */
export type PhoneResult =
  | PhoneReading
  | {readonly ok: false; readonly problem: 'missing' | 'no-country' | 'malformed' | 'unsupported'};

// `\p{Cf}` covers the invisible bidirectional marks in contacts copied from a phone.
const separators = /[\s\p{Cc}\p{Cf}\p{Pd}()[\]<>"'./~·−]|[,;]\s*$/gu;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
// Numbers are often copied with a label: tel:, Mobil:, Tfn, (mobil).
const label = /^(?:\p{L}{1,15}:|(?:tel|tfn|mob)\p{L}{0,9})(?=[+\d])|mob\p{L}{0,9}$/iu;

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
function withoutBracketedZero(text: string): string {
  return text.normalize('NFKC').replace(/\(\s*0\s*\)/, '');
}

// No country: toll-free, satellite and other networks that cost the caller a lot. +87, +88 and +979 are such networks, except for
// Bangladesh and Taiwan.
const noCountry = /^\+(?:8(?:[07]0|08|78|8[1-38])|979)/;

/** Reports whether a number in E.164 belongs to no country, such as a satellite phone. */
export const isNonGeographic = (e164: string): boolean => noCountry.test(e164);

/** Replaces a leading 00, the international prefix nearly everywhere, by a plus. */
export const plusForZeros = (number: string): string => number.replace(/^\+*00|^\++/, '+');

/** Returns the ways to read a number, the most literal first: without a bracketed zero, a repeated country code, a second plus. */
export function readingsOf(text: string): readonly string[] {
  const forms = [compactNumber(text), compactNumber(withoutBracketedZero(text))];
  return [...new Set(forms.flatMap((form) => [form, ...corrected(plusForZeros(form))]))];
}

const corrected = (number: string): readonly string[] => [
  number,
  // +46 +358 40 …, +46 +70 …, +46 0046 70 …, and Mexican mobile numbers as they were until 2019.
  number.replace(/^\+?\d{1,3}\+/, '+'),
  number.replace(/^(\+?\d{1,3})\+/, '$1'),
  number.replace(/^\+(\d{1,3})(?:00)?(?=\1)|^\+521(?=\d{10}$)/, (_, code?: string) => (code ? '+' : '+52')),
];

/**
 * Converts a number with `+` or `00` and a country code to E.164 by its shape alone: 7 to 15 digits, unchecked. Used if
 * libphonenumber-js cannot be loaded.
 *
 * @returns undefined for a number in another format.
 */
export function internationalForm(text: string): string | undefined {
  const asTyped = plusForZeros(compactNumber(text));
  const number = asTyped.startsWith('+39')
    ? asTyped
    : plusForZeros(compactNumber(withoutBracketedZero(text)));
  // Many people keep the zero of 070 after +46; no Swedish or Finnish number has it.
  return /^\+[1-9]\d{6,14}$/.test(number) ? number.replace(/^\+(46|358)0/, '+$1') : undefined;
}

/** Parses a number without libphonenumber-js: only international format. Used if its chunk cannot be loaded. */
export function readByShape(text: string): PhoneResult {
  const e164 = internationalForm(text);
  if (e164) return {ok: true, e164, international: e164};
  const number = compactNumber(text);
  if (number === '') return {ok: false, problem: 'missing'};
  return {ok: false, problem: /^(?!00)\d{7,15}$/.test(number) ? 'no-country' : 'malformed'};
}
