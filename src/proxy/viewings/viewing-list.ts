import {LRUCache} from 'lru-cache';
import type {ListedViewing} from '../../booking/viewing-list.js';
import type {Option} from '../../booking/availability.js';
import type {Instant} from '../../booking/viewing.js';
import {toCachedBody, type CachedBody} from '../storage/cached-body.js';
import {thenMaybe} from '../storage/then-maybe.js';
import {matches, pageOf, type ListQuery} from './list-query.js';
import {comingViewings, parseHomes, type ComingViewings, type ParsedHomes} from './parse-homes.js';

/** Options of {@link ViewingList}. */
interface ListOptions {
  readonly timeZone: string;
  readonly showsImages: boolean;
  readonly now: () => Instant;
}

/** Body made for a query, and the instant until which it is right. */
interface Answer {
  readonly body: CachedBody;
  readonly until: Instant;
}

/** Everything made from one version of the homes. */
interface Version {
  readonly homes: ParsedHomes;
  coming: ComingViewings;
  readonly answers: LRUCache<string, Answer>;
}

/** Answers queries for the coming viewings. Parses each version of a home once. */
export class ViewingList {
  readonly #options: ListOptions;
  readonly #versions = new WeakMap<CachedBody, Version>();
  /** Homes of the newest version. */
  #homes: ParsedHomes = new Map();

  constructor(options: ListOptions) {
    this.#options = options;
  }

  /** Lists the viewings of a query as JSON; synchronously if the same was asked before. */
  answer(homes: CachedBody, query: ListQuery): CachedBody | Promise<CachedBody> {
    return this.memoize(homes, JSON.stringify(query), (coming) => this.#write(coming, query));
  }

  /** Returns the coming viewings in order. */
  coming(homes: CachedBody): readonly ListedViewing[] {
    return this.#current(homes).coming.viewings;
  }

  /** Makes a text of the coming viewings, and again only when they change. */
  memoize(
    homes: CachedBody,
    key: string,
    write: (viewings: readonly ListedViewing[]) => string,
  ): CachedBody | Promise<CachedBody> {
    const {coming, answers} = this.#current(homes);
    const known = answers.get(key);
    if (known && this.#options.now() < known.until) return known.body;
    return thenMaybe(toCachedBody(write(coming.viewings), homes.at), (body) => {
      answers.set(key, {body, until: coming.changesAt});
      return body;
    });
  }

  #current(homes: CachedBody): Version {
    const now = this.#options.now();
    let version = this.#versions.get(homes);
    if (!version) {
      const parsed = (this.#homes = parseHomes(homes.text, this.#homes, this.#options));
      version = {homes: parsed, coming: comingViewings(parsed, now), answers: new LRUCache({max: 100})};
      this.#versions.set(homes, version);
    } else if (now >= version.coming.changesAt) version.coming = comingViewings(version.homes, now);
    return version;
  }

  #write(viewings: readonly ListedViewing[], query: ListQuery): string {
    const {page, next} = pageOf(
      viewings.filter((viewing) => matches(viewing, query)),
      query,
    );
    const head = {
      timeZone: this.#options.timeZone,
      ...(next !== undefined && {next}),
      homes: [...new Set(page.map(({home}) => home))],
    };
    return `${JSON.stringify(head).slice(0, -1)},"viewings":[${page.map(query.slots ? jsonOf : briefJson).join()}]}`;
  }
}

const texts = new WeakMap<ListedViewing, string>();

/** Serializes a viewing once: a list has thousands of slots, of which few change. */
function jsonOf(viewing: ListedViewing): string {
  let text = texts.get(viewing);
  if (text === undefined) texts.set(viewing, (text = JSON.stringify(viewingJson(viewing))));
  return text;
}

const briefJson = (viewing: ListedViewing): string => JSON.stringify(viewingJson({...viewing, slots: []}));

const viewingJson = ({home, viewingId, date, start, end, state, seatsLeft, slots}: ListedViewing) => ({
  dealId: home.dealId,
  viewingId,
  date,
  start: inUtc(start),
  end: inUtc(end),
  state,
  seatsLeft,
  slots: slots.length > 0 ? slots.map(slotJson) : undefined,
});

const slotJson = ({slotId, start, end, state, seatsLeft}: Option) => ({
  slotId,
  start: inUtc(start),
  end: inUtc(end),
  state,
  seatsLeft,
});

const inUtc = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : `${new Date(instant).toISOString().slice(0, 19)}Z`;
