import {readByShape, type PhoneResult} from '../../booking/phone/phone-shape.js';

/** The phone rules come when they are needed, and where they do not come, a visitor can still send. */
const loadPhone = () => import('../../booking/phone/phone.js');

/** Reads a number; where the phone rules do not arrive, one in international form goes through. */
export async function readPhone(text: string, country: string): Promise<PhoneResult> {
  try {
    return await (await loadPhone()).readPhoneNumber(text, country);
  } catch {
    return readByShape(text);
  }
}

/** Groups the digits of a number that is being typed; where the phone rules do not arrive, as it is. */
export async function formatPhone(text: string, country: string): Promise<string> {
  try {
    return (await loadPhone()).formatPhoneNumber(text, country);
  } catch {
    return text;
  }
}
