import {
  parsePhoneNumberFromString,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core/es6';
import {nordicMetadata} from './nordic-metadata.js';
import {formatAsTyped} from './phone-typing.js';
import {
  compactNumber,
  isNonGeographic,
  plusForZeros,
  readByShape,
  readingsOf,
  type PhoneResult,
} from './phone-shape.js';

/** Worldwide numbering plans, and the premium-rate numbers among them, which the Nordic plans include. */
type WorldMetadata = Pick<typeof import('./world-metadata.js'), 'worldNumbers' | 'isPremiumRate'>;

const loadWorldMetadata = (): Promise<WorldMetadata> => import('./world-metadata.js');

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
  loadMetadata: () => Promise<WorldMetadata> = loadWorldMetadata,
): Promise<PhoneResult> {
  const typed = compactNumber(text);
  if (typed === '') return {ok: false, problem: 'missing'};
  // The longest numbers have 17 digits, plus operator prefixes, the trunk zero and a repeated country code.
  if (!/^[+\d]{3,28}$/.test(typed)) return {ok: false, problem: 'malformed'};
  if (isNonGeographic(plusForZeros(typed))) return {ok: false, problem: 'unsupported'};

  const region = country.trim().toUpperCase();
  let metadata = nordicMetadata;
  let world: WorldMetadata | undefined;
  if (!isNordic(typed, region)) {
    try {
      world = await loadMetadata();
      loadedMetadata = metadata = world.worldNumbers;
    } catch {
      return readByShape(text);
    }
  }

  for (const form of readingsOf(text)) {
    const number = parsePhoneNumberFromString(form, {defaultCountry: region as CountryCode}, metadata);
    if (!number?.isValid() || isGuess(form, number, region)) continue;
    const type = number.getType();
    if (type === 'PREMIUM_RATE' || world?.isPremiumRate(number.number))
      return {ok: false, problem: 'unsupported'};
    return {
      ok: true,
      e164: number.number,
      international: number.formatInternational(),
      ...(number.country && {country: number.country}),
      ...(type?.endsWith('MOBILE') && {isMobile: true}),
    };
  }
  const asWrittenThere =
    Object.hasOwn(metadata.countries, region) && (typed.startsWith('0') || !trunkZeroRegions.has(region));
  // Shorter numbers are for emergencies and services.
  const isNational = !plusForZeros(typed).startsWith('+') && typed.length > 6;
  return {ok: false, problem: isNational && !asWrittenThere ? 'no-country' : 'malformed'};
}

/**
 * Suggests a mobile number of another country that the languages suggest, if the text has no country code and is no mobile number of the
 * page's country. Never throws.
 *
 * @param reading the text as a number of the page's country.
 * @param country ISO 3166 region of the page.
 * @param languages BCP 47 tags of the page and the visitor, the most likely first.
 * @returns the number in international format.
 */
export async function suggestPhoneNumber(
  text: string,
  reading: PhoneResult,
  country: string,
  languages: readonly string[],
): Promise<string | undefined> {
  const number = compactNumber(text);
  if (plusForZeros(number).startsWith('+') || (reading.ok && reading.isMobile)) return undefined;
  try {
    const {readAbroad} = await import('./phone-suggestion.js');
    return await readAbroad(number, reading.ok ? reading.e164 : '', country.trim().toUpperCase(), languages);
  } catch {
    // Offline.
    return undefined;
  }
}

const isNordic = (typed: string, region: string): boolean => {
  const international = readingsOf(plusForZeros(typed)).filter((reading) => reading.startsWith('+'));
  return international.length > 0
    ? international.every((reading) => /^\+(?:4[567]|358)/.test(reading))
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
