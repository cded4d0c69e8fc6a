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

/** Options of {@link createSimulator}. */
export interface SimulatorOptions {
  /** Returns the current time in milliseconds; default `Date.now`. */
  readonly now?: () => number;
  /** Mount path, such as `/mspecs`; default the root. */
  readonly path?: string;
  /** Credentials for GenericRoutes; default {@link demoCredentials}. */
  readonly credentials?: Credentials;
  /** Provider with access to the integration API; default {@link demoProvider}. */
  readonly provider?: Provider;
  /** Webhook for changed viewings and unpublished deals; default none. */
  readonly webhook?: Webhook;
  /** Adds to the demo deal, at first and after a reset; default nothing. */
  readonly seed?: (store: MspecsStore) => void;
}

/** Recorded request. */
export interface RecordedRequest {
  readonly method: string;
  /** Path below the mount path, percent-encoded, without the query. */
  readonly path: string;
  readonly url: string;
  /** Headers by lowercase name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body; empty if there was none. */
  readonly body: string;
}

/** Simulated Mspecs. Its functions need no `this`. */
export interface Simulator {
  readonly path: string;
  readonly store: MspecsStore;
  readonly faults: Faults;
  /** All requests since the start or the last reset, in order. */
  readonly requests: readonly RecordedRequest[];
  /** Session ids of the integration API: a new one for each request without its cookie. */
  readonly sessions: ReadonlySet<string>;
  /** Id of the demo deal; the same after a reset. */
  readonly demoDealId: string;
  /** Handles a request; rejects with `ConnectionDropped` to drop the connection. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Handles a request with the signature of `fetch`, for the `transport` of the element. */
  readonly transport: Transport;
  /**
   * Sends a deal's current viewings to the webhook. Call it after changing the store directly; an approval over HTTP does it
   * itself.
   *
   * @returns the response of the webhook; undefined without one. Rejects with a `RangeError` if no published deal has the id,
   *   otherwise as `send` of the webhook does.
   */
  readonly publishViewings: (dealId: string) => Promise<Response | undefined>;
  /**
   * Unpublishes a deal: it is no longer found or bookable in the integration API. Notifies the webhook.
   *
   * @returns and rejects like `publishViewings`.
   */
  readonly unpublish: (dealId: string) => Promise<Response | undefined>;
  /** Resets everything: only the demo deal, no faults, requests or sessions. */
  readonly reset: () => void;
}

/** Default credentials for GenericRoutes. */
export const demoCredentials: Credentials = {username: 'demo', password: 'visning'};

/** Creates a simulator with the demo deal. Runs wherever `Request` and `Response` exist. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const {
    now = () => Date.now(),
    path = '',
    credentials = demoCredentials,
    provider = demoProvider,
    webhook,
    seed = () => undefined,
  } = options;
  const store = new MspecsStore(now);
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const sessions = new Set<string>();
  const {id: demoDealId} = seedDemoDeal(store);
  seed(store);

  const reset = () => {
    store.clear();
    faults.clear();
    requests.length = 0;
    sessions.clear();
    seedDemoDeal(store);
    seed(store);
  };

  const notify = async (eventType: EventType, dealId: string) => {
    const {subscriberId} = provider;
    return webhook && sendEvent(store, webhook, {eventType, subscriberId, dealId});
  };
  const publishViewings = async (dealId: string) => {
    assertPublished(store, dealId);
    return notify('VIEWING', dealId);
  };
  const unpublish = async (dealId: string) => {
    assertPublished(store, dealId);
    store.unpublished.add(dealId);
    return notify('UN_PUBLISH', dealId);
  };

  const startOver = async () => {
    reset();
    // Invalidates the deal in the cache of a proxy.
    await publishViewings(demoDealId).catch(() => undefined);
  };

  // No CORS for the integration API, because it is only for servers.
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
