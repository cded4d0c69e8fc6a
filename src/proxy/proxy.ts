import {Hono, type Context} from 'hono';
import {defaultTimeZone} from '../booking/time/time.js';
import {bookingGuards, type GuardedEnv} from './bookings/guards.js';
import {BookingLimits} from './bookings/booking-limits.js';
import {handleBooking, type BookingContext, type BookingTarget} from './bookings/handle-booking.js';
import {cachedResponse} from './http/cached-response.js';
import {elementAttributes, elementBody, elementHeaders} from './http/element-body.js';
import {requiredDealId, validDealId} from './http/deal-id.js';
import {authorization} from './upstream/mspecs-client.js';
import {memoryDriver} from './storage/memory.js';
import {credentialsIn} from './credentials-in.js';
import {integrationUpstream} from './upstream/integration.js';
import {waitUntilOf} from './runtimes/keep-alive.js';
import {clientAddressReader} from './http/client-address.js';
import type {Log} from './log.js';
import {Idempotency} from './bookings/idempotency.js';
import {assertUsable, type ProxyOptions} from './options.js';
import {problemResponse} from './http/problem.js';
import {reporter} from './http/reporter.js';
import type {ReadContext} from './storage/read-cache.js';
import {Redactor} from './redactor.js';
import {bookingPage} from './page/booking-page.js';
import {listPages} from './page/list/list-page.js';
import {PageKeys} from './page/page-keys.js';
import {Readiness, type ReadinessReport} from './readiness.js';
import {requestIdOf} from './http/request-id.js';
import {requireToken} from './http/require-token.js';
import {respondToMethod} from './http/respond-to-method.js';
import {routeLabel} from './http/route-label.js';
import {corsFor} from './http/cors.js';
import {eventApplier, type ApplyEvent} from './events/apply-event.js';
import {eventForwarder} from './events/forward-event.js';
import {handleEvent} from './events/handle-event.js';
import {ExpiringStore} from './storage/expiring-store.js';
import {namespaceOf} from './storage/namespace.js';
import {v3Upstream} from './upstream/v3.js';
import {verificationFor} from './verification/verification.js';
import {thenMaybe} from './storage/then-maybe.js';
import {readListQuery} from './viewings/list-query.js';
import {ViewingList} from './viewings/viewing-list.js';

/**
 * Handles a request. Returns synchronously if the response is cached; never throws or rejects. Ignores the further arguments of a
 * platform, except for a `waitUntil` among them, which keeps the instance alive for work after the response.
 */
export type Proxy = (request: Request, ...platform: readonly unknown[]) => Response | Promise<Response>;

type Env = GuardedEnv & {
  Bindings: {requestId: string; /** True if the booking page sends it. */ isPage?: true};
};

const noStore = {'cache-control': 'no-store'};
/** Lifetimes of a deal, in seconds. */
const hour = 3600;
const day = 24 * hour;

/**
 * Creates the server for `proxy-url`: a fetch handler that runs wherever `Request` and `Response` exist. It serves the routes of
 * the External viewing API, `GET /deals/:dealId`, `GET /viewings`, the booking page, `POST /deals/:dealId/interest` and `/matching`,
 * `POST /webhook`, `GET /health` and
 * `GET /ready`, described in `openapi.json`.
 *
 * @throws {TypeError} that names the invalid option.
 */
export const createProxy = (options: ProxyOptions): Proxy => createBrokerage(options).proxy;

/** A proxy and what a dispatcher of several needs. */
export interface Brokerage {
  readonly proxy: Proxy;
  readonly subscriberId: string | undefined;
  /** Absent if Mspecs sends it no events. */
  readonly applyEvent: ApplyEvent | undefined;
  /** Reports if it can serve. */
  readonly readReadiness: () => Promise<ReadinessReport>;
}

/** @param apply applies the events of the webhook; default to this brokerage. */
export function createBrokerage(options: ProxyOptions, apply?: ApplyEvent): Brokerage {
  assertUsable(options);
  const {upstream: dialect, timeZone = defaultTimeZone, webhookSecret, clientAddress, adminToken} = options;
  const {dealMaxAge = webhookSecret ? day : hour, tenant} = options;
  const now = options.now ?? Date.now;
  const redactor = new Redactor();
  redactor.hold(credentialsIn(options));
  const log: Log = (entry) => {
    readiness.observe(entry);
    try {
      options.log?.(redactor.clean(tenant === undefined ? entry : {...entry, tenant}));
    } catch {
      // A failing log must not fail a booking.
    }
  };
  const store = new ExpiringStore(options.storage ?? memoryDriver(now), now, namespaceOf(options), log);
  const readiness = new Readiness(store, now);
  const context = {
    fetch: options.fetch ?? ((...args) => fetch(...args)),
    store,
    now,
    log,
    timeZone,
    challenge: options.altchaKey !== undefined,
  };
  const verification = verificationFor(options, namespaceOf(options), context);
  const upstream =
    dialect.dialect === 'v3'
      ? v3Upstream(dialect, context)
      : integrationUpstream(dialect, {...context, dealMaxAge, matching: options.matching ?? false});
  const limits = new BookingLimits(options.limits ?? {}, authorization(dialect.login), context);
  const bookingContext: BookingContext = {
    ...context,
    upstream,
    limits,
    idempotency: new Idempotency({store, now, log}),
    verification,
    verify: options.verify,
  };

  const subscriberId = 'subscriberId' in dialect ? dialect.subscriberId : undefined;
  const applyEvent = eventApplier({
    upstream,
    subscriberId,
    confirmPublication: options.confirmPublication ?? false,
    rememberEvent: () => readiness.rememberEvent(),
    log,
  });
  const forward = eventForwarder(options.forwardEvents ?? [], context);
  if (dialect.dialect === 'integration' && !webhookSecret)
    log({level: 'info', event: 'no-webhook', dealMaxAge});

  const logFor =
    (requestId: string): Log =>
    (entry) =>
      log({...entry, requestId});

  const report = reporter(log);
  const {preflight, headersFor, applyHeaders, isAllowedOrigin, requireAllowedOrigin} = corsFor(
    options.origins ?? [],
    options.verify !== undefined,
    log,
  );
  const addressIn = clientAddressReader(clientAddress, options.trustedHops ?? 1, log);
  const readContextOf = (c: Context<Env>): ReadContext => ({
    requestId: c.env.requestId,
    waitUntil: (promise) => c.executionCtx.waitUntil(promise),
    client: () => addressIn(c.req.raw.headers),
  });
  const guards = [
    requireAllowedOrigin,
    ...bookingGuards({limits, redactor, clientAddress, addressIn}),
  ] as const;

  const book = async (c: Context<Env>, target: BookingTarget) => {
    const isPage = c.env.isPage ?? false;
    const submission = {request: c.req.raw, body: c.get('body'), address: c.get('address'), isPage, target};
    const ofRequest = {...bookingContext, log: logFor(c.env.requestId)};
    return applyHeaders(c, await handleBooking(submission, readContextOf(c), ofRequest));
  };

  const page = bookingPage({
    options: options.page ?? {},
    keys: new PageKeys(authorization(dialect.login), namespaceOf(options)),
    timeZone,
    now,
    handle: (request, {env, executionCtx}: Context<Env>) =>
      app.fetch(request, {...env, isPage: true}, executionCtx),
    hold: (values) => redactor.hold(values),
    isAllowedOrigin,
    report: (error, {req, env}: Context<Env>) => report(error, req.url, env.requestId),
  });

  const list = new ViewingList({timeZone, showsImages: options.listImages ?? false, now});
  const lists = listPages({
    options: options.page ?? {},
    list,
    timeZone,
    now,
    publicUrl: /^https?:/.test(options.publicUrl ?? '') ? options.publicUrl?.replace(/\/+$/, '') : undefined,
    readHomes: (c: Context<Env>) => upstream.readHomes(readContextOf(c)),
    readDeal: (c: Context<Env>) => upstream.readDeal(validDealId(c), readContextOf(c)),
    headersFor: (c: Context<Env>) => readHeaders(c),
    report: (error, {req, env}: Context<Env>) => report(error, req.url, env.requestId),
  });
  const readHeaders = (c: Context<Env>) => ({'x-request-id': c.env.requestId, ...headersFor(c)});
  const app = new Hono<Env>()
    .basePath(options.basePath ?? '')
    .get('/v3/viewings/slot/status/:dealId', (c) =>
      cachedResponse(c, upstream.readStatus(validDealId(c), readContextOf(c)), readHeaders(c), now),
    )
    .get('/deals/:dealId', (c) =>
      cachedResponse(c, upstream.readDeal(validDealId(c), readContextOf(c)), readHeaders(c), now),
    )
    .get('/viewings', (c) => {
      const query = readListQuery(new URL(c.req.url).searchParams);
      const homes = upstream.readHomes(readContextOf(c));
      return cachedResponse(
        c,
        thenMaybe(homes, (body) => list.answer(body, query)),
        readHeaders(c),
        now,
      );
    })
    .get('/viewings.ics', lists.feed)
    .get('/viewings/page', lists.show)
    .get('/deals/:dealId/viewings.ics', lists.homeFeed)
    .get('/deals/:dealId/book', page.show)
    .post('/deals/:dealId/book', page.submit)
    .get('/deals/:dealId/book.ics', page.calendar)
    .get('/deals/:dealId/element', (c) => {
      const dealId = validDealId(c);
      const read = readContextOf(c);
      const attributes = elementAttributes(c.req.query(), dealId, options);
      const sources = Promise.all([upstream.readDeal(dealId, read), upstream.readStatus(dealId, read)]);
      const body = sources.then((bodies) => elementBody(...bodies, attributes, now()));
      return cachedResponse(c, body, {...readHeaders(c), ...elementHeaders}, now);
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
    .post('/deals/:dealId/matching', ...guards, (c) =>
      book(c, {dealId: c.req.param('dealId'), matching: true}),
    )
    .get('/health', (c) => Promise.resolve(applyHeaders(c, c.json({status: 'ok'}, 200, noStore))))
    .get('/ready', async (c) => {
      const state = await readiness.report();
      return applyHeaders(c, c.json(state, state.status === 'ready' ? 200 : 503, noStore));
    })
    .notFound((c): Response => applyHeaders(c, respondToMethod(c, app.router, preflight)))
    .onError((error, c) => applyHeaders(c, problemResponse(report(error, c.req.url, c.env.requestId))));
  const {issue} = verification;
  if (issue) app.get('/challenge', async (c) => applyHeaders(c, c.json(await issue(), 200, noStore)));
  if (adminToken)
    app.delete('/deals/:dealId/cache', requireToken(adminToken), async (c) => {
      await upstream.drop(validDealId(c));
      return applyHeaders(c, c.body(null, 204));
    });
  if (webhookSecret && upstream.handleEvent) {
    const events = {...context, secret: webhookSecret, apply: apply ?? applyEvent, forward};
    app.post('/webhook', async (c) => {
      const ofRequest = {...events, log: logFor(c.env.requestId)};
      return applyHeaders(c, c.json({status: await handleEvent(c.req.raw, readContextOf(c), ofRequest)}));
    });
  }

  const respond = (
    request: Request,
    requestId: string,
    platform: readonly unknown[],
  ): Response | Promise<Response> => {
    const fail = (error: unknown) => problemResponse(report(error, request.url, requestId));
    try {
      const waitUntil = waitUntilOf(platform);
      const response = app.fetch(
        request,
        {requestId},
        {waitUntil, passThroughOnException: () => undefined, props: {}},
      );
      // Hono rethrows values that are not an `Error`.
      return response instanceof Promise ? response.catch(fail) : response;
    } catch (error) {
      return fail(error);
    }
  };

  // Not a middleware, which would double the cost of a cached read. Staying synchronous halves that cost in the Node adapter.
  const proxy: Proxy = (request, ...platform) => {
    const begunAt = now();
    const requestId = requestIdOf(request);
    const answer = respond(request, requestId, platform);
    const isImmediate = !(answer instanceof Promise);
    return thenMaybe(answer, (response) => {
      const {status} = response;
      const cached = isImmediate && status < 400;
      // Cached reads already have it: adding a header to a finished response is slow.
      if (!cached) response.headers.set('x-request-id', requestId);
      log({
        level: status < 500 ? 'info' : 'warn',
        event: 'request',
        requestId,
        method: request.method,
        route: routeLabel(request.url),
        status,
        milliseconds: now() - begunAt,
        cached,
      });
      return response;
    });
  };
  const readReadiness = () => readiness.report();
  return {proxy, subscriberId, applyEvent: upstream.handleEvent && applyEvent, readReadiness};
}
