import {parsePhoneNumberFromString, type CountryCode, type MetadataJson} from 'libphonenumber-js/core/es6';
import {nordicMetadata} from './nordic-metadata.js';

const loadMobileMetadata = async (): Promise<MetadataJson> =>
  (await import('./mobile-metadata.js')).mobileNumbers;

/**
 * Reads a number without a country code as people of other countries write their mobile numbers: `+358 40 1234567` for `0401234567`
 * and Finnish. Rejects if the metadata cannot be loaded.
 *
 * @param number compact number, as `compactNumber` returns it.
 * @param e164 the same number as one of the page's country, or empty.
 * @param country ISO 3166 region of the page.
 * @param languages BCP 47 tags of the page and the visitor, the most likely first.
 * @returns the first such number in international format.
 */
export async function readAbroad(
  number: string,
  e164: string,
  country: string,
  languages: readonly string[],
  loadMetadata = loadMobileMetadata,
): Promise<string | undefined> {
  for (const region of new Set(languages.map(regionOf))) {
    if (!region || region === country) continue;
    const isNordic = Object.hasOwn(nordicMetadata.countries, region);
    const metadata = isNordic ? nordicMetadata : await loadMetadata();
    const reading = parsePhoneNumberFromString(number, {defaultCountry: region as CountryCode}, metadata);
    if (!reading?.isValid() || reading.number === e164) continue;
    // The Danish plan does not tell mobile numbers from landlines.
    if (!isNordic || reading.getType()?.endsWith('MOBILE')) return reading.formatInternational();
  }
  return undefined;
}

/** Returns the country of a language, or the largest one that speaks it. English alone is spoken everywhere. */
function regionOf(tag: string): string | undefined {
  try {
    const {language, region} = new Intl.Locale(tag);
    return language === 'en' ? region : new Intl.Locale(tag).maximize().region;
  } catch {
    return undefined;
  }
}
