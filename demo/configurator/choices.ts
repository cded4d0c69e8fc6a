/** Chosen settings by control name. Excludes untouched controls; a checked box has an empty value. */
export type Choices = ReadonlyMap<string, string>;

type Control = HTMLInputElement | HTMLSelectElement;

const ownName = 'own';

/** Reads the settings of a form, without invalid ones. */
export const choicesIn = (form: HTMLFormElement): Choices =>
  new Map(
    controlsOf(form)
      .filter((control) => isChosen(form, control))
      .map((control) => [control.name, control.type === 'checkbox' ? '' : control.value.trim()]),
  );

/** Fills in a form. Ignores unknown names and values, because URLs are user input. */
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
  // Sliders and color inputs coerce any text, and a select without the value shows nothing.
  const isAccepted = control.value === value;
  if (control instanceof HTMLSelectElement) control.selectedIndex = Math.max(0, control.selectedIndex);
  else if (!isAccepted) control.value = control.defaultValue;
  if (own) own.checked = isAccepted;
}

/** Returns the checkbox that enables a custom color or measure; null if the control has none. */
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
