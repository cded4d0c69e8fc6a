import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener} from '@hono/node-server';

/** What a page asks a server for. */
export type Route = 'deal' | 'status' | 'booking';

/** A request that arrived, with what a page may not ask anybody to do for it (a preflight) left out. */
interface Arrived {
  readonly route: Route;
  readonly headers: IncomingMessage['headers'];
}

/**
 * What a server does instead of answering.
 *
 * @param sound what it would have answered to a reading; empty for a booking, which is not made.
 */
export type Fault = (response: ServerResponse, sound: string) => void;

/** A server on a real socket that goes wrong where it is told to. */
export interface FaultyServer {
  /** Where it begins, without a slash at the end. */
  readonly url: string;
  /** What arrived so far, oldest first. */
  readonly arrived: readonly Arrived[];
  /** Goes wrong from now on; absent = no more. */
  fail(route?: Route, fault?: Fault): void;
  /** Goes wrong no more, and forgets what arrived. */
  reset(): void;
  /** Listens no more, until it is told to again: connections are refused. */
  refuse(isRefusing: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Answers a request; it is also told what it came on. */
type Answer = (
  request: Request,
  on: {readonly incoming: Pick<IncomingMessage, 'socket'>},
) => Promise<Response>;

/**
 * Serves what another answers, with faults before it.
 *
 * @param keepsAlive whether connections are used again. Chromium repeats a request of any kind by itself where one that was
 *   used before breaks without an answer, so that only fresh ones show what the page does.
 */
export async function serveFaulty(answer: Answer, {keepsAlive = false} = {}): Promise<FaultyServer> {
  const listener = getRequestListener(answer, {overrideGlobalObjects: false});
  const arrived: Arrived[] = [];
  let failing: {readonly route: Route; readonly fault: Fault} | undefined;

  const server = createServer((request, response) => {
    response.shouldKeepAlive = keepsAlive;
    const route = routeOf(request.url);
    const isPreflight = request.method === 'OPTIONS';
    // Browsers remember for seconds whether they may ask.
    if (isPreflight) response.setHeader('access-control-max-age', '0');
    if (route && !isPreflight) arrived.push({route, headers: request.headers});
    if (!route || route !== failing?.route || (isPreflight && failing.fault !== refusingPages)) {
      void listener(request, response);
      return;
    }
    const {fault} = failing;
    if (route === 'booking') request.resume().on('end', () => fault(response, ''));
    else void soundText(request).then((sound) => fault(response, sound));
  });
  const soundText = async (incoming: IncomingMessage) =>
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

/** What is asked for at an address; undefined for where a redirect has led to. */
export function routeOf(url = ''): Route | undefined {
  if (url.includes('moved')) return undefined;
  return /externalViewer/.test(url)
    ? 'booking'
    : /\/status\//.test(url)
      ? 'status'
      : /\/deal\.json/.test(url)
        ? 'deal'
        : undefined;
}

const forPages = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cache-control': 'no-store',
};

/** Answers with a status. The body is JSON unless `headers` say otherwise. */
export const answering =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) =>
    response
      .writeHead(status, {...forPages, 'content-type': 'application/json', ...headers})
      .end(status === 204 ? undefined : body);

/** Answers as it would, but in another way. */
export const answeringWith =
  (change: (sound: string) => string, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response, sound) =>
    answering(200, change(sound), headers)(response, sound);

/** Breaks the connection before any answer. */
export const breaking: Fault = ({socket}) => socket?.resetAndDestroy();

/** Breaks it amidst the body. */
export const breakingInBody: Fault = (response) => {
  response.writeHead(200, {...forPages, 'content-type': 'application/json', 'content-length': 1000});
  response.write('{', () => response.socket?.resetAndDestroy());
};

/** Never answers. */
export const silent: Fault = () => undefined;

/** Begins to answer and never ends. */
export const endless: Fault = (response) => {
  response.writeHead(200, {...forPages, 'content-type': 'application/json'}).write('{');
};

/** Lets no page of another origin ask. */
export const refusingPages: Fault = (response) => response.writeHead(204).end();

/** Answers, and lets no page of another origin read it. */
export const hidingAnswer: Fault = (response, sound) => response.writeHead(200).end(sound);
