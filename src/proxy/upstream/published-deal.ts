import {isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';

/** Which fields may pass: `true` for text, numbers and truth values, a shape for an object, a shape in a list for a list. */
interface Shape {
  readonly [field: string]: true | Shape | readonly [Shape];
}

const person = {firstName: true, lastName: true, title: true, phoneNumber: true, email: true} as const;

const viewing = {
  id: true,
  type: true,
  startDate: true,
  endDate: true,
  description: true,
  allowExternalBooking: true,
  externalBookingLatestHourBefore: true,
  hideStartDate: true,
  slotLength: true,
  slotCapacity: true,
  slots: [{id: true, startTime: true, freeSpots: true}],
} as const satisfies Shape;

/** What the element reads of a deal, and nothing else: the rest of it may be nobody's business. */
const publicFields: Shape = {
  id: true,
  viewings: [viewing],
  location: {streetAddress: true, postalCode: true, city: true, latitude: true, longitude: true},
  users: [{...person, isMainUser: true}],
  office: {name: true, phoneNumber: true, email: true},
  organization: {urlToGDPRDoc: true},
  publishingInformation: {webPageUrl: true},
};

/**
 * A deal of which only that is left which everybody may see.
 *
 * @param json the deal as Mspecs publishes it.
 * @param interest whether an interest in the home can be registered.
 */
export const publishedDeal = (json: JsonObject, interest: boolean): JsonObject => ({
  ...trim(json, publicFields),
  ...(interest && {interest}),
});

/** The same for a list of viewings alone. */
export const publishedViewings = (viewings: unknown): readonly JsonObject[] =>
  itemsOf(viewings)
    .filter(isObject)
    .map((item) => trim(item, viewing));

function trim(json: JsonObject, shape: Shape): JsonObject {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([field, allowed]) => {
      const value = passed(json[field], allowed);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function passed(value: unknown, allowed: Shape[string]): unknown {
  if (allowed === true) return /^(string|number|boolean)$/.test(typeof value) ? value : undefined;
  if (isList(allowed)) {
    return Array.isArray(value) ? value.filter(isObject).map((item) => trim(item, allowed[0])) : undefined;
  }
  return isObject(value) ? trim(value, allowed) : undefined;
}

const isList = (allowed: Shape | readonly [Shape]): allowed is readonly [Shape] => Array.isArray(allowed);
