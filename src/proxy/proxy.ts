import {Hono, type Context, type MiddlewareHandler} from 'hono';
import {defaultTimeZone} from '../booking/time/time.js';
import {handleBooking, type BookingContext, type BookingTarget} from './bookings/handle-booking.js';
import {readBody} from './http/body.js';
import {cachedResponse} from './http/cached-response.js';
import {elementAttributes, elementBody, elementHeaders} from './http/element-body.js';
import {authorization} from './upstream/mspecs-client.js';
import {memoryDriver} from './storage/memory.js';
import {errorFields} from './error-fields.js';
import {isMspecsId} from './upstream/mspecs-id.js';
import {integrationUpstream} from './upstream/integration.js';
import {waitUntilOf} from './runtimes/keep-alive.js';
import {clientAddressFrom, rateLimit} from './http/rate-limit.js';
import type {Log} from './log.js';
import {Idempotency} from './bookings/idempotency.js';
import {assertUsable, type ProxyOptions} from './options.js';
import {ProblemError, problemOf, problemResponse, unexpectedIn} from './http/problem.js';
import type {ReadContext} from './storage/read-cache.js';
import {Redactor, valuesIn} from './redactor.js';
import {routeLabel} from './http/route-label.js';
import {corsFor} from './http/cors.js';
import {eventForwarder} from './events/forward-event.js';
import {handleEvent} from './events/handle-event.js';
import {ExpiringStore} from './storage/expiring-store.js';
import {v3Upstream} from './upstream/v3.js';
import {thenMaybe} from './http/then-maybe.js';

/**
 * Handles a request. Returns synchronously if the response is cached; never throws or rejects. Ignores the further arguments of a
 * platform, except for a `waitUntil` among them, which keeps the instance alive for work after the response.
 */
export type Proxy = (request: Request, ...platform: readonly unknown[]) => Response | Promise<Response>;

type Env = {Variables: {body: string}};

const maxBodyBytes = 4096;
/** Lifetimes of a deal, in seconds. */
const hour = 3600;
const day = 24 * hour;

/**
 * Creates the server for `proxy-url`: a fetch handler that runs wherever `Request` and `Response` exist. It serves the routes of
 * the External viewing API, `GET /deals/:dealId`, `POST /deals/:dealId/interest`, `POST /webhook` and `GET /health`, described in
 * `openapi.json`.
 *
 * @throws {TypeError} that names the invalid option.
 */
export function createProxy(options: ProxyOptions): Proxy {
  assertUsable(options);
  const {upstream: dialect, timeZone = defaultTimeZone, webhookSecret, clientAddress, limits = {}} = options;
  const {dealMaxAge = webhookSecret ? day : hour} = options;
  const now = options.now ?? Date.now;
  const redactor = new Redactor();
  redactor.hold(credentialsIn(options));
  const log: Log = (entry) => {
    try {
      options.log?.(redactor.clean(entry));
    } catch {
      // A failing log must not fail a booking.
    }
  };
  const store = new ExpiringStore(options.storage ?? memoryDriver(now), now);
  const context = {fetch: options.fetch ?? ((...args) => fetch(...args)), store, now, log, timeZone};
  const upstream =
    dialect.dialect === 'v3'
      ? v3Upstream(dialect, context)
      : integrationUpstream(dialect, {...context, dealMaxAge});
  const bookingContext: BookingContext = {
    ...context,
    upstream,
    idempotency: new Idempotency({store, now, log}),
    verify: options.verify,
  };

  const eventContext = {
    ...context,
    upstream,
    subscriberId: 'subscriberId' in dialect ? dialect.subscriberId : undefined,
    confirmPublication: options.confirmPublication ?? false,
    forward: eventForwarder(options.forwardEvents ?? [], context),
  };
  if (dialect.dialect === 'integration' && !webhookSecret)
    log({level: 'info', event: 'no-webhook', dealMaxAge});

  /** Logs an error unless the request caused it, and returns the problem to respond with. */
  const report = (error: unknown, url: string): ProblemError => {
    const problem = problemOf(error);
    const unexpected = unexpectedIn(error);
    if (problem === error && unexpected === undefined) return problem;
    const {reason, status} = problem.problem;
    log({
      level: unexpected === undefined ? 'warn' : 'error',
      event: 'failed',
      route: routeLabel(url),
      reason,
      status,
      ...(unexpected === undefined ? {error: (error as Error).name} : errorFields(unexpected)),
    });
    return problem;
  };

  const validIds: MiddlewareHandler = async (c, next) => {
    const given = [...Object.values(c.req.param()), c.req.query('dealId')];
    if (!given.every((id) => id === undefined || isMspecsId(id))) throw unknownId();
    await next();
  };
  const body: MiddlewareHandler<Env> = async (c, next) => {
    const text = new TextDecoder().decode(await readBody(c.req.raw, maxBodyBytes));
    c.set('body', text);
    const headers = ['idempotency-key', clientAddress ?? ''].map((name) => name && c.req.header(name));
    const release = redactor.hold([...valuesIn(text), ...headers.filter((value) => value !== undefined)]);
    try {
      await next();
    } finally {
      release();
    }
  };
  const guards = [
    validIds,
    jsonOnly,
    body,
    rateLimit(
      'address',
      limits.perAddress ?? 30,
      (c) => clientAddressFrom(clientAddress && c.req.header(clientAddress)),
      context,
    ),
    rateLimit('deal', limits.perDeal ?? 300, dealOf, context),
  ] as const;

  const book = (c: Context<Env>, target: BookingTarget) =>
    handleBooking(c.req.raw, c.get('body'), target, readContextOf(c), bookingContext);

  const {preflight, headersFor, applyCors} = corsFor(options.origins ?? []);
  const app = new Hono<Env>()
    .basePath(options.basePath ?? '')
    .options('*', preflight)
    .get('/v3/viewings/slot/status/:dealId', (c) =>
      cachedResponse(c, upstream.readStatus(validDealId(c), readContextOf(c)), headersFor(c), now),
    )
    .get('/deals/:dealId', (c) =>
      cachedResponse(c, upstream.readDeal(validDealId(c), readContextOf(c)), headersFor(c), now),
    )
    .get('/deals/:dealId/element', (c) => {
      const dealId = validDealId(c);
      const read = readContextOf(c);
      const attributes = elementAttributes(c.req.query(), dealId, options);
      const sources = Promise.all([upstream.readDeal(dealId, read), upstream.readStatus(dealId, read)]);
      const body = sources.then((bodies) => elementBody(...bodies, attributes, now()));
      return cachedResponse(c, body, {...headersFor(c), ...elementHeaders}, now);
    })
    .post('*', async (c, next) => {
      await next();
      applyCors(c, c.res);
    })
    .post('/v3/viewings/externalViewer/:viewingId', ...guards, (c) => {
      const {viewingId} = c.req.param();
      return book(c, {dealId: requiredDealId(c), viewingId});
    })
    .post('/v3/viewings/externalViewer/:viewingId/slot/:slotId', ...guards, (c) => {
      const {viewingId, slotId} = c.req.param();
      return book(c, {dealId: requiredDealId(c), viewingId, slotId});
    })
    .post('/deals/:dealId/interest', ...guards, (c) => book(c, {dealId: c.req.param('dealId')}))
    .post('/webhook', async (c) => {
      if (!webhookSecret || !upstream.handleEvent) throw notFound();
      const secret = webhookSecret;
      return c.json({status: await handleEvent(c.req.raw, readContextOf(c), {...eventContext, secret})});
    })
    .get('/health', async (c) => {
      await store.set('health', {}, 60);
      return applyCors(c, c.json({status: 'ok'}, 200, {'cache-control': 'no-store'}));
    })
    .notFound((c) => applyCors(c, problemResponse(notFound())))
    .onError((error, c) => applyCors(c, problemResponse(report(error, c.req.url))));

  const respond = (request: Request, platform: readonly unknown[]): Response | Promise<Response> => {
    const fail = (error: unknown) => problemResponse(report(error, request.url));
    try {
      const waitUntil = waitUntilOf(platform);
      const response = app.fetch(
        request,
        {},
        {waitUntil, passThroughOnException: () => undefined, props: {}},
      );
      // Hono rethrows values that are not an `Error`.
      return response instanceof Promise ? response.catch(fail) : response;
    } catch (error) {
      return fail(error);
    }
  };

  // Not a middleware, which would double the cost of a cached read. Staying synchronous halves that cost in the Node adapter.
  return (request, ...platform) => {
    const begunAt = now();
    return thenMaybe(respond(request, platform), (response) => {
      const {status} = response;
      log({
        level: status < 500 ? 'info' : 'warn',
        event: 'request',
        method: request.method,
        route: routeLabel(request.url),
        status,
        milliseconds: now() - begunAt,
      });
      return response;
    });
  };
}

/** Returns the secrets among the options, for the redactor. */
function credentialsIn({upstream: {login}, webhookSecret}: ProxyOptions): readonly string[] {
  const [, encoded = ''] = authorization(login).split(' ');
  return ['token' in login ? login.token : login.password, encoded, webhookSecret ?? ''];
}

const readContextOf = (c: Context): ReadContext => ({
  waitUntil: (promise) => c.executionCtx.waitUntil(promise),
});

const dealOf = (c: Context): string | undefined => c.req.param('dealId') ?? c.req.query('dealId');

/** Returns the id of the deal to read. A middleware for this check would cost 10% of a cached read. */
function validDealId(c: Context): string {
  const dealId = c.req.param('dealId');
  if (isMspecsId(dealId)) return dealId;
  throw unknownId();
}

function requiredDealId(c: Context): string {
  const dealId = c.req.query('dealId');
  if (dealId) return dealId;
  throw new ProblemError('invalid', 'The query parameter dealId is missing', {problems: {dealId: 'missing'}});
}

const unknownId = () => new ProblemError('not-found', 'The id is malformed');

const notFound = () => new ProblemError('not-found', 'There is no such route');

const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new ProblemError('invalid', 'The body must be application/json', {status: 415});
  await next();
};
