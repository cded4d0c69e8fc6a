// Stands in for `libphonenumber-js/es6-modern/helpers/getNumberType.js` in the script-tag build, because the types are looked up by
// their position in the metadata.

import type {MetadataJson, PhoneNumberType} from 'libphonenumber-js/core';
import Metadata from './phone-metadata.js';

/** Types but the fixed line, in the order of precedence, with their positions in the metadata. */
const types: readonly (readonly [PhoneNumberType, number])[] = [
  ['MOBILE', 1],
  ['PREMIUM_RATE', 3],
  ['TOLL_FREE', 2],
  ['SHARED_COST', 9],
  ['VOIP', 8],
  ['PERSONAL_NUMBER', 4],
  ['PAGER', 7],
  ['UAN', 6],
  ['VOICEMAIL', 5],
];

export const matchesEntirely = (text: string, pattern: string): boolean =>
  new RegExp(`^(?:${pattern})$`).test(text);

/**
 * Returns the type of a national number, or undefined if it is not valid.
 *
 * @param input the number, and its country or calling code.
 */
function getNumberType(
  {phone, country}: {readonly phone: string; readonly country: string},
  _options: undefined,
  metadataJson: MetadataJson,
): PhoneNumberType | undefined {
  const metadata = new Metadata(metadataJson).selectNumberingPlan(country);
  if (!matchesEntirely(phone, metadata.nationalNumberPattern())) return undefined;
  const definition = (position: number) => metadata.types()?.[position] || [];
  const is = (position: number): boolean => {
    const [pattern, lengths = metadata.possibleLengths()] = definition(position);
    return !!pattern && lengths.includes(phone.length) && matchesEntirely(phone, pattern);
  };
  // Without a pattern, mobile numbers are like those of the fixed line.
  if (is(0)) return definition(1)[0] && !is(1) ? 'FIXED_LINE' : 'FIXED_LINE_OR_MOBILE';
  return types.find(([, position]) => is(position))?.[0];
}
export {getNumberType as default};

/** Imported by modules that are not bundled, from a legacy module of the same name. */
export {default as normalizeArguments} from './phone-unused.js';
