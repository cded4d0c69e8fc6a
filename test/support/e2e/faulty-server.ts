import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener} from '@hono/node-server';

/** A kind of request. */
export type Route = 'deal' | 'status' | 'booking' | 'interest' | 'matching' | 'challenge' | 'list';

/** A request that arrived. Preflights are excluded. */
interface Arrived {
  readonly route: Route;
  readonly headers: IncomingMessage['headers'];
}

/**
 * A server's faulty response.
 *
 * @param regularBody the regular response to a read; empty for a POST, which is not made.
 */
export type Fault = (response: ServerResponse, regularBody: string) => void;

/** A server on a real socket with switchable faults. */
export interface FaultyServer {
  /** Base URL without trailing slash. */
  readonly url: string;
  /** Requests that have arrived, oldest first. */
  readonly arrived: readonly Arrived[];
  /** Fails a route from now on; without arguments, ends all faults. */
  fail(route?: Route, fault?: Fault): void;
  /** Ends all faults and clears `arrived`. */
  reset(): void;
  /** Refuses connections until called with `false`. */
  refuse(isRefusing: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Answers a request; `on` is the underlying Node request. */
type Answer = (
  request: Request,
  on: {readonly incoming: Pick<IncomingMessage, 'socket'>},
) => Promise<Response>;

/**
 * Serves the responses of another server, with faults.
 *
 * @param keepsAlive whether connections are reused. Chromium retries a request of any kind if a reused connection
 * breaks without a response, so only new connections show the page's own behavior.
 */
export async function serveFaulty(answer: Answer, {keepsAlive = false} = {}): Promise<FaultyServer> {
  const listener = getRequestListener(answer, {overrideGlobalObjects: false});
  const arrived: Arrived[] = [];
  let failing: {readonly route: Route; readonly fault: Fault} | undefined;

  const server = createServer((request, response) => {
    response.shouldKeepAlive = keepsAlive;
    const route = routeOf(request.url);
    const isPreflight = request.method === 'OPTIONS';
    // Browsers cache preflight responses for seconds.
    if (isPreflight) response.setHeader('access-control-max-age', '0');
    if (route && !isPreflight) arrived.push({route, headers: request.headers});
    if (!route || route !== failing?.route || (isPreflight && failing.fault !== rejectPreflight)) {
      void listener(request, response);
      return;
    }
    const {fault} = failing;
    if (request.method === 'POST') request.resume().on('end', () => fault(response, ''));
    else void readRegularBody(request).then((regularBody) => fault(response, regularBody));
  });
  const readRegularBody = async (incoming: IncomingMessage) =>
    (await answer(new Request(new URL(incoming.url ?? '', 'http://127.0.0.1')), {incoming})).text();
  const listen = async (port: number) => {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  };
  const stop = async () => {
    const closed = once(server.close(), 'close');
    server.closeAllConnections();
    await closed;
  };

  await listen(0);
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    fail: (route, fault) => (failing = route && fault && {route, fault}),
    reset: () => {
      failing = undefined;
      arrived.length = 0;
    },
    refuse: (isRefusing) => (isRefusing ? stop() : listen(port)),
    close: async () => {
      if (server.listening) await stop();
    },
  };
}

/** Kind of request for a URL; `undefined` for the target of a redirect. */
export function routeOf(url = ''): Route | undefined {
  if (url.includes('moved')) return undefined;
  return routes.find(([, pattern]) => pattern.test(url))?.[0];
}

const routes: readonly (readonly [Route, RegExp])[] = [
  ['booking', /externalViewer/],
  ['status', /\/status\//],
  ['deal', /\/deal\.json/],
  ['interest', /\/interest$/],
  ['matching', /\/matching$/],
  ['challenge', /\/challenge$/],
  ['list', /\/viewings\?/],
];

const forPages = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cache-control': 'no-store',
};

/** Responds with a status. The body is JSON unless `headers` say otherwise. */
export const respondWith =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) =>
    response
      .writeHead(status, {...forPages, 'content-type': 'application/json', ...headers})
      .end(status === 204 ? undefined : body);

/** Changes the regular response. */
export const changeResponse =
  (change: (regularBody: string) => string, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response, regularBody) =>
    respondWith(200, change(regularBody), headers)(response, regularBody);

/** Breaks the connection before a response. */
export const breakConnection: Fault = ({socket}) => socket?.resetAndDestroy();

/** Breaks the connection in the middle of the body. */
export const breakInBody: Fault = (response) => {
  response.writeHead(200, {...forPages, 'content-type': 'application/json', 'content-length': 1000});
  response.write('{', () => response.socket?.resetAndDestroy());
};

/** Never responds. */
export const neverRespond: Fault = () => undefined;

/** Starts a response that never ends. */
export const neverEnd: Fault = (response) => {
  response.writeHead(200, {...forPages, 'content-type': 'application/json'}).write('{');
};

/** Rejects preflights of other origins. */
export const rejectPreflight: Fault = (response) => response.writeHead(204).end();

/** Responds, but without CORS headers. */
export const hideResponse: Fault = (response, regularBody) => response.writeHead(200).end(regularBody);
