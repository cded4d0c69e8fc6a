import {memoize} from '../booking/time/memoize.js';
import {isSwedish} from '../booking/time/swedish.js';
import type {PluralForms} from './messages.js';

type Write = (forms: PluralForms, number: number) => string;

const languages = new Map<string, Write>();

/** A number in words, as a language (BCP 47) counts: `2 platser kvar`. */
export const plural = (language: string, forms: PluralForms, number: number): string =>
  memoize(languages, language, () => writerFor(language))(forms, number);

function writerFor(language: string): Write {
  // Absent where the page has put an older Intl in the place of the browser's.
  const {PluralRules} = Intl as Partial<typeof Intl>;
  const rules = PluralRules && new PluralRules(language);
  let format: Intl.NumberFormat | undefined;
  const write = (number: number) =>
    isSwedish(language) && number < 1000
      ? String(number)
      : (format ??= new Intl.NumberFormat(language)).format(number);
  const counted = new Map<number, readonly [Intl.LDMLPluralRule, string]>();
  return (forms, number) => {
    const [rule, written] = memoize(counted, number, () => [rules?.select(number) ?? 'other', write(number)]);
    return (forms[rule] ?? forms.other)(written);
  };
}
