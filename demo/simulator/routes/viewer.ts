import {type Contact, contactOf, type Fields, parseFields} from '../contact.js';
import type {Remarks} from '../store/records.js';
import {httpError} from '../http-error.js';

/** The body of a booking in the integration API. */
export interface Viewer {
  readonly contact: Contact;
  readonly remarks: Remarks;
  readonly disableNotifications: boolean;
}

/**
 * Reads the body of a booking. Throws a refusal with 400 where a field is missing, too long or of another
 * type.
 */
export function parseViewer(body: string): Viewer {
  const fields = parseFields(body);
  const remarks = {...optional(fields, 'interestedStatus'), ...optional(fields, 'description')};
  // One value is known, and that there are more: whatever begins like it is taken.
  if (!/^(ENUM_BUYER_INTERESTED_STATUS_\w+)?$/.test(remarks.interestedStatus ?? '')) {
    throw httpError(400, 'interestedStatus is none of the values');
  }
  const disableNotifications = fields.get('disableNotifications') ?? false;
  if (typeof disableNotifications !== 'boolean')
    throw httpError(400, 'disableNotifications is not a boolean');
  return {contact: contactWithAddress(fields), remarks, disableNotifications};
}

/** Reads the body of a registered interest. Throws a refusal with 400 as for a booking. */
export const parseBuyer = (body: string): Contact => contactWithAddress(parseFields(body));

const contactWithAddress = (fields: Fields): Contact => ({
  ...contactOf(fields),
  ...optional(fields, 'streetAddress', 100),
  ...optional(fields, 'postalCode', 20),
  ...optional(fields, 'city', 100),
});

/** A text that may be missing; an empty one, or null, is none. */
function optional<Name extends string>(
  fields: Fields,
  name: Name,
  maxLength = Infinity,
): {readonly [Key in Name]?: string} {
  const value = fields.get(name) ?? '';
  if (typeof value !== 'string') throw httpError(400, `${name} is not a text`);
  if (value.length > maxLength) throw httpError(400, `${name} is longer than ${maxLength} characters`);
  return value.trim() === '' ? {} : ({[name]: value} as {[Key in Name]: string});
}
