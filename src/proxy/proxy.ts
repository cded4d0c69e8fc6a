import {Hono, type Context, type ExecutionContext, type MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {LRUCache} from 'lru-cache';
import {defaultTimeZone} from '../booking/time.js';
import {answerBooking, type BookingTools} from './answer-booking.js';
import type {CachedText} from './cached-text.js';
import {memoryDriver} from './drivers/memory.js';
import {isMspecsId} from './ids.js';
import {integrationUpstream} from './integration.js';
import {addressIn, limit} from './limits.js';
import {Once} from './once.js';
import {assertUsable, type ProxyOptions} from './options.js';
import {ProblemError, problemOf, problemResponse} from './problem.js';
import type {Reading} from './read-cache.js';
import {sharing} from './sharing.js';
import {signedAt} from './signature.js';
import {ProxyState} from './state.js';
import {v3Upstream} from './v3.js';
import {readEvent} from './webhook.js';
import {whenThere} from './when-there.js';

/** What a platform gives beside a request: on workers, their `ctx`. */
export interface ProxyContext {
  /** Keeps the instance alive until a promise is settled, though the answer has left. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

/** Answers a request: at once where the answer is at hand. Never throws or rejects. */
export type Proxy = (request: Request, context?: ProxyContext) => Response | Promise<Response>;

const onItsOwn: ProxyContext = {waitUntil: () => undefined};
const longestBody = 4096;
const longestEvent = 1024 * 1024;

/**
 * Makes the server side of `proxy-url`: the routes of the External viewing API, and `GET /deals/:dealId`,
 * `POST /deals/:dealId/interest`, `POST /webhook`, `GET /health`. It runs wherever `Request` and `Response` exist. What it
 * answers is described in `openapi.json`.
 *
 * @throws {TypeError} where an option cannot be used, with its name.
 */
export function createProxy(options: ProxyOptions): Proxy {
  assertUsable(options);
  const {upstream: dialect, timeZone = defaultTimeZone, webhookSecret, clientAddress, limits = {}} = options;
  const now = options.now ?? Date.now;
  const log = options.log ?? (() => undefined);
  const state = new ProxyState(options.storage ?? memoryDriver(now), now);
  const tools = {fetch: options.fetch ?? ((...args) => fetch(...args)), state, now, log, timeZone};
  const upstream =
    dialect.dialect === 'v3' ? v3Upstream(dialect, tools) : integrationUpstream(dialect, tools);
  const booking: BookingTools = {
    ...tools,
    upstream,
    once: new Once({state, now, log}),
    verify: options.verify,
  };

  const ids: MiddlewareHandler = async (c, next) => {
    const given = [...Object.values(c.req.param()), c.req.query('dealId')];
    if (!given.every((id) => id === undefined || isMspecsId(id))) throw unknowable();
    await next();
  };
  const guards = [
    ids,
    jsonOnly,
    bodyLimit({maxSize: longestBody, onError: tooLong}),
    limit(
      'address',
      limits.perAddress ?? 30,
      (c) => addressIn(clientAddress && c.req.header(clientAddress)),
      tools,
    ),
    limit('deal', limits.perDeal ?? 300, dealOf, tools),
  ] as const;

  const {preflight, headersFor, share} = sharing(options.origins ?? []);
  const app = new Hono()
    .basePath(options.basePath ?? '')
    .options('*', preflight)
    .get('/v3/viewings/slot/status/:dealId', (c) =>
      answerRead(c, upstream.readStatus(knowableDeal(c), readingOf(c)), headersFor(c)),
    )
    .get('/deals/:dealId', (c) =>
      answerRead(c, upstream.readDeal(knowableDeal(c), readingOf(c)), headersFor(c)),
    )
    .post('*', async (c, next) => {
      await next();
      share(c, c.res);
    })
    .post('/v3/viewings/externalViewer/:viewingId', ...guards, (c) => {
      const {viewingId} = c.req.param();
      return answerBooking(c.req.raw, {dealId: requiredDeal(c), viewingId}, readingOf(c), booking);
    })
    .post('/v3/viewings/externalViewer/:viewingId/slot/:slotId', ...guards, (c) => {
      const {viewingId, slotId} = c.req.param();
      return answerBooking(c.req.raw, {dealId: requiredDeal(c), viewingId, slotId}, readingOf(c), booking);
    })
    .post('/deals/:dealId/interest', ...guards, (c) =>
      answerBooking(c.req.raw, {dealId: c.req.param('dealId')}, readingOf(c), booking),
    )
    .post('/webhook', bodyLimit({maxSize: longestEvent, onError: tooLong}), async (c) => {
      if (!webhookSecret || !upstream.takeEvent) throw notFound();
      const body = new Uint8Array(await c.req.arrayBuffer());
      const sentAt = await signedAt(c.req.header('x-mspecs-signature'), body, webhookSecret, now());
      if (sentAt === undefined) {
        log({level: 'warn', event: 'webhook-refused'});
        throw new ProblemError('misconfigured', 'The signature is not right', {status: 401});
      }
      const subscriberId = 'subscriberId' in dialect ? dialect.subscriberId : undefined;
      const event = readEvent(new TextDecoder().decode(body), sentAt, subscriberId);
      if (event) await upstream.takeEvent(event);
      return c.json({status: event ? 'taken' : 'ignored'});
    })
    .get('/health', async (c) => {
      await state.write('health', {}, 60);
      return share(c, c.json({status: 'ok'}, 200, {'cache-control': 'no-store'}));
    })
    .notFound((c) => share(c, problemResponse(notFound())))
    .onError((error, c) => {
      const problem = problemOf(error);
      if (problem !== error) {
        const {reason, status} = problem.problem;
        log({
          level: 'warn',
          event: 'failed',
          route: routes.memo(c.req.url),
          reason,
          status,
          error: error.name,
        });
      }
      return share(c, problemResponse(problem));
    });

  // Not as middleware, which would cost every reading as much as its answer does. And without a promise where the answer is
  // there at once, as what is kept is: for the Node adapter that is half of what a reading costs.
  return (request, context = onItsOwn) => {
    const begunAt = now();
    return whenThere(app.fetch(request, {}, context as ExecutionContext), (response) => {
      const {status} = response;
      log({
        level: status < 500 ? 'info' : 'warn',
        event: 'request',
        method: request.method,
        route: routes.memo(request.url),
        status,
        milliseconds: now() - begunAt,
      });
      return response;
    });
  };
}

const words = /^(v3|viewings|slot|status|externalViewer|deals|interest|webhook|health|)$/;

/**
 * The path that was asked for, as the routes are written: what a visitor may have put there is in no log. Kept, for most ask
 * for the same few, and making it anew is a twentieth of what a reading costs.
 */
const routes = new LRUCache<string, string>({
  max: 100,
  memoMethod: (url) =>
    (/^[^/]*\/\/[^/]*([^?#]*)/.exec(url)?.[1] ?? '')
      .split('/')
      .map((word) => (words.test(word) ? word : ':'))
      .join('/'),
});

const readingOf = (c: Context): Reading => ({waitUntil: (promise) => c.executionCtx.waitUntil(promise)});

const dealOf = (c: Context): string | undefined => c.req.param('dealId') ?? c.req.query('dealId');

/** The deal that is read; a middleware of its own for this would be a tenth of what a reading costs. */
function knowableDeal(c: Context): string {
  const dealId = c.req.param('dealId');
  if (isMspecsId(dealId)) return dealId;
  throw unknowable();
}

function requiredDeal(c: Context): string {
  const dealId = c.req.query('dealId');
  if (dealId) return dealId;
  throw new ProblemError('invalid', 'The query has no dealId', {problems: {dealId: 'missing'}});
}

const unknowable = () => new ProblemError('not-found', 'No id looks like that');

const notFound = () => new ProblemError('not-found', 'There is nothing here');

const tooLong = () => {
  throw new ProblemError('invalid', 'The body is too long', {status: 413});
};

const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new ProblemError('invalid', 'The body must be application/json', {status: 415});
  await next();
};

/**
 * What a CDN in front may keep for all, so that most visitors never reach the proxy. Nothing is said of handing it out while it
 * is read again, for browsers would do so too, and show a seat that is taken.
 */
const cacheControl = 'public, max-age=0, s-maxage=5, stale-if-error=600';

const answerRead = (
  c: Context,
  read: CachedText | Promise<CachedText>,
  sharing: Readonly<Record<string, string>>,
) => whenThere(read, (cached) => answerCached(c, cached, sharing));

function answerCached(
  c: Context,
  {text, etag}: CachedText,
  sharing: Readonly<Record<string, string>>,
): Response {
  // Nothing is added once the answer is made: that costs several times what the rest of it does.
  const headers = {'cache-control': cacheControl, etag, ...sharing};
  const known = c.req.header('if-none-match');
  // A CDN that compresses makes a weak one of it.
  if (known && (known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))) {
    return new Response(null, {status: 304, headers});
  }
  return new Response(text, {headers: {'content-type': 'application/json', ...headers}});
}
