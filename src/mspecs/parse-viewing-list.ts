import type {ListedHome, ListedState, ListedViewing} from '../booking/viewing-list.js';
import {defaultTimeZone, parseInstant} from '../booking/time/time.js';
import {countOf, isObject, itemsOf, textOf, type JsonObject} from './json.js';
import {isId} from './routes.js';
import {webAddress} from './web-address.js';

/** Parsed page of a list of viewings. */
export interface ViewingListPage {
  readonly viewings: readonly ListedViewing[];
  /** IANA zone of the dates. */
  readonly timeZone: string;
  /** Position of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

const states: readonly string[] = ['open', 'full', 'closed', 'contact'] satisfies ListedState[];

/**
 * Parses a response of `GET /viewings`. Leaves out slots, and what cannot be shown: a viewing without a day or a home.
 *
 * @returns undefined if it is not such a list.
 */
export function parseViewingList(json: unknown): ViewingListPage | undefined {
  if (!isObject(json) || !Array.isArray(json['viewings'])) return undefined;
  const homes = new Map(
    itemsOf(json['homes'])
      .flatMap(homeIn)
      .map((home) => [home.dealId, home]),
  );
  return {
    viewings: itemsOf(json['viewings']).flatMap((item) => viewingIn(item, homes)),
    timeZone: textOf(json['timeZone']) ?? defaultTimeZone,
    next: textOf(json['next']),
  };
}

function homeIn(json: unknown): readonly ListedHome[] {
  if (!isObject(json) || !isId(json['dealId'])) return [];
  const addressOf = (field: string) => {
    const text = textOf(json[field]);
    return text && webAddress(text);
  };
  return [
    {
      dealId: json['dealId'],
      name: textOf(json['name']) ?? '',
      ...optional('address', textOf(json['address'])),
      ...optional('area', textOf(json['area'])),
      ...optional('office', textOf(json['office'])),
      ...optional('imageUrl', addressOf('imageUrl')),
      ...optional('listingUrl', addressOf('listingUrl')),
    },
  ];
}

function viewingIn(json: unknown, homes: ReadonlyMap<unknown, ListedHome>): readonly ListedViewing[] {
  if (!isObject(json)) return [];
  const home = homes.get(json['dealId']);
  const {date, state} = json;
  if (!home || typeof date !== 'string' || parseInstant(date, 'UTC') === undefined) return [];
  return [
    {
      home,
      viewingId: textOf(json['viewingId']) ?? '',
      date: date.slice(0, 10),
      ...spanIn(json),
      state: states.includes(String(state)) ? (state as ListedState) : 'contact',
      ...optional('seatsLeft', countOf(json['seatsLeft'])),
      slots: [],
    },
  ];
}

function spanIn(json: JsonObject): {readonly start?: number; readonly end?: number} {
  const start = parseInstant(json['start'], 'UTC');
  const end = parseInstant(json['end'], 'UTC');
  return start === undefined
    ? {}
    : {start, ...optional('end', end !== undefined && end > start ? end : undefined)};
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined): {[N in Name]?: Value} =>
  (value === undefined ? {} : {[name]: value}) as {[N in Name]?: Value};
