import {Hono} from 'hono';
import {cors} from 'hono/cors';
import {HTTPException} from 'hono/http-exception';
import {confirmRoutes} from './confirm.js';
import {Faults} from './faults.js';
import {type Credentials, genericRoutes} from './generic-routes.js';
import {panelRoutes} from './panel.js';
import {refusal} from './refusal.js';
import {seedDemoDeal} from './seed.js';
import {MspecsStore} from './store.js';
import {createTransport, type Transport} from './transport.js';
import {v3Routes} from './v3.js';

/** How a simulator is made. */
export interface SimulatorOptions {
  /** The clock, in milliseconds; absent = the real one. */
  readonly now?: () => number;
  /** Where it is mounted, such as `/mspecs`; absent = at the root. */
  readonly path?: string;
  /** Of the API user for GenericRoutes; absent = {@link demoCredentials}. */
  readonly credentials?: Credentials;
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
  /** The home of the demo page; a reset gives it the same id again. */
  readonly demoDealId: string;
  /** Answers a request; rejects with `ConnectionDropped` where the connection is to break. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same with the signature of `fetch`, for the `transport` of the element. */
  readonly transport: Transport;
  /** Back to the beginning: the demo's deal alone, no faults, no requests. */
  readonly reset: () => void;
}

/** The API user for GenericRoutes where no other is asked for. */
export const demoCredentials: Credentials = {username: 'demo', password: 'visning'};

/**
 * Makes a simulator of Mspecs that holds the demo's deal. It runs wherever `Request` and `Response` exist.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const {now = () => Date.now(), path = '', credentials = demoCredentials} = options;
  const store = new MspecsStore(now);
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const {id: demoDealId} = seedDemoDeal(store);

  const reset = () => {
    store.clear();
    faults.clear();
    requests.length = 0;
    seedDemoDeal(store);
  };

  const app = new Hono()
    .basePath(path)
    .use(cors({origin: '*', allowHeaders: ['content-type', 'authorization', 'idempotency-key']}))
    .route('/', v3Routes(store, faults, path))
    .route('/', genericRoutes(store, faults, credentials))
    .route('/', confirmRoutes(store))
    .route('/', panelRoutes(store, faults, reset))
    .notFound(() => refusal(404, 'Not found').getResponse())
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

  return {path, store, faults, requests, demoDealId, fetch, transport: createTransport(fetch), reset};
}
