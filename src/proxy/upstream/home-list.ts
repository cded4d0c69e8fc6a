import {parseJson, isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';
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

  /** Reads the list as JSON: `{"homes": […]}`; synchronously if it is cached. */
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
      const homes = homesIn(text);
      const at = homes.findIndex((home) => home.id === dealId);
      const changed = change(homes[at]);
      const others = homes.filter((_, index) => index !== at);
      if (!changed) return homesText(others);
      return homesText(at < 0 ? [...homes, changed] : homes.with(at, changed as ListedHome));
    });
  }
}

/** Serializes trimmed deals with ids. */
export const homesText = (homes: readonly JsonObject[]): string => JSON.stringify({homes});

/** Returns the homes of a list as of {@link HomeList.read}. */
export function homesIn(text: string): readonly ListedHome[] {
  const json = parseJson(text);
  return itemsOf(isObject(json) ? json['homes'] : undefined) as readonly ListedHome[];
}
