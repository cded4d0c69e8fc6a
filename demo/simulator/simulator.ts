import {Hono} from 'hono';
import {except} from 'hono/combine';
import {cors} from 'hono/cors';
import {HTTPException} from 'hono/http-exception';
import {confirmRoutes} from './mail/confirm.js';
import {Faults} from './faults.js';
import {type Credentials, genericRoutes} from './routes/generic-routes.js';
import {integrationRoutes} from './routes/integration.js';
import {panelRoutes} from './routes/panel.js';
import {demoProvider, type Provider} from './routes/provider.js';
import {httpError} from './http-error.js';
import {seedDemoDeal} from './store/seed.js';
import {MspecsStore} from './store/store.js';
import {createTransport, type Transport} from './transport.js';
import {v3Routes} from './routes/v3.js';
import {type EventType, sendEvent, type Webhook} from './webhook.js';

/** How a simulator is made. */
export interface SimulatorOptions {
  /** The clock, in milliseconds; absent = the real one. */
  readonly now?: () => number;
  /** Where it is mounted, such as `/mspecs`; absent = at the root. */
  readonly path?: string;
  /** Of the API user for GenericRoutes; absent = {@link demoCredentials}. */
  readonly credentials?: Credentials;
  /** Who may ask the integration API, and for which brokerage; absent = {@link demoProvider}. */
  readonly provider?: Provider;
  /** Who is told when a deal's viewings change or it is no longer published; absent = nobody. */
  readonly webhook?: Webhook;
}

/** A request as it came. */
export interface RecordedRequest {
  readonly method: string;
  /** Below the mount path, still percent-encoded, without the query. */
  readonly path: string;
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there was none. */
  readonly body: string;
}

/** A stand-in for Mspecs. Its functions need no `this`. */
export interface Simulator {
  readonly path: string;
  readonly store: MspecsStore;
  readonly faults: Faults;
  /** Every request since the start or the last reset, in the order they came. */
  readonly requests: readonly RecordedRequest[];
  /** The ids of the sessions in the integration API: one more for each request without its cookie. */
  readonly sessions: ReadonlySet<string>;
  /** The home of the demo page; a reset gives it the same id again. */
  readonly demoDealId: string;
  /** Answers a request; rejects with `ConnectionDropped` where the connection is to break. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same with the signature of `fetch`, for the `transport` of the element. */
  readonly transport: Transport;
  /**
   * Tells the webhook of a deal's viewings as they stand now: to be called after the store was changed by
   * hand. An approval over HTTP does it by itself.
   *
   * @returns the webhook's answer; undefined where there is no webhook. Rejects with a `RangeError` where no
   *   published deal has the id, otherwise as the webhook's `send` does.
   */
  readonly publishViewings: (dealId: string) => Promise<Response | undefined>;
  /**
   * Takes a deal back: from now on it is not found, nor can it be booked in the integration API, and the
   * webhook is told.
   *
   * @returns and rejects as `publishViewings`.
   */
  readonly unpublish: (dealId: string) => Promise<Response | undefined>;
  /** Back to the beginning: the demo's deal alone, no faults, no requests, no sessions. */
  readonly reset: () => void;
}

/** The API user for GenericRoutes where no other is asked for. */
export const demoCredentials: Credentials = {username: 'demo', password: 'visning'};

/**
 * Makes a simulator of Mspecs that holds the demo's deal. It runs wherever `Request` and `Response` exist.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const {
    now = () => Date.now(),
    path = '',
    credentials = demoCredentials,
    provider = demoProvider,
    webhook,
  } = options;
  const store = new MspecsStore(now);
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const sessions = new Set<string>();
  const {id: demoDealId} = seedDemoDeal(store);

  const reset = () => {
    store.clear();
    faults.clear();
    requests.length = 0;
    sessions.clear();
    seedDemoDeal(store);
  };

  const tell = async (eventType: EventType, dealId: string) => {
    const {subscriberId} = provider;
    return webhook && sendEvent(store, webhook, {eventType, subscriberId, dealId});
  };
  const publishViewings = async (dealId: string) => {
    assertPublished(store, dealId);
    return tell('VIEWING', dealId);
  };
  const unpublish = async (dealId: string) => {
    assertPublished(store, dealId);
    store.unpublished.add(dealId);
    return tell('UN_PUBLISH', dealId);
  };

  const startOver = async () => {
    reset();
    // A site that keeps the deal would go on with what was before.
    await publishViewings(demoDealId).catch(() => undefined);
  };

  // The integration API is for servers: no page may read its answers.
  const forPages = cors({
    origin: '*',
    allowHeaders: ['content-type', 'authorization', 'idempotency-key'],
  });
  const app = new Hono()
    .basePath(path)
    .use(except(`${path}/api/*`, forPages))
    .route('/', v3Routes(store, faults, path))
    .route('/', integrationRoutes(store, faults, {provider, sessions, path}))
    .route('/', genericRoutes(store, faults, credentials))
    .route('/', confirmRoutes(store))
    .route('/', panelRoutes(store, faults, {reset: startOver, publishViewings}))
    .notFound(() => httpError(404, 'Not found').getResponse())
    .onError((error) => {
      if (error instanceof HTTPException) return error.getResponse();
      throw error;
    });

  const fetch = async (request: Request) => {
    const {method, url} = request;
    requests.push({
      method,
      path: new URL(url).pathname.slice(path.length),
      url,
      headers: Object.fromEntries(request.headers),
      body: method === 'GET' || method === 'HEAD' ? '' : await request.clone().text(),
    });
    return app.fetch(request);
  };

  return {
    path,
    store,
    faults,
    requests,
    sessions,
    demoDealId,
    fetch,
    transport: createTransport(fetch),
    publishViewings,
    unpublish,
    reset,
  };
}

function assertPublished({deals, unpublished}: MspecsStore, dealId: string): void {
  if (!deals.has(dealId) || unpublished.has(dealId)) {
    throw new RangeError(`no published deal has the id ${dealId}`);
  }
}
