import type {PhoneResult} from '../../booking/phone/phone-shape.js';
import {readByShape} from '../deferred/deferred.js';

/** Loads the phone rules when needed. Visitors can still send if that fails. */
const loadPhone = () => import('../../booking/phone/phone.js');

/** Parses a phone number. Without the phone rules, only numbers in international format are accepted. */
export async function readPhone(text: string, country: string): Promise<PhoneResult> {
  try {
    return await (await loadPhone()).readPhoneNumber(text, country);
  } catch {
    return readByShape(text);
  }
}

/** Formats a number while it is typed. Returns it unchanged if the phone rules cannot be loaded. */
export async function formatPhone(text: string, country: string): Promise<string> {
  try {
    return (await loadPhone()).formatPhoneNumber(text, country);
  } catch {
    return text;
  }
}
