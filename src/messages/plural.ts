import type {PluralForms} from './messages.js';

interface Numbers {
  readonly rules: Intl.PluralRules;
  readonly format: Intl.NumberFormat;
}

const languages = new Map<string, Numbers>();

/** A number in words, as a language (BCP 47) counts: `2 platser kvar`. */
export function plural(language: string, forms: PluralForms, number: number): string {
  let numbers = languages.get(language);
  if (!numbers) {
    numbers = {rules: new Intl.PluralRules(language), format: new Intl.NumberFormat(language)};
    languages.set(language, numbers);
  }
  return (forms[numbers.rules.select(number)] ?? forms.other)(numbers.format.format(number));
}
