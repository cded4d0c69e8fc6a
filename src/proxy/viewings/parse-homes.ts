import {listDays} from '../../booking/availability.js';
import type {Instant, Viewing} from '../../booking/viewing.js';
import {
  compareViewings,
  listViewings,
  type ListedHome,
  type ListedViewing,
} from '../../booking/viewing-list.js';
import {defined, isObject, textOf, type JsonObject} from '../../mspecs/json.js';
import {parseDeal} from '../../mspecs/parse-deal.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {webAddress} from '../../mspecs/web-address.js';
import {homesIn} from '../upstream/home-list.js';

/** Parsed home and its viewings. */
export interface ParsedHome {
  readonly home: ListedHome;
  readonly viewings: readonly Viewing[];
}

/**
 * Parses the homes of a list.
 *
 * @param showsImages false leaves out the URLs of images.
 */
export const parseHomes = (text: string, timeZone: string, showsImages: boolean): readonly ParsedHome[] =>
  homesIn(text).map((json) => ({
    home: homeOf(json, showsImages),
    viewings: parseDeal(json, timeZone)?.viewings ?? [],
  }));

/** Returns what a list shows of a home. */
export function homeOf(json: JsonObject & {readonly id: string}, showsImages: boolean): ListedHome {
  const location = fieldsOf(json['location']);
  const {address, listingUrl} = parseListingDetails(json);
  const image = textOf(json['image']);
  return defined({
    dealId: json.id,
    name: lineOf(location['streetAddress']) ?? lineOf(json['displayName']) ?? '',
    address,
    area: lineOf(location['district']) ?? lineOf(location['residentialArea']) ?? lineOf(location['city']),
    office: lineOf(fieldsOf(json['office'])['name']),
    imageUrl: showsImages && image ? webAddress(image) : undefined,
    listingUrl,
  });
}

/** Coming viewings, and the instant until which they are the same. */
export interface ComingViewings {
  readonly viewings: readonly ListedViewing[];
  readonly changesAt: Instant;
}

/** Viewings of each home, kept until they change: time changes few homes at once. */
const listed = new WeakMap<ParsedHome, ComingViewings & {readonly at: Instant}>();

/** Lists the coming viewings of all homes, in order. */
export function comingViewings(homes: readonly ParsedHome[], now: Instant): ComingViewings {
  const all = homes.map((parsed) => {
    const known = listed.get(parsed);
    if (known && known.at <= now && now < known.changesAt) return known;
    const availability = listDays({viewings: parsed.viewings, now});
    const coming = {viewings: listViewings(parsed.home, availability), changesAt: availability.changesAt};
    listed.set(parsed, {...coming, at: now});
    return coming;
  });
  return {
    viewings: all.flatMap(({viewings}) => viewings).sort(compareViewings),
    changesAt: all.reduce((earliest, {changesAt}) => Math.min(earliest, changesAt), Infinity),
  };
}

const fieldsOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Returns a text on one line; undefined if blank. */
const lineOf = (value: unknown): string | undefined => textOf(value)?.replace(/\s+/g, ' ').trim();
