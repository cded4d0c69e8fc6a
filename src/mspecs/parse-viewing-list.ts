import type {ListedHome, ListedState, ListedViewing} from '../booking/viewing-list.js';
import {defaultTimeZone, parseInstant} from '../booking/time/time.js';
import {countOf, defined, isObject, itemsOf, textOf} from './json.js';
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
  const text = (field: string) => textOf(json[field]);
  const url = (field: string) => webAddress(text(field) ?? '');
  return [
    defined({
      dealId: json['dealId'],
      name: text('name') ?? '',
      address: text('address'),
      area: text('area'),
      office: text('office'),
      imageUrl: url('imageUrl'),
      listingUrl: url('listingUrl'),
    }),
  ];
}

function viewingIn(json: unknown, homes: ReadonlyMap<unknown, ListedHome>): readonly ListedViewing[] {
  if (!isObject(json)) return [];
  const home = homes.get(json['dealId']);
  const {date, state} = json;
  if (!home || typeof date !== 'string' || parseInstant(date, 'UTC') === undefined) return [];
  const start = parseInstant(json['start'], 'UTC');
  const end = parseInstant(json['end'], 'UTC');
  return [
    defined({
      home,
      viewingId: textOf(json['viewingId']) ?? '',
      date: date.slice(0, 10),
      start,
      end: start !== undefined && end !== undefined && end > start ? end : undefined,
      state: states.includes(String(state)) ? (state as ListedState) : 'contact',
      seatsLeft: countOf(json['seatsLeft']),
      slots: [],
    }),
  ];
}
