import {isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';
import {parseHomeFacts} from '../../mspecs/parse-home-facts.js';
import {webAddress} from '../../mspecs/web-address.js';

/** Allowlist of fields: `true` for primitives, a shape for an object, a shape in a list for a list. */
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

/** Fields that the element reads. All others are dropped, because they may be private. */
const publicFields: Shape = {
  id: true,
  location: {
    streetAddress: true,
    postalCode: true,
    city: true,
    latitude: true,
    longitude: true,
    directions: true,
  },
  estate: {floor: true, apartmentNumber: true},
  users: [{...person, isMainUser: true}],
  office: {name: true, phoneNumber: true, email: true},
  organization: {urlToGDPRDoc: true},
  publishingInformation: {webPageUrl: true, saleStatus: true},
};

/** Fields of a home in the list of viewings. */
const listedFields: Shape = {
  id: true,
  displayName: true,
  location: {streetAddress: true, postalCode: true, city: true, district: true, residentialArea: true},
  office: {name: true},
  publishingInformation: {webPageUrl: true},
};

/** Fields of the search profile. Published only if the proxy orders tips about similar homes. */
const homeFacts: Shape = {
  objectType: {constant: true},
  isInternational: true,
  currency: true,
  rooms: {numberOfRooms: true},
  saleInformation: {price: true},
};
const municipality: Shape = {municipality: {identifier: true, name: true}};

/** Abilities of a proxy besides requests for a time. */
interface Abilities {
  /** Registers an interest in the home. */
  readonly interest?: true;
  /** Asks for a proof of work with each request. */
  readonly challenge?: true;
  /** Orders tips about similar homes. */
  readonly matching?: true;
  /** Passes a message on to the broker. */
  readonly message?: true;
}

/** Reports whether anybody may see a deal: previews and sold homes are private. */
export function isPublic(json: JsonObject): boolean {
  const {isPreview, saleStatus} = publishing(json);
  return isPreview !== true && saleStatus !== 'ENUMS_SALE_STATUS_SOLD';
}

/**
 * Reports whether a deal belongs into a list of homes: neither reserved nor, as the broker chose, to be found by its address alone.
 * The name of that choice is known from the table of deals only, so it counts wherever it may be.
 */
export const isListed = (json: JsonObject): boolean =>
  isPublic(json) &&
  publishing(json)['saleStatus'] !== 'ENUMS_SALE_STATUS_RESERVED' &&
  ![json, publishing(json)].some(
    ({webPageAccessibleOnlyByDirectUrl: hidden}) => hidden === true || hidden === 1,
  );

/** Trims a deal to what the list of viewings shows of it. */
export function listedDeal(json: JsonObject): JsonObject {
  const image = imageOf(json);
  return withViewings({...trim(json, listedFields), ...(image && {image})}, json['viewings']);
}

/** Returns the URL of the main image. The name of its field is not documented. */
function imageOf({mainImage, images}: JsonObject): string | undefined {
  const listed = itemsOf(images).filter(isObject);
  const image = mainImage ?? listed.find(({isMainImage}) => isMainImage === true) ?? listed[0];
  const url = isObject(image) ? (image['url'] ?? image['imageUrl']) : image;
  return typeof url === 'string' ? webAddress(url) : undefined;
}

const publishing = ({publishingInformation}: JsonObject): JsonObject => asObject(publishingInformation);

const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/**
 * Trims a deal to its public fields. The viewings of a reserved home are shown and cannot be requested.
 *
 * @param json deal as Mspecs publishes it.
 * @param abilities flags that say what this proxy can do.
 */
export function publishedDeal(json: JsonObject, {matching, ...abilities}: Abilities = {}): JsonObject {
  const deal = {...trim(json, publicFields), ...abilities};
  return withViewings(matching ? withHomeFacts(deal, json) : deal, json['viewings']);
}

/** Adds what a search profile needs, and that one can be ordered; nothing if the deal has not enough for one. */
function withHomeFacts(deal: JsonObject, json: JsonObject): JsonObject {
  const location = {...asObject(deal['location']), ...trim(asObject(json['location']), municipality)};
  const published = {...deal, ...trim(json, homeFacts), location, matching: true};
  return parseHomeFacts(published) ? published : deal;
}

/** Replaces the viewings of a published deal, trimmed to their public fields. */
export function withViewings(deal: JsonObject, viewings: unknown): JsonObject {
  if (!Array.isArray(viewings)) return deal;
  const isReserved = publishing(deal)['saleStatus'] === 'ENUMS_SALE_STATUS_RESERVED';
  const trimmed = viewings
    .filter(isObject)
    .map((item) => ({...trim(item, viewing), ...(isReserved && {allowExternalBooking: false})}));
  return {...deal, viewings: trimmed};
}

function trim(json: JsonObject, shape: Shape): JsonObject {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([field, allowed]) => {
      const value = pick(json[field], allowed);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function pick(value: unknown, allowed: Shape[string]): unknown {
  if (allowed === true) return /^(string|number|boolean)$/.test(typeof value) ? value : undefined;
  if (isList(allowed)) {
    return Array.isArray(value) ? value.filter(isObject).map((item) => trim(item, allowed[0])) : undefined;
  }
  return isObject(value) ? trim(value, allowed) : undefined;
}

const isList = (allowed: Shape | readonly [Shape]): allowed is readonly [Shape] => Array.isArray(allowed);
