import type {ReactiveControllerHost} from 'lit';
import type {ListedViewing} from '../../booking/viewing-list.js';
import {defaultTimeZone, isTimeZone} from '../../booking/time/time.js';
import {isObject, parseJson} from '../../mspecs/json.js';
import {parseViewingList, type ViewingListPage} from '../../mspecs/parse-viewing-list.js';
import {readText} from '../../mspecs/read-text.js';
import {appendPath, type Endpoint} from '../../mspecs/routes.js';
import type {Transport} from '../../mspecs/transport.js';
import {clock, syncClock} from '../clock.js';

/** Source of a list. */
export interface ListSource {
  readonly endpoint: Endpoint;
  /** Name of the only office to list; undefined for all. */
  readonly office: string | undefined;
  readonly transport: Transport;
}

/** Maximum number of pages, each of a thousand viewings. */
const maxPages = 10;
const pageSize = 1000;
/** Age after which a list is read again when the visitor comes back to the page, in milliseconds. */
const maxAgeMs = 60_000;

/** Reads the viewings from the proxy: all of its pages, once. */
export class ListController {
  status: 'loading' | 'loaded' | 'failed' = 'loading';
  viewings: readonly ListedViewing[] = [];
  timeZone = defaultTimeZone;

  readonly #host: ReactiveControllerHost;
  readonly #onLoaded: () => void;
  #source: ListSource | undefined;
  #readAt = 0;
  /** Answer that is shown. An equal one changes nothing. */
  #answer = '';
  /** Identifies the latest read, because an earlier one may answer later. */
  #latest = 0;

  constructor(host: ReactiveControllerHost, onLoaded: () => void) {
    this.#host = host;
    this.#onLoaded = onLoaded;
  }

  /**
   * Starts reading from a source.
   *
   * @param given list that the page contains, which is read again once it is old.
   */
  start(source: ListSource, given: unknown): void {
    this.#source = source;
    this.status = 'loading';
    this.viewings = [];
    this.#answer = '';
    this.#readAt = 0;
    const page = parseViewingList(given);
    if (page) this.#show([page], servedAt(given));
    this.refreshIfOld();
  }

  /** Reads again. A failure keeps the viewings that are shown. Never rejects. */
  async refresh(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const read = (this.#latest += 1);
    const pages: ViewingListPage[] = [];
    const texts: unknown[] = [];
    if (this.status === 'failed') {
      this.status = 'loading';
      this.#host.requestUpdate();
    }
    try {
      for (let next: string | undefined = ''; next !== undefined && pages.length < maxPages;) {
        const text = await readPage(source, next);
        if (read !== this.#latest) return;
        const page = typeof text === 'string' ? parseViewingList(parseJson(text)) : undefined;
        if (!page) throw new Error('no list');
        texts.push(text);
        pages.push(page);
        next = page.next;
        // The first viewings are shown while the others load.
        if (this.viewings.length === 0 && next !== undefined) this.#show(pages);
      }
      const answer = texts.join('');
      if (answer === this.#answer) this.#readAt = clock.now();
      else this.#show(pages);
      this.#answer = answer;
    } catch {
      if (read !== this.#latest || this.status !== 'loading') return;
      this.status = 'failed';
      this.#host.requestUpdate();
    }
  }

  #show(pages: readonly ViewingListPage[], readAt = clock.now()): void {
    this.viewings = pages.flatMap(({viewings}) => viewings);
    const zone = pages[0]?.timeZone ?? defaultTimeZone;
    this.timeZone = zone === defaultTimeZone || isTimeZone(zone) ? zone : defaultTimeZone;
    this.status = 'loaded';
    this.#readAt = readAt;
    this.#onLoaded();
    this.#host.requestUpdate();
  }

  /** Reads again if the list is old. */
  refreshIfOld(): void {
    if (clock.now() - this.#readAt > maxAgeMs) void this.refresh();
  }
}

/** Returns the time at which a server has rendered a list; now if it does not say so. */
const servedAt = (json: unknown): number => {
  const at = isObject(json) ? json['servedAt'] : undefined;
  return typeof at === 'number' ? at : clock.now();
};

function readPage({endpoint, office, transport}: ListSource, after: string): Promise<string | Response> {
  const url = appendPath(endpoint.base, 'viewings');
  url.search = new URLSearchParams({
    slots: 'false',
    limit: String(pageSize),
    ...(office && {office}),
    ...(after && {after}),
  }).toString();
  return readText(url, transport, syncClock);
}
