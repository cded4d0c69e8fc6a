import type {Context} from 'hono';
import {html, raw} from 'hono/html';
import {listDays} from '../../../booking/availability.js';
import {timeFormat} from '../../../booking/time/time-format.js';
import {dayOf} from '../../../booking/time/time.js';
import type {Instant} from '../../../booking/viewing.js';
import {areasOf, compareViewings, listViewings} from '../../../booking/viewing-list.js';
import {builtInListTexts, listTextsFor} from '../../../messages/list-texts.js';
import {parseJson} from '../../../mspecs/json.js';
import {MspecsError} from '../../../mspecs/mspecs-error.js';
import {parseDeal} from '../../../mspecs/parse-deal.js';
import {eventsOfList} from '../../../server/list-events.js';
import {scriptJson} from '../../../server/script-json.js';
import {cachedResponse} from '../../http/cached-response.js';
import type {ProblemError} from '../../http/problem.js';
import {toCachedBody, type CachedBody} from '../../storage/cached-body.js';
import {homeOf} from '../../viewings/parse-homes.js';
import {matches, pageOf, readListQuery} from '../../viewings/list-query.js';
import type {ViewingList} from '../../viewings/viewing-list.js';
import {acceptedLanguages, loadTexts, supported} from '../page-language.js';
import type {PageOptions} from '../page-options.js';
import {documentResponse, withEtag} from '../page-response.js';
import type {Html} from '../page-view.js';
import {viewingFeed} from './list-feed.js';
import {listStyles} from './list-styles.js';
import {linkOf, listView, type ListPageTexts} from './list-view.js';

/** Dependencies of the page with the list, and of the calendars. */
export interface ListPageContext {
  readonly options: PageOptions;
  readonly list: ViewingList;
  readonly timeZone: string;
  readonly now: () => Instant;
  /** Absolute URL of the proxy as visitors see it; undefined if it is not known. */
  readonly publicUrl: string | undefined;
  readonly readHomes: (c: Context) => CachedBody | Promise<CachedBody>;
  /** Reads the deal that the path names. */
  readonly readDeal: (c: Context) => CachedBody | Promise<CachedBody>;
  readonly headersFor: (c: Context) => Readonly<Record<string, string>>;
  /** Logs an error unless the request caused it, and returns its problem. */
  readonly report: (error: unknown, c: Context) => ProblemError;
}

type Handler = (c: Context) => Promise<Response>;

/** Handlers of the list for people and calendars. */
export interface ListPages {
  /** `GET`: the page, which works without JavaScript. Never rejects. */
  readonly show: Handler;
  /** `GET`: the calendar of all viewings that pass the filter. */
  readonly feed: Handler;
  /** `GET`: the calendar of one home. */
  readonly homeFeed: Handler;
}

/** Viewings on one page. */
const pageSize = 100;

const sharedCache = {'cache-control': 'public, max-age=0, s-maxage=5, stale-if-error=600'};
const calendarHeaders = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'inline; filename="visningar.ics"',
  'x-content-type-options': 'nosniff',
  vary: 'accept-language',
};

/** Creates the handlers. */
export function listPages(context: ListPageContext): ListPages {
  const {list, timeZone, now, publicUrl, readHomes, readDeal, headersFor} = context;
  const calendar = (c: Context, body: Promise<CachedBody>) =>
    cachedResponse(c, body, {...headersFor(c), ...calendarHeaders}, now);
  const languageOf = (c: Context) => supported(c.req.query('lang') ?? null);
  return {
    show: async (c) => {
      const texts = await textsFor(c, languageOf(c));
      try {
        return await withEtag(c, await showList(c, texts, languageOf(c), context));
      } catch (error) {
        return failurePage(error, c, texts, languageOf(c), context);
      }
    },
    feed: async (c) => {
      const query = readListQuery(new URL(c.req.url).searchParams);
      const homes = await readHomes(c);
      const texts = await textsFor(c, languageOf(c));
      const feed = list.memoize(homes, JSON.stringify(['feed', texts.language, query]), (viewings) =>
        viewingFeed(
          viewings.filter((viewing) => matches(viewing, query)),
          {texts, name: texts.listHeading, publicUrl, readAt: homes.at},
        ),
      );
      return calendar(c, Promise.resolve(feed));
    },
    homeFeed: async (c) => {
      const deal = await readDeal(c);
      const texts = await textsFor(c, languageOf(c));
      const parsed = parseDeal(parseJson(deal.text), timeZone);
      if (!parsed) throw new MspecsError('bad-response', 'the deal cannot be read');
      const home = homeOf({...parsed.json, id: c.req.param('dealId') ?? ''}, false);
      const viewings = listViewings(home, listDays({viewings: parsed.viewings, now: now()}));
      const feed = viewingFeed([...viewings].sort(compareViewings), {
        texts,
        name: texts.feedTitle(home.address ?? home.name),
        publicUrl,
        readAt: deal.at,
      });
      return calendar(c, toCachedBody(feed, deal.at));
    },
  };
}

async function textsFor(c: Context, language: string | undefined): Promise<ListPageTexts> {
  const tags = language === undefined ? acceptedLanguages(c.req.header('accept-language')) : [language];
  const texts = await loadTexts(tags);
  return {...((await listTextsFor(texts.language)?.())?.messages ?? builtInListTexts), ...texts};
}

async function showList(
  c: Context,
  texts: ListPageTexts,
  language: string | undefined,
  {options, list, timeZone, now, readHomes}: ListPageContext,
): Promise<Response> {
  const {searchParams} = new URL(c.req.url);
  const query = {...readListQuery(searchParams), limit: pageSize};
  const all = list.coming(await readHomes(c));
  const found = all.filter((viewing) => matches(viewing, query));
  const {page, next} = pageOf(found, query);
  const chosen = {
    day: searchParams.get('day') ?? '',
    from: searchParams.get('from') ?? '',
    to: searchParams.get('to') ?? '',
    area: searchParams.get('area') ?? '',
  };
  const step = listView({
    texts,
    format: timeFormat(texts.language, timeZone),
    language,
    office: searchParams.get('office') ?? '',
    viewings: page,
    count: found.length,
    next,
    today: dayOf(now(), timeZone),
    days: withChosen(
      all.map(({date}) => date),
      chosen.day,
    ).sort(),
    areas: withChosen(areasOf(all, texts.language), chosen.area),
    chosen,
    isFiltered: found.length < all.length,
  });
  const events = eventsOfList(page, timeZone, texts.unknownTime);
  return documentOf(step, texts, options, {
    data:
      events.length > 0
        ? raw(`<script type="application/ld+json">${scriptJson(events)}</script>`)
        : undefined,
    headers: sharedCache,
  });
}

/** Adds a choice that no viewing has, so that the filter shows what it does. */
const withChosen = (choices: readonly string[], chosen: string): string[] => [
  ...new Set([...choices, ...(chosen ? [chosen] : [])]),
];

function failurePage(
  error: unknown,
  c: Context,
  texts: ListPageTexts,
  language: string | undefined,
  {options, report}: ListPageContext,
): Promise<Response> {
  const {problem, retryAfter} = report(error, c);
  // A filter that cannot be read has no viewings, and reading it again later does not help.
  const text = problem.reason === 'invalid' ? texts.noMatch : texts.listFailed;
  const step = html`<p class="alert">${text}</p>
    <a class="link" href="${linkOf({language, office: c.req.query('office') ?? ''}, {})}"
      >${texts.showAll}</a
    >`;
  return documentOf(step, texts, options, {
    status: problem.status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && {'retry-after': String(Math.ceil(retryAfter / 1000))}),
    },
  });
}

const documentOf = (
  step: Html,
  texts: ListPageTexts,
  options: PageOptions,
  {data, ...init}: {data?: Html | undefined; status?: number; headers: Readonly<Record<string, string>>},
): Promise<Response> =>
  documentResponse(
    {
      texts,
      title: texts.listHeading,
      canonical: 'page',
      data,
      heading: texts.listHeading,
      step,
      styles: listStyles,
    },
    options,
    init,
  );
