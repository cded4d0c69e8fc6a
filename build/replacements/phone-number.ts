// Stands in for `libphonenumber-js/es6-modern/PhoneNumber.js` and its modules in the script-tag build: the properties and methods that
// `src/booking/phone` uses.

import type {CountryCode, MetadataJson, PhoneNumberType} from 'libphonenumber-js/core';
import getNumberType, {matchesEntirely} from './phone-number-type.js';
import Metadata from './phone-metadata.js';

class PhoneNumber {
  /** Set by the parser if it is known. */
  country?: CountryCode;
  readonly number;
  readonly #callingCode;
  readonly #nationalNumber;
  readonly #metadata;

  constructor(callingCode: string, nationalNumber: string, metadata: MetadataJson) {
    this.#callingCode = callingCode;
    this.#nationalNumber = nationalNumber;
    this.#metadata = metadata;
    this.number = `+${callingCode}${nationalNumber}`;
  }

  get #plan(): Metadata {
    return new Metadata(this.#metadata).selectNumberingPlan(this.country ?? this.#callingCode);
  }

  isValid(): boolean {
    const plan = this.#plan;
    return plan.types()
      ? !!this.getType()
      : matchesEntirely(this.#nationalNumber, plan.nationalNumberPattern());
  }

  getType(): PhoneNumberType | undefined {
    const input = {phone: this.#nationalNumber, country: this.country ?? this.#callingCode};
    return getNumberType(input, undefined, this.#metadata);
  }

  formatNational(): string {
    return this.#format();
  }

  formatInternational(): string {
    // Every format separates the groups by spaces, hyphens or dots.
    return `+${this.#callingCode} ${this.#format(true).replace(/\D+/g, ' ')}`;
  }

  #format(isInternational?: boolean): string {
    const number = this.#nationalNumber;
    for (const [pattern, national, leadingDigits, rule, , international] of this.#plan.formats()) {
      // The last pattern of leading digits is the most detailed.
      if (leadingDigits && number.search(leadingDigits.at(-1) ?? '') !== 0) continue;
      if (!matchesEntirely(number, pattern)) continue;
      return number.replace(
        new RegExp(pattern),
        isInternational
          ? international || national
          : // `$1` in a rule is the first group, such as `0$1`.
            rule
            ? national.replace(/(\$\d)/, rule)
            : national,
      );
    }
    return number;
  }
}
export {PhoneNumber as default};
