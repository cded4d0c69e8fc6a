// Stands in for `libphonenumber-js/es6-modern/helpers/checkNumberLength.js` in the script-tag build: the lengths of all types, not of
// one.

import Metadata from './phone-metadata.js';

function checkNumberLength(number: string, country: string | undefined, metadata: Metadata): string {
  const plan = country ? new Metadata(metadata.metadata).selectNumberingPlan(country) : metadata;
  const lengths = plan.possibleLengths();
  if (lengths.includes(number.length)) return 'IS_POSSIBLE';
  if (number.length < Math.min(...lengths)) return 'TOO_SHORT';
  return number.length > Math.max(...lengths) ? 'TOO_LONG' : 'INVALID_LENGTH';
}
export {checkNumberLength as default};
