import {type Contact, contactOf, type Fields, parseFields} from '../contact.js';
import type {Remarks} from '../store/records.js';
import {httpError} from '../http-error.js';

/** Body of a booking in the integration API. */
export interface Viewer {
  readonly contact: Contact;
  readonly remarks: Remarks;
  readonly disableNotifications: boolean;
}

/** Parses the body of a booking. Throws an HTTP error (400) if a field is missing, too long or of the wrong type. */
export function parseViewer(body: string): Viewer {
  const fields = parseFields(body);
  const remarks = {...optional(fields, 'interestedStatus'), ...optional(fields, 'description')};
  // Only one value is documented, so any with its prefix is accepted.
  if (!/^(ENUM_BUYER_INTERESTED_STATUS_\w+)?$/.test(remarks.interestedStatus ?? '')) {
    throw httpError(400, 'interestedStatus is not a known value');
  }
  const disableNotifications = fields.get('disableNotifications') ?? false;
  if (typeof disableNotifications !== 'boolean')
    throw httpError(400, 'disableNotifications is not a boolean');
  return {contact: contactWithAddress(fields), remarks, disableNotifications};
}

/** Parses the body of a registered interest. Throws an HTTP error (400) like {@link parseViewer}. */
export const parseBuyer = (body: string): Contact => contactWithAddress(parseFields(body));

const contactWithAddress = (fields: Fields): Contact => ({
  ...contactOf(fields),
  ...optional(fields, 'streetAddress', 100),
  ...optional(fields, 'postalCode', 20),
  ...optional(fields, 'city', 100),
});

/** Reads an optional string; empty and null count as absent. */
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
