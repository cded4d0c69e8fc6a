import type {PluralForms} from './messages.js';

interface Numbers {
  /** Absent where the page has put an older Intl in the place of the browser's. */
  readonly rules: Intl.PluralRules | undefined;
  readonly format: Intl.NumberFormat;
}

const languages = new Map<string, Numbers>();

/** A number in words, as a language (BCP 47) counts: `2 platser kvar`. */
export function plural(language: string, forms: PluralForms, number: number): string {
  let numbers = languages.get(language);
  if (!numbers) {
    const {PluralRules} = Intl as Partial<typeof Intl>;
    numbers = {rules: PluralRules && new PluralRules(language), format: new Intl.NumberFormat(language)};
    languages.set(language, numbers);
  }
  return (forms[numbers.rules?.select(number) ?? 'other'] ?? forms.other)(numbers.format.format(number));
}
