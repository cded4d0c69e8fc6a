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
import {homeTexts, parseHome} from '../upstream/home-list.js';

/** Parsed home and its viewings. */
interface ParsedHome {
  readonly home: ListedHome;
  readonly viewings: readonly Viewing[];
}

/** Homes of a list by their JSON, in order. */
export type ParsedHomes = ReadonlyMap<string, ParsedHome>;

/**
 * Parses the homes of a list.
 *
 * @param known homes of an earlier version, of which an event or a read changes few.
 * @param options.showsImages false leaves out the URLs of images.
 */
export function parseHomes(
  list: string,
  known: ParsedHomes,
  {timeZone, showsImages}: {readonly timeZone: string; readonly showsImages: boolean},
): ParsedHomes {
  const parse = (text: string): ParsedHome | undefined => {
    const json = parseHome(text);
    return json && {home: homeOf(json, showsImages), viewings: parseDeal(json, timeZone)?.viewings ?? []};
  };
  const homes = new Map<string, ParsedHome>();
  for (const text of homeTexts(list)) {
    const home = known.get(text) ?? parse(text);
    if (home) homes.set(text, home);
  }
  return homes;
}

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
export function comingViewings(homes: ParsedHomes, now: Instant): ComingViewings {
  const all = [...homes.values()].map((parsed) => {
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
