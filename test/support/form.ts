import {openHouse, pick, visit, type House, type Setup, type Visit} from './fixture.js';
import {waitUntil} from './wait-until.js';

/** A visitor whose form is open. */
export async function atForm(setup: Setup = {}, house: House = openHouse()): Promise<Visit> {
  const guest = await visit(house, setup);
  await pick(guest, /^12:00/);
  await waitUntil(() => guest.focused()?.id === 'firstName');
  return guest;
}

/** Types a text into a field, sign by sign, and stays there. */
export function type(guest: Visit, label: string, text: string): HTMLInputElement {
  const input = guest.getByLabelText<HTMLInputElement>(label);
  input.focus();
  input.value = '';
  for (const sign of text) {
    input.value += sign;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
  }
  return input;
}

/** Types a text into a field and goes on to another. */
export function typeAndLeave(guest: Visit, label: string, text: string): void {
  type(guest, label, text);
  guest.getByRole('button', {name: /^Skicka/}).focus();
}

/** Waits until the form has said of another field what it has to say: by then it would have of any field before. */
export async function untilChecked(guest: Visit): Promise<void> {
  typeAndLeave(guest, 'Mobilnummer', '070');
  await guest.findByText(/Telefonnumret ser inte rätt ut/);
}

export const send = ({getByRole}: Visit, name = /^Skicka/) => getByRole('button', {name}).click();
