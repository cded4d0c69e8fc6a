import type {Broker, ListingDetails} from '../booking/listing-details.js';

// Imports nothing: few visitors need this, and what is loaded late must not import what is loaded first.

/**
 * Reads what a deal tells besides its viewings: whom to turn to, and where the home and its listing are. What is missing or
 * of the wrong type is left out.
 *
 * @param json the deal as Mspecs publishes it.
 */
export function parseListingDetails(json: unknown): ListingDetails {
  const deal = fieldsOf(json);
  const location = fieldsOf(deal['location']);
  return {
    ...given('broker', findBroker(deal)),
    ...given('address', addressOf(location)),
    ...given('geo', geoOf(location)),
    ...given('listingUrl', webAddress(fieldsOf(deal['publishingInformation'])['webPageUrl'])),
    ...given('privacyUrl', webAddress(fieldsOf(deal['organization'])['urlToGDPRDoc'])),
    interest: deal['interest'] === true,
  };
}

/** The main user before other users before the office; the first whom anybody can reach, else the first with a name. */
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

/** Reads a user, who has two names, or an office, which has one. */
function brokerOf(json: Fields): Broker {
  const phoneNumber = lineOf(json['phoneNumber']);
  const email = lineOf(json['email']);
  return {
    ...given('name', join(' ', json['firstName'], json['lastName']) ?? lineOf(json['name'])),
    ...given('title', lineOf(json['title'])),
    ...given(
      'phoneNumber',
      phoneNumber && /\d{3}/.test(phoneNumber.replace(/\D/g, '')) ? phoneNumber : undefined,
    ),
    // Whatever could end the address and begin the rest of a link is in no address that a broker has.
    ...given('email', email && /^[^\s@?&#%<>"]+@[^\s@?&#%<>"]+$/.test(email) ? email : undefined),
  };
}

const addressOf = (location: Fields): string | undefined =>
  join(', ', location['streetAddress'], join(' ', location['postalCode'], location['city']));

function geoOf(location: Fields): ListingDetails['geo'] {
  const latitude = lineOf(location['latitude']);
  const longitude = lineOf(location['longitude']);
  return latitude && longitude ? {latitude, longitude} : undefined;
}

function webAddress(value: unknown): string | undefined {
  const text = lineOf(value) ?? '';
  return /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of anything else. */
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Text on one line, or undefined. */
const lineOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.replace(/\s+/g, ' ').trim()) || undefined;

const join = (separator: string, ...values: readonly unknown[]): string | undefined =>
  values.map(lineOf).filter(Boolean).join(separator) || undefined;

/** A field that is there only where it has a value. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined): {[N in Name]?: Value} =>
  (value === undefined ? {} : {[name]: value}) as {[N in Name]?: Value};
