import type {Context} from 'hono';
import {findOption} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {timeFormat} from '../../booking/time/time-format.js';
import type {Instant} from '../../booking/viewing.js';
import type {Endpoint} from '../../mspecs/routes.js';
import {ProblemError} from '../http/problem.js';
import {isMspecsId} from '../upstream/mspecs-id.js';
import {acceptedLanguages, loadTexts, supported} from './page-language.js';
import type {PageKeys} from './page-keys.js';
import type {PageOptions} from './page-options.js';
import type {PageView} from './page-view.js';
import {readHome, type Dispatch, type Home} from './read-home.js';

/** Dependencies of the booking page. */
export interface PageContext {
  readonly options: PageOptions;
  readonly keys: PageKeys;
  /** IANA time zone of the homes. */
  readonly timeZone: string;
  readonly now: () => Instant;
  /** Handles a request by the routes of this proxy. */
  readonly handle: (request: Request, c: Context) => Response | Promise<Response>;
  /** Reports whether a request is not of a page of another origin. */
  readonly isAllowedOrigin: (c: Context) => boolean;
  /** Redacts values in the log until the returned function is called. */
  readonly hold: (values: readonly string[]) => () => void;
  /** Logs an error unless the request caused it, and returns its problem. */
  readonly report: (error: unknown, c: Context) => ProblemError;
}

/** One request for a page. */
export interface Visit {
  readonly dealId: string;
  readonly parameters: URLSearchParams;
  /** Base of the proxy's routes, as the visitor's browser sees it. */
  readonly endpoint: Endpoint;
  readonly dispatch: Dispatch;
  /** View without a home. */
  readonly view: PageView;
}

/** Reads language and parameters of a request. Never rejects. */
export async function openVisit(c: Context, context: PageContext): Promise<Visit> {
  const {timeZone, handle} = context;
  const url = new URL(c.req.url);
  const parameters = url.searchParams;
  const language = supported(parameters.get('lang'));
  const accepted = acceptedLanguages(c.req.header('accept-language'));
  const texts = await loadTexts(language === undefined ? accepted : [language]);
  const base = new URL(url.pathname.replace(/\/deals\/[^/]*\/book(\.ics)?$/, '/'), url);
  return {
    dealId: c.req.param('dealId') ?? '',
    parameters,
    endpoint: {base, viaProxy: true},
    dispatch: async (target, init) => handle(new Request(target, {...init, headers: forwarded(c, init)}), c),
    view: {
      texts,
      timeZone,
      format: timeFormat(texts.language, timeZone),
      home: undefined,
      // Relative, because a server in front may have removed the start of the path.
      link: (more = {}, file = 'book') => {
        const all = {...more, lang: language};
        const given = Object.entries(all).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        );
        return [file, new URLSearchParams(given).toString()].filter(Boolean).join('?');
      },
    },
  };
}

/** Headers that describe the form or the connection, not the visitor. */
const own =
  /^(content-.*|transfer-encoding|connection|cookie|if-none-match|accept-encoding|idempotency-key|form-.*)$/;

/** Forwards the headers that limits and hooks look at, such as the visitor's address. */
const forwarded = (c: Context, init: RequestInit = {}): Headers =>
  new Headers([
    ...[...c.req.raw.headers].filter(([name]) => !own.test(name)),
    ...Object.entries((init.headers ?? {}) as Record<string, string>),
  ]);

/**
 * Reads the home of a visit.
 *
 * @throws {ProblemError} `not-found` if the id is malformed.
 * @throws {MspecsError} if the deal cannot be read.
 */
export async function readVisitedHome(visit: Visit, {timeZone, now}: PageContext): Promise<Home> {
  const {dealId, dispatch, endpoint} = visit;
  if (!isMspecsId(dealId)) throw new ProblemError('not-found', 'The id is malformed');
  return readHome(dispatch, endpoint, dealId, {timeZone, now: now()});
}

/** Returns a choice as it may be shown: with its time, if it is listed. */
export function visibleChoice(home: Home | undefined, {viewingId, slotId}: Choice): Choice {
  const choice = {viewingId, ...(slotId !== undefined && {slotId})};
  return (home && findOption(home.availability.days, choice)) ?? choice;
}
