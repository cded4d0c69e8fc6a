import {parseObject} from './parse-object.js';
import {httpError} from './http-error.js';

/** The body of a booking. */
export interface Contact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** `+` and digits. */
  readonly phoneNumber: string;
  /** This and the next two are of the integration API alone. */
  readonly streetAddress?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

/** The fields of a body that came. */
export type Fields = ReadonlyMap<string, unknown>;

/** Reads a body that must be `{…}`. Throws a refusal with 400 otherwise. */
export const parseFields = (body: string): Fields => new Map(Object.entries(parseObject(body)));

/** The four required texts, within their documented lengths. Throws a refusal with 400 otherwise. */
export function contactOf(fields: Fields): Contact {
  const contact = {
    firstName: textOf(fields, 'firstName', 60),
    lastName: textOf(fields, 'lastName', 60),
    email: textOf(fields, 'email', 80),
    phoneNumber: textOf(fields, 'phoneNumber', 25),
  };
  if (!/^[^\s@]+@[^\s@]+$/.test(contact.email)) throw httpError(400, 'email is not an e-mail address');
  if (!/^\+\d+$/.test(contact.phoneNumber)) {
    throw httpError(400, 'phoneNumber must be in international format, a plus and digits');
  }
  return contact;
}

function textOf(fields: Fields, name: string, maxLength: number): string {
  const value = fields.get(name);
  if (typeof value !== 'string' || value.trim() === '') throw httpError(400, `${name} is required`);
  if (value.length > maxLength) throw httpError(400, `${name} is longer than ${maxLength} characters`);
  return value.trim();
}
