import {memoize} from '../booking/time/memoize.js';
import {isSwedish} from '../booking/time/swedish.js';
import type {PluralForms} from './messages.js';

type Write = (forms: PluralForms, number: number) => string;

const languages = new Map<string, Write>();

/** Formats a text with a number by the plural rules of a language (BCP 47): `2 platser kvar`. */
export const plural = (language: string, forms: PluralForms, number: number): string =>
  memoize(languages, language, () => createWriter(language))(forms, number);

function createWriter(language: string): Write {
  // Missing if the page has polyfilled `Intl` with an older one.
  const {PluralRules} = Intl as Partial<typeof Intl>;
  const rules = PluralRules && new PluralRules(language);
  let format: Intl.NumberFormat | undefined;
  const write = (number: number) =>
    isSwedish(language) && number < 1000
      ? String(number)
      : (format ??= new Intl.NumberFormat(language)).format(number);
  const cache = new Map<number, readonly [Intl.LDMLPluralRule, string]>();
  return (forms, number) => {
    const [rule, digits] = memoize(cache, number, () => [rules?.select(number) ?? 'other', write(number)]);
    return (forms[rule] ?? forms.other)(digits);
  };
}
