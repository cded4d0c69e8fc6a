import type {Access, Broker, ListingDetails} from '../booking/listing-details.js';
import {webAddress} from './web-address.js';

// Imports no code of the entry, because a deferred chunk must not.

/**
 * Parses the details of a deal besides its viewings: the broker, the address and the listing. Omits missing and invalid fields.
 *
 * @param json deal as Mspecs publishes it.
 */
export function parseListingDetails(json: unknown): ListingDetails {
  const deal = fieldsOf(json);
  const location = fieldsOf(deal['location']);
  return {
    ...optional('broker', findBroker(deal)),
    ...optional('address', addressOf(location)),
    ...optional('geo', geoOf(location)),
    ...optional('access', accessOf(location, fieldsOf(deal['estate']))),
    ...optional(
      'listingUrl',
      webAddress(lineOf(fieldsOf(deal['publishingInformation'])['webPageUrl']) ?? ''),
    ),
    ...optional('privacyUrl', webAddress(lineOf(fieldsOf(deal['organization'])['urlToGDPRDoc']) ?? '')),
    interest: deal['interest'] === true,
    message: deal['message'] === true,
  };
}

/** Picks the contact person: the main user before other users before the office, preferring whoever has a phone number or email. */
function findBroker(deal: Fields): Broker | undefined {
  const listed: readonly unknown[] = Array.isArray(deal['users']) ? deal['users'] : [];
  const users = listed.map(fieldsOf);
  const isMain = (user: Fields) => user['isMainUser'] === true;
  const brokers = [
    ...users.filter(isMain),
    ...users.filter((user) => !isMain(user)),
    fieldsOf(deal['office']),
  ]
    .map(brokerOf)
    .filter((broker) => Object.keys(broker).length > 0);
  return brokers.find(({phoneNumber, email}) => phoneNumber ?? email) ?? brokers[0];
}

/** Parses a user, who has two names, or an office, which has one. */
function brokerOf(json: Fields): Broker {
  const phoneNumber = lineOf(json['phoneNumber']);
  const email = lineOf(json['email']);
  return {
    ...optional('name', join(' ', json['firstName'], json['lastName']) ?? lineOf(json['name'])),
    ...optional('title', lineOf(json['title'])),
    ...optional(
      'phoneNumber',
      phoneNumber && /\d{3}/.test(phoneNumber.replace(/\D/g, '')) ? phoneNumber : undefined,
    ),
    // Rejects characters that could end the address and inject into a `mailto:` URL.
    ...optional('email', email && /^[^\s@?&#%<>"]+@[^\s@?&#%<>"]+$/.test(email) ? email : undefined),
  };
}

const addressOf = (location: Fields): string | undefined =>
  join(', ', location['streetAddress'], join(' ', location['postalCode'], location['city']));

function geoOf(location: Fields): ListingDetails['geo'] {
  const latitude = lineOf(location['latitude']);
  const longitude = lineOf(location['longitude']);
  return latitude && longitude ? {latitude, longitude} : undefined;
}

/** Parses the way to the door. A number of a floor or an apartment may be a number in JSON. */
function accessOf(location: Fields, estate: Fields): Access | undefined {
  const access = {
    ...optional('floor', numberOf(estate['floor'])),
    ...optional('apartmentNumber', numberOf(estate['apartmentNumber'])),
    ...optional('directions', linesOf(location['directions'])),
  };
  return Object.keys(access).length > 0 ? access : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields of an object; none for any other value. */
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Returns a text on one line; undefined if blank. */
const lineOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.replace(/\s+/g, ' ').trim()) || undefined;

/** Returns a number, or a text on one line, as text. */
const numberOf = (value: unknown): string | undefined =>
  Number.isFinite(value) ? String(value) : lineOf(value);

/** Returns a text with line breaks, also for `<br>` tags; undefined if blank. */
const linesOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.replace(/\s*(\n|\r|<br\s*\/?>)\s*/gi, '\n').trim()) || undefined;

const join = (separator: string, ...values: readonly unknown[]): string | undefined =>
  values.map(lineOf).filter(Boolean).join(separator) || undefined;

/** Returns an object with the field, or an empty one if the value is undefined. */
const optional = <Name extends string, Value>(name: Name, value: Value | undefined): {[N in Name]?: Value} =>
  (value === undefined ? {} : {[name]: value}) as {[N in Name]?: Value};
