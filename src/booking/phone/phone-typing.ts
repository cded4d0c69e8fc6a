import {parsePhoneNumberFromString, type CountryCode, type MetadataJson} from 'libphonenumber-js/core/es6';
import {compactNumber} from './phone-shape.js';

/**
 * A number that may still be incomplete, grouped as people in that country write it: `070-17` for `07017`, `+46 70 17`
 * for `+467017`. Digits are never added, lost or moved, and no separator is left at the end. What cannot be grouped is
 * given back as it is: a number that begins with 00 or with none of the plans' ways, and whatever holds letters or other
 * than Western digits. Never throws.
 *
 * @param country ISO 3166 region whose ways are meant when there is no plus, such as `SE`.
 * @param metadata the numbering plans to go by.
 */
export function formatAsTyped(text: string, country: string, metadata: MetadataJson): string {
  if (text.length > 40 || isBracketBegun.test(text)) return text;
  const typed = compactNumber(text);
  if (!/^[+0]?[1-9]\d{0,14}$/.test(typed) || typed !== text.replace(notShown, '')) return text;

  const region = country.trim().toUpperCase();
  for (const filled of candidatesFor(typed)) {
    const grouped = truncateAfter(typed.replace('+', '').length, format(filled, region, metadata));
    // The country's own prefix may have been added, taken away or moved.
    if (compactNumber(grouped) === typed) return grouped;
  }
  return text;
}

// Taking the bracket of a +46 (0)70 away while it is typed would leave the zero on its own.
const isBracketBegun = /\(0?\)?$/;

const notShown = /[^+\d\p{L}]/gu;

/**
 * The number as typed and then filled up to each length, the longest first: those of 08-123 456 78 group sooner as they
 * will end than those of 08-12 34 56. Not every number begins as the first filling makes it.
 */
const candidatesFor = (typed: string): readonly string[] => [
  typed,
  ...[...Array(32).keys()].map((index) => typed.padEnd(16 - (index >> 1), index % 2 ? '1' : '5')),
];

/** A whole number grouped; empty where there is no such number, or its country does not group it. */
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
