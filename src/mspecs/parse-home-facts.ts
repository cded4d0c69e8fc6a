import type {HomeFacts, HomeKind} from '../booking/search-profile.js';
import type {JsonObject} from './json.js';

// Imports no code of the entry, because a lazy chunk must not.

/** Kinds by `objectType.constant`. */
const kinds: ReadonlyMap<unknown, HomeKind> = new Map([
  ['OBJECT_TYPE_TENANT_OWNERSHIP', 'apartment'],
  ['OBJECT_TYPE_CONDOMINIUM', 'condominium'],
  ['OBJECT_TYPE_HOUSE', 'house'],
  ['OBJECT_TYPE_RECREATIONAL_HOUSE', 'holiday-home'],
]);

/** Maximum length of the name of a municipality, which is shown. */
const maxNameLength = 60;

/**
 * Parses the facts of a home that similar ones share; undefined if its kind or its municipality is unknown, or if it is abroad,
 * where Mspecs publishes no municipality. Numbers that are texts count as unknown.
 *
 * @param json deal as Mspecs publishes it.
 */
export function parseHomeFacts(json: unknown): HomeFacts | undefined {
  const deal = fieldsOf(json);
  const kind = kinds.get(fieldsOf(deal['objectType'])['constant']);
  const municipality = municipalityOf(fieldsOf(deal['location']));
  if (!kind || !municipality || (deal['isInternational'] ?? false) !== false) return undefined;
  const isInKronor = (deal['currency'] ?? 'SEK') === 'SEK';
  return {
    kind,
    rooms: numberOf(fieldsOf(deal['rooms'])['numberOfRooms']),
    price: isInKronor ? numberOf(fieldsOf(deal['saleInformation'])['price']) : undefined,
    municipality,
  };
}

/** Parses the municipality. Guess: its fields are those that Mspecs documents for another API of the same host. */
function municipalityOf(location: JsonObject): HomeFacts['municipality'] | undefined {
  const {identifier, name} = fieldsOf(location['municipality']);
  if (typeof identifier !== 'string' || !/^\d{4}$/.test(identifier) || typeof name !== 'string')
    return undefined;
  const line = name.replace(/\s+/g, ' ').trim();
  return line && line.length <= maxNameLength ? {code: identifier, name: line} : undefined;
}

/** Reports whether the proxy that sent a deal can order tips about similar homes. */
export const offersMatching = (json: unknown): boolean => fieldsOf(json)['matching'] === true;

/** Returns the fields of an object; none for any other value. */
const fieldsOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? (value as JsonObject) : {};

const numberOf = (value: unknown): number | undefined =>
  Number.isFinite(value) ? (value as number) : undefined;
