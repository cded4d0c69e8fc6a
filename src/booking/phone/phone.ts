import {
  parsePhoneNumberFromString,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core/es6';
import {nordicMetadata} from './nordic-metadata.js';
import {formatAsTyped} from './phone-typing.js';
import {compactNumber, readByShape, withoutBracketedZero, type PhoneResult} from './phone-shape.js';

const loadWorldMetadata = async (): Promise<MetadataJson> =>
  (await import('./world-metadata.js')).worldNumbers;

let loadedMetadata: MetadataJson | undefined;

/**
 * Formats a number while it is typed, as `formatAsTyped` does. Loads nothing: a number from outside the Nordic countries stays
 * unchanged until `readPhoneNumber` has loaded the worldwide metadata. Never throws.
 *
 * @param country ISO 3166 region for numbers without a country code, such as `SE`.
 */
export function formatPhoneNumber(text: string, country: string): string {
  const region = country.trim().toUpperCase();
  const metadata = isNordic(compactNumber(text), region) ? nordicMetadata : loadedMetadata;
  return metadata ? formatAsTyped(text, region, metadata) : text;
}

/**
 * Parses a typed phone number and checks that it exists. Loads the worldwide metadata if the Nordic one does not apply; if that
 * fails, a number in international format is accepted unchecked. Never throws.
 *
 * @param country ISO 3166 region for numbers without a country code, such as `SE`. If unknown, only international format is
 *   accepted.
 */
export async function readPhoneNumber(
  text: string,
  country: string,
  loadMetadata: () => Promise<MetadataJson> = loadWorldMetadata,
): Promise<PhoneResult> {
  const typed = compactNumber(text);
  if (typed === '') return {ok: false, problem: 'missing'};
  // The longest numbers have 17 digits, plus operator prefixes and the trunk zero.
  if (!/^\+?\d{3,25}$/.test(typed)) return {ok: false, problem: 'malformed'};

  const region = country.trim().toUpperCase();
  let metadata = nordicMetadata;
  if (!isNordic(typed, region)) {
    try {
      loadedMetadata = metadata = await loadMetadata();
    } catch {
      return readByShape(text);
    }
  }

  const forms = [typed, compactNumber(withoutBracketedZero(text))].flatMap((form) => [
    form,
    plusForZeros(form),
  ]);
  for (const form of new Set(forms)) {
    const number = parsePhoneNumberFromString(form, {defaultCountry: region as CountryCode}, metadata);
    if (!number?.isValid() || isGuess(form, number, region)) continue;
    return {ok: true, e164: number.number, ...(number.country && {country: number.country})};
  }
  const national = !plusForZeros(typed).startsWith('+');
  const asWrittenThere =
    Object.hasOwn(metadata.countries, region) && (typed.startsWith('0') || !trunkZeroRegions.has(region));
  return {ok: false, problem: national && !asWrittenThere ? 'no-country' : 'malformed'};
}

// 00 is the international prefix nearly everywhere; elsewhere the number as typed is tried first.
const plusForZeros = (number: string): string => number.replace(/^00/, '+');

const isNordic = (typed: string, region: string): boolean => {
  const number = plusForZeros(typed);
  return number.startsWith('+')
    ? /^\+(?:4[567]|358)/.test(number)
    : Object.hasOwn(nordicMetadata.countries, region);
};

const trunkZeroRegions = new Set(['SE', 'FI', 'AX']);

// The Norwegian 40 61 23 45 is also a landline in Malmö without its 0. To keep brokers from calling the wrong person, a number
// with neither 0 nor a country code is accepted only as a mobile number of the right length.
const isGuess = (form: string, number: PhoneNumber, region: string): boolean =>
  trunkZeroRegions.has(region) &&
  !/^[+0]/.test(form) &&
  number.number !== `+${form}` &&
  number.getType() !== 'MOBILE';
