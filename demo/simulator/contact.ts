import {parseObject} from './parse-object.js';
import {httpError} from './http-error.js';

/** Body of a booking. */
export interface Contact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** `+` and digits. */
  readonly phoneNumber: string;
  /** This field and the next two exist only in the integration API. */
  readonly streetAddress?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

/** Fields of a request body. */
export type Fields = ReadonlyMap<string, unknown>;

/** Parses a body that must be a JSON object. Throws an HTTP error (400) otherwise. */
export const parseFields = (body: string): Fields => new Map(Object.entries(parseObject(body)));

/** Returns the four required fields, within their documented lengths. Throws an HTTP error (400) otherwise. */
export function contactOf(fields: Fields): Contact {
  const contact = {
    firstName: textOf(fields, 'firstName', 60),
    lastName: textOf(fields, 'lastName', 60),
    email: textOf(fields, 'email', 80),
    phoneNumber: textOf(fields, 'phoneNumber', 25),
  };
  if (!/^[^\s@]+@[^\s@]+$/.test(contact.email)) throw httpError(400, 'email is not a valid address');
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
