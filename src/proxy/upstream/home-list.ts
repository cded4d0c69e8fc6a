import {parseJson, type JsonObject} from '../../mspecs/json.js';
import type {CachedBody} from '../storage/cached-body.js';
import type {CachePolicy} from '../storage/cache-policy.js';
import {ReadCache, type CacheOptions, type ReadContext} from '../storage/read-cache.js';
import type {UpstreamContext} from './upstream-context.js';
import {withViewings} from './published-deal.js';

const minute = 60_000;

/** Mspecs forbids polling, so the list is read at most once an hour, to repair what no event told. */
const cachePolicy: CachePolicy = {
  maxAge: 60 * minute,
  // Serves the stale list while it is read again.
  staleWhileRevalidate: 10 * minute,
  staleIfError: 6 * 60 * minute,
  negativeTtl: minute,
  errorTtl: minute,
};

/** Id of the only list. */
const id = 'all';

/** Home in the list. */
interface ListedHome extends JsonObject {
  readonly id: string;
  /** Seconds since 1970-01-01T00:00:00Z at which the newest event about it was sent. */
  readonly changedAt?: number;
}

/** Caches the list of all homes with their viewings, and keeps it true with what events and other reads tell of a home. */
export class HomeList {
  readonly #cache: ReadCache;

  /** @param load reads all homes as JSON: see {@link homesText}. */
  constructor(context: UpstreamContext, load: CacheOptions['load']) {
    this.#cache = new ReadCache({...context, name: 'homes', policy: cachePolicy, load});
  }

  /** Reads the list as JSON, with {@link homeTexts}; synchronously if it is cached. */
  read(context: ReadContext): CachedBody | Promise<CachedBody> {
    return this.#cache.read(id, context);
  }

  /**
   * Replaces the viewings of a home.
   *
   * @param sentAt seconds; an event that is older than the newest known one is ignored.
   * @returns false if the list has no such home.
   */
  async replaceViewings(dealId: string, viewings: unknown, sentAt: number): Promise<boolean> {
    let isKnown = true;
    await this.#change(dealId, (home) => {
      isKnown = home !== undefined;
      if (!home || (home.changedAt ?? 0) > sentAt) return home;
      return {...withViewings(home, viewings), id: dealId, changedAt: sentAt};
    });
    return isKnown;
  }

  /** Removes a home. Resolves with false if there is no list, so that nothing has to be read for it. */
  remove(dealId: string): Promise<boolean> {
    return this.#change(dealId, () => undefined);
  }

  /**
   * Takes over what was read of a home. Never rejects: the list is only less current then.
   *
   * @param home undefined if it does not belong into the list.
   * @param readAt instant at which the read began; newer events win.
   */
  async update(dealId: string, home: JsonObject | undefined, readAt: number): Promise<void> {
    // The list of this instance is not in use.
    if (!this.#cache.peek(id)) return;
    await this.#change(dealId, (known) => {
      if ((known?.changedAt ?? 0) > Math.ceil(readAt / 1000)) return known;
      return home && {...home, id: dealId, ...(known?.changedAt && {changedAt: known.changedAt})};
    }).catch(() => undefined);
  }

  #change(
    dealId: string,
    change: (home: ListedHome | undefined) => JsonObject | undefined,
  ): Promise<boolean> {
    return this.#cache.change(id, (text) => {
      const texts = homeTexts(text);
      // Parses one home only, because a list is long.
      const at = texts.findIndex((home) => home.includes(dealId) && parseHome(home)?.id === dealId);
      const changed = change(parseHome(texts[at] ?? ''));
      return listText(
        texts.toSpliced(at < 0 ? texts.length : at, 1, ...(changed ? [JSON.stringify(changed)] : [])),
      );
    });
  }
}

const [head, separator, tail] = ['{"homes":[\n', ',\n', '\n]}'];

/** Writes each home on a line of its own: JSON contains no line breaks, so that a home can be found and compared without parsing. */
const listText = (homes: readonly string[]): string => head + homes.join(separator) + tail;

/** Serializes trimmed deals with ids. */
export const homesText = (homes: readonly JsonObject[]): string =>
  listText(homes.map((home) => JSON.stringify(home)));

/** Returns the JSON of each home of a list as of {@link HomeList.read}. */
export const homeTexts = (text: string): readonly string[] =>
  text.startsWith(head) ? text.slice(head.length, -tail.length).split(separator).filter(Boolean) : [];

/** Parses a home of {@link homeTexts}. */
export const parseHome = (text: string): ListedHome | undefined => parseJson(text) as ListedHome | undefined;
