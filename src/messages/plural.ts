import {kept} from '../booking/kept.js';
import type {PluralForms} from './messages.js';

type Write = (forms: PluralForms, number: number) => string;

const languages = new Map<string, Write>();

/** A number in words, as a language (BCP 47) counts: `2 platser kvar`. */
export const plural = (language: string, forms: PluralForms, number: number): string =>
  kept(languages, language, () => writerFor(language))(forms, number);

function writerFor(language: string): Write {
  // Absent where the page has put an older Intl in the place of the browser's.
  const {PluralRules} = Intl as Partial<typeof Intl>;
  const rules = PluralRules && new PluralRules(language);
  const format = new Intl.NumberFormat(language);
  const counted = new Map<number, readonly [Intl.LDMLPluralRule, string]>();
  return (forms, number) => {
    const [rule, written] = kept(counted, number, () => [
      rules?.select(number) ?? 'other',
      format.format(number),
    ]);
    return (forms[rule] ?? forms.other)(written);
  };
}
