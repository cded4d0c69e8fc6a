import {createFixture, pick, mountBooker, type Fixture, type Setup, type MountedBooker} from './fixture.js';
import {waitUntil} from './wait-until.js';

/** Mounts the element and opens the form. */
export async function mountAtForm(
  setup: Setup = {},
  fixture: Fixture = createFixture(),
): Promise<MountedBooker> {
  const booker = await mountBooker(fixture, setup);
  await pick(booker, /^12:00/);
  await waitUntil(() => booker.focused()?.id === 'firstName');
  return booker;
}

/** Types into a field character by character and keeps the focus. */
export function type(booker: MountedBooker, label: string, text: string): HTMLInputElement {
  const input = booker.getByLabelText<HTMLInputElement>(label);
  input.focus();
  input.value = '';
  for (const sign of text) {
    input.value += sign;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
  }
  return input;
}

/** Types into a field and blurs it. */
export function typeAndBlur(booker: MountedBooker, label: string, text: string): void {
  type(booker, label, text);
  booker.getByRole('button', {name: /^Skicka/}).focus();
}

/** Waits until the form has validated another field, and therefore every earlier one. */
export async function waitForValidation(booker: MountedBooker): Promise<void> {
  typeAndBlur(booker, 'Mobilnummer', '070');
  await booker.findByText(/Mobilnumret verkar inte stämma/);
}

export const send = ({getByRole}: MountedBooker, name = /^Skicka/) => getByRole('button', {name}).click();

/** Description of a field, shown next to its label. */
export function descriptionOf({root}: MountedBooker, field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.querySelector(`#${id}`)?.textContent.trim() ?? `no #${id}`).join(' ');
}

/** The heading that confirms a request. */
export const thanks = (booker: MountedBooker) => booker.findByRole('heading', {name: /^Nästan klart/});

/** Text of the live region. */
export const announcement = ({root}: MountedBooker) =>
  root.querySelector('[role=status]')?.textContent.trim();

/** Email address in the form. */
export const typed = (booker: MountedBooker) => booker.getByLabelText<HTMLInputElement>('E-post').value;
