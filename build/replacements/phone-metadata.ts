// Stands in for `libphonenumber-js/es6-modern/metadata.js` in the script-tag build: the newest format of metadata, and the methods
// that the bundled modules call. They look up countries and calling codes only after checking that they exist.

import type {MetadataJson} from 'libphonenumber-js/core';

/** Format of national numbers: its pattern, its groups, leading digits, and the rule for the national prefix. */
type Format = readonly [
  pattern: string,
  format: string,
  leadingDigits?: readonly string[] | 0,
  prefixRule?: string | 0,
  isPrefixOptional?: 0 | 1,
  internationalFormat?: string,
];

type NumberType = readonly [pattern?: string, possibleLengths?: readonly number[]];

type Plan = readonly [
  callingCode: string,
  iddPrefix: string,
  nationalNumberPattern: string,
  possibleLengths: readonly number[],
  formats?: readonly Format[] | 0,
  nationalPrefix?: string | 0,
  prefixRule?: 0,
  nationalPrefixForParsing?: string | 0,
  nationalPrefixTransformRule?: string | 0,
  isPrefixOptional?: 0,
  leadingDigits?: string | 0,
  types?: readonly (NumberType | 0)[] | 0,
];

type Plans = Readonly<Record<string, Plan | undefined>>;

/** Numbering plans, and the selected one. */
class Metadata {
  readonly metadata;
  /** Itself, because it has the methods of the package's own class for a plan. */
  numberingPlan?: this;
  #plan!: Plan;

  constructor(metadata: MetadataJson) {
    this.metadata = metadata;
  }

  #planOf(code: string): Plan | undefined {
    const country = /\D/.test(code) ? code : this.getCountryCodesForCallingCode(code)?.[0];
    const {countries, nonGeographic} = this.metadata;
    return ((country ? countries : nonGeographic) as unknown as Plans)[country ?? code];
  }

  hasCountry(country: string): boolean {
    return !!this.#planOf(country);
  }

  hasCallingCode(code: string): boolean {
    return !!this.#planOf(code);
  }

  getCountryCodesForCallingCode(code: string): readonly string[] | undefined {
    return (this.metadata.country_calling_codes as Readonly<Record<string, readonly string[]>>)[code];
  }

  selectNumberingPlan(code: string): this {
    this.#plan = this.#planOf(code) as Plan;
    this.numberingPlan = this;
    return this;
  }

  hasSelectedNumberingPlan(): boolean {
    return !!this.numberingPlan;
  }

  callingCode(): string {
    return this.#plan[0];
  }

  IDDPrefix(): string {
    return this.#plan[1];
  }

  nationalNumberPattern(): string {
    return this.#plan[2];
  }

  possibleLengths(): readonly number[] {
    return this.#plan[3];
  }

  /** Returns the formats of the plan, or of the main country with its calling code. */
  formats(): readonly Format[] {
    return this.#plan[4] || this.#planOf(this.callingCode())?.[4] || [];
  }

  nationalPrefix(): string | 0 | undefined {
    return this.#plan[5];
  }

  nationalPrefixForParsing(): string | 0 | undefined {
    return this.#plan[7] || this.nationalPrefix();
  }

  nationalPrefixTransformRule(): string | 0 | undefined {
    return this.#plan[8];
  }

  leadingDigits(): string | 0 | undefined {
    return this.#plan[10];
  }

  /** Returns the types of numbers in the order of the metadata; undefined if it has none. */
  types(): readonly (NumberType | 0)[] | undefined {
    return this.#plan[11] || undefined;
  }
}
export {Metadata as default};

export const isSupportedCountry = (country: string, metadata: MetadataJson): boolean =>
  Object.hasOwn(metadata.countries, country);

export const getCountryCallingCode = (country: string, metadata: MetadataJson): string =>
  new Metadata(metadata).selectNumberingPlan(country).callingCode();

/** Imported by a module that is not bundled. */
export {default as getExtPrefix} from './phone-unused.js';
