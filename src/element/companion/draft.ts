/** Content of a form as typed. */
export interface Draft {
  /** Texts by the name of their field. */
  readonly texts: Readonly<Record<string, string>>;
  readonly hasConsent: boolean;
}

export const emptyDraft: Draft = {texts: {}, hasConsent: false};

const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.field :is(input, textarea)'),
];

const consentOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('#consent');

/** Reads what is typed in a form. */
export const readDraft = (form: HTMLFormElement): Draft => ({
  texts: Object.fromEntries(fieldsOf(form).map(({name, value}) => [name, value])),
  hasConsent: consentOf(form)?.checked ?? false,
});

/** Replaces what is typed in a form, as if it were typed. */
export function writeDraft(form: HTMLFormElement, {texts, hasConsent}: Draft): void {
  form.reset();
  for (const field of fieldsOf(form)) {
    const text = texts[field.name];
    if (!text) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
  const consent = consentOf(form);
  if (consent) consent.checked = hasConsent;
}
