import {
  parsePhoneNumberFromString,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core/es6';
import {nordicNumbers} from './nordic-metadata.js';
import {formatAsTyped} from './phone-typing.js';
import {compactNumber, readByShape, withoutBracketedZero, type PhoneReading} from './phone-shape.js';

const loadWorldNumbers = async (): Promise<MetadataJson> =>
  (await import('./world-metadata.js')).worldNumbers;

let loadedWorld: MetadataJson | undefined;

/**
 * Groups a number while it is typed, as `formatAsTyped` does. Loads nothing for that: a number from outside the Nordic
 * countries stays as given until `readPhoneNumber` has loaded the world's numbering plans. Never throws.
 *
 * @param country ISO 3166 region whose ways are meant when there is no prefix, such as `SE`.
 */
export function formatPhoneNumber(text: string, country: string): string {
  const region = country.trim().toUpperCase();
  const plans = isNordic(compactNumber(text), region) ? nordicNumbers : loadedWorld;
  return plans ? formatAsTyped(text, region, plans) : text;
}

/**
 * Reads a phone number as a visitor may type it, in any country's ways, and checks that such a number exists. Loads the
 * world's numbering plans when the Nordic ones do not do; where that fails, a number in international form goes through
 * unchecked. Never throws.
 *
 * @param country ISO 3166 region whose ways are meant when there is no prefix, such as `SE`. With an unknown one, only
 *   numbers in international form can be read.
 */
export async function readPhoneNumber(
  text: string,
  country: string,
  loadWorld: () => Promise<MetadataJson> = loadWorldNumbers,
): Promise<PhoneReading> {
  const typed = compactNumber(text);
  if (typed === '') return {ok: false, problem: 'missing'};
  // The longest numbers have 17 digits; prefixes of operators and the trunk zero come on top.
  if (!/^\+?\d{3,25}$/.test(typed)) return {ok: false, problem: 'malformed'};

  const region = country.trim().toUpperCase();
  let plans = nordicNumbers;
  if (!isNordic(typed, region)) {
    try {
      loadedWorld = plans = await loadWorld();
    } catch {
      return readByShape(text);
    }
  }

  const forms = [typed, compactNumber(withoutBracketedZero(text))].flatMap((form) => [
    form,
    plusForZeros(form),
  ]);
  for (const form of new Set(forms)) {
    const number = parsePhoneNumberFromString(form, {defaultCountry: region as CountryCode}, plans);
    if (!number?.isValid() || isGuess(form, number, region)) continue;
    return {ok: true, e164: number.number, ...(number.country && {country: number.country})};
  }
  const national = !plusForZeros(typed).startsWith('+');
  const asWrittenThere =
    Object.hasOwn(plans.countries, region) && (typed.startsWith('0') || !writesZero.has(region));
  return {ok: false, problem: national && !asWrittenThere ? 'no-country' : 'malformed'};
}

// Country codes begin after 00 nearly everywhere; where they do not, the number as typed is tried first.
const plusForZeros = (number: string): string => number.replace(/^00/, '+');

const isNordic = (typed: string, region: string): boolean => {
  const number = plusForZeros(typed);
  return number.startsWith('+')
    ? /^\+(?:4[567]|358)/.test(number)
    : Object.hasOwn(nordicNumbers.countries, region);
};

const writesZero = new Set(['SE', 'FI', 'AX']);

// A Norwegian's 40 61 23 45 is also a landline in Malmö that lacks its 0. A broker would ring the wrong person, so what
// begins with neither 0 nor the country's code is read as a mobile number of the right length or not at all.
const isGuess = (form: string, number: PhoneNumber, region: string): boolean =>
  writesZero.has(region) &&
  !/^[+0]/.test(form) &&
  number.number !== `+${form}` &&
  number.getType() !== 'MOBILE';
