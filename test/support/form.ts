import {createFixture, pick, mountBooker, type Fixture, type Setup, type MountedBooker} from './fixture.js';
import {waitUntil} from './wait-until.js';

/** A visitor whose form is open. */
export async function mountAtForm(
  setup: Setup = {},
  fixture: Fixture = createFixture(),
): Promise<MountedBooker> {
  const booker = await mountBooker(fixture, setup);
  await pick(booker, /^12:00/);
  await waitUntil(() => booker.focused()?.id === 'firstName');
  return booker;
}

/** Types a text into a field, sign by sign, and stays there. */
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

/** Types a text into a field and goes on to another. */
export function typeAndBlur(booker: MountedBooker, label: string, text: string): void {
  type(booker, label, text);
  booker.getByRole('button', {name: /^Skicka/}).focus();
}

/** Waits until the form has said of another field what it has to say: by then it would have of any field before. */
export async function waitForValidation(booker: MountedBooker): Promise<void> {
  typeAndBlur(booker, 'Mobilnummer', '070');
  await booker.findByText(/Telefonnumret ser inte rätt ut/);
}

export const send = ({getByRole}: MountedBooker, name = /^Skicka/) => getByRole('button', {name}).click();
