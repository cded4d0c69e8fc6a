import type {IncomingMessage, ServerResponse} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {alreadyRead} from '../http/body.js';
import type {Proxy} from '../proxy.js';

/** Node request with the fields that frameworks add. */
interface FrameworkRequest {
  readonly url?: string | undefined;
  readonly readableDidRead: boolean;
  /** URL before a router stripped its mount path (Express). */
  readonly originalUrl?: unknown;
  /** Body as a parser left it. */
  readonly body?: unknown;
  /** Raw bytes, if a body parser kept them. */
  readonly rawBody?: unknown;
}

/** Handles a request of `node:http`, Express, Fastify (`request.raw`) or Connect. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Converts a proxy to a listener for servers that pass `(req, res)`.
 *
 * Set the proxy's `basePath` to the path in the browser, even if a router strips it from `req.url`. If a body parser ran first,
 * `req.rawBody` or `req.body` is used.
 *
 * @example
 * const proxy = createProxy({upstream, basePath: '/api/mspecs'});
 * app.use('/api/mspecs', toNodeListener(proxy));
 */
export function toNodeListener(proxy: Proxy): NodeListener {
  const listener = getRequestListener((request, {incoming}) => proxy(asSent(request, incoming)), {
    // Leave the application's own Request and Response alone.
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/** Restores the request that the browser sent, before a router or a body parser changed it. */
function asSent(request: Request, incoming: FrameworkRequest): Request {
  const {originalUrl, url, readableDidRead} = incoming;
  const isRouted = typeof originalUrl === 'string' && originalUrl !== url;
  if (!isRouted && !readableDidRead) return request;
  const {method, headers} = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(isRouted ? new URL(originalUrl, request.url) : request.url, {
    method,
    headers: [...headers],
    ...(hasBody && {body: readableDidRead ? parsedBody(incoming) : request.body, duplex: 'half'}),
  });
}

/** Returns the body that a parser left, as JSON if it was parsed; a failing stream if nothing is left. */
function parsedBody({rawBody, body}: FrameworkRequest): BodyInit {
  const left = rawBody ?? body;
  if (typeof left === 'string' || left instanceof Uint8Array) return left as string | Uint8Array<ArrayBuffer>;
  if (left !== undefined) return JSON.stringify(left);
  return new ReadableStream({start: (controller) => controller.error(alreadyRead())});
}
