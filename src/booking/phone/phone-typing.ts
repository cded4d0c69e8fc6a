import {parsePhoneNumberFromString, type CountryCode, type MetadataJson} from 'libphonenumber-js/core/es6';
import {compactNumber} from './phone-shape.js';

/**
 * Formats a possibly incomplete number as people in its country write it: `070-17` for `07017`, `+46 70 17` for `+467017`. Never
 * adds, drops or moves digits, and never ends with a separator. Returns the text unchanged if it cannot be grouped, such as one
 * that starts with 00 or contains letters or non-Western digits. Never throws.
 *
 * @param country ISO 3166 region for numbers without a plus, such as `SE`.
 * @param metadata numbering plans.
 */
export function formatAsTyped(text: string, country: string, metadata: MetadataJson): string {
  if (text.length > 40 || isBracketBegun.test(text)) return text;
  const typed = compactNumber(text);
  if (!/^[+0]?[1-9]\d{0,14}$/.test(typed) || typed !== text.replace(notShown, '')) return text;

  const region = country.trim().toUpperCase();
  for (const filled of candidatesFor(typed)) {
    const grouped = truncateAfter(typed.replace('+', '').length, format(filled, region, metadata));
    // The national prefix may have been added, removed or moved.
    if (compactNumber(grouped) === typed) return grouped;
  }
  return text;
}

// Formatting would remove the bracket of `+46 (0)70` while it is typed and leave its zero.
const isBracketBegun = /\(0?\)?$/;

const notShown = /[^+\d\p{L}]/gu;

/**
 * Returns the typed number and fillings of it to each length, longest first, because grouping depends on the final length: 08-123
 * 456 78, but 08-12 34 56. The second filler digit covers plans that reject the first.
 */
const candidatesFor = (typed: string): readonly string[] => [
  typed,
  ...[...Array(32).keys()].map((index) => typed.padEnd(16 - (index >> 1), index % 2 ? '1' : '5')),
];

/** Formats a complete number; empty if it does not exist or its country does not group it. */
function format(whole: string, region: string, metadata: MetadataJson): string {
  const number = parsePhoneNumberFromString(whole, {defaultCountry: region as CountryCode}, metadata);
  if (!number?.isValid()) return '';
  const formatted = whole.startsWith('+') ? number.formatInternational() : number.formatNational();
  return formatted.length > whole.length ? formatted : '';
}

function truncateAfter(digits: number, formatted: string): string {
  const truncated = new RegExp(`^(?:\\D*\\d){${digits}}`).exec(formatted)?.[0] ?? '';
  return truncated.includes(')') ? truncated : truncated.replace('(', '');
}
