/** What was chosen, by the name of its control. What was left alone is not in it; a checked box has an empty value. */
export type Choices = ReadonlyMap<string, string>;

type Control = HTMLInputElement | HTMLSelectElement;

const ownName = 'own';

/** What a form says, without what cannot be used. */
export const choicesIn = (form: HTMLFormElement): Choices =>
  new Map(
    controlsOf(form)
      .filter((control) => isChosen(form, control))
      .map((control) => [control.name, control.type === 'checkbox' ? '' : control.value.trim()]),
  );

/** Fills a form in. Names and values that it has no place for are passed over, for anybody can write an address. */
export function fillIn(form: HTMLFormElement, choices: Iterable<readonly [string, string]>): void {
  for (const [name, value] of choices) {
    const control = controlsOf(form).find((each) => each.name === name);
    if (control) fill(control, value, ownBox(form, name));
  }
}

function fill(control: Control, value: string, own: HTMLInputElement | null): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = true;
    return;
  }
  control.value = value;
  // A slider or a color makes what it can of any text, and a list with no such entry shows none.
  const isTaken = control.value === value;
  if (control instanceof HTMLSelectElement) control.selectedIndex = Math.max(0, control.selectedIndex);
  else if (!isTaken) control.value = control.defaultValue;
  if (own) own.checked = isTaken;
}

/** The box that says whether a color or a measure is one's own; null where a control has none. */
export const ownBox = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector(`input[name=${ownName}][value="${CSS.escape(name)}"]`);

function isChosen(form: HTMLFormElement, control: Control): boolean {
  const own = ownBox(form, control.name);
  if (own) return own.checked;
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked;
  return control.value.trim() !== '' && control.validity.valid;
}

const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) &&
      control.name !== ownName,
  );
