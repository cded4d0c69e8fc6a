import {type Contact, contactOf} from '../contact.js';
import {httpError} from '../http-error.js';
import {parseObject} from '../parse-object.js';
import type {Lead, Matching} from '../store/records.js';

const numbers = ['minRooms', 'maxRooms', 'minPrice', 'maxPrice', 'minLivingArea', 'maxLivingArea'] as const;
/** Documented as whole numbers; prices may have decimals. */
const isWhole = (name: string): boolean => !name.endsWith('Price');

/** Parses the body of a lead with search profiles. Throws an HTTP error (400) if a field is missing or of the wrong type. */
export function parseLead(body: string): Pick<Lead, 'contact' | 'matchings'> {
  const {lead, matchings = []} = parseObject(body) as {lead?: unknown; matchings?: unknown};
  if (!isObject(lead)) throw httpError(400, 'lead is required');
  if (!Array.isArray(matchings)) throw httpError(400, 'matchings is not a list');
  const contact: Contact = contactOf(new Map(Object.entries(lead)));
  return {contact, matchings: matchings.map(parseMatching)};
}

function parseMatching(json: unknown): Matching {
  if (!isObject(json)) throw httpError(400, 'a matching is not an object');
  for (const name of numbers) {
    const value = json[name];
    if (value !== undefined && !(isWhole(name) ? Number.isInteger(value) : Number.isFinite(value)))
      throw httpError(400, `${name} is not a number`);
  }
  const {objectType, isInternational, municipalities} = json;
  if (objectType !== undefined && !(typeof objectType === 'string' && /^OBJECT_TYPE_\w+$/.test(objectType)))
    throw httpError(400, 'objectType is not a known value');
  if (isInternational !== undefined && typeof isInternational !== 'boolean')
    throw httpError(400, 'isInternational is not a boolean');
  // Assumption: Mspecs rejects what is no municipality code, because it documents that it validates them.
  const isCodes =
    Array.isArray(municipalities) && municipalities.every((code) => /^\d{4}$/.test(String(code)));
  if (municipalities !== undefined && !isCodes) throw httpError(400, 'municipalities are not codes');
  return json;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
