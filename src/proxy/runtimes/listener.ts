import type {IncomingMessage, ServerResponse} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import type {Proxy} from '../proxy.js';

/** A request of Node, with what frameworks add to it. */
interface FrameworkRequest {
  readonly url?: string | undefined;
  readonly readableDidRead: boolean;
  /** The URL before a router cut its mount path off (Express). */
  readonly originalUrl?: unknown;
  /** The body as a parser left it. */
  readonly body?: unknown;
  /** The bytes, if a body parser was told to keep them. */
  readonly rawBody?: unknown;
}

/** Handles a request of `node:http`, Express, Fastify (`request.raw`) or Connect. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Turns a proxy into a listener for servers that hand out `(req, res)`.
 *
 * The proxy's `basePath` is the path in the browser's address, also where a router cuts it off `req.url`. If a body parser ran
 * first, what it left in `req.rawBody` or `req.body` is used.
 *
 * @example
 * const proxy = createProxy({upstream, basePath: '/api/mspecs'});
 * app.use('/api/mspecs', toNodeListener(proxy));
 */
export function toNodeListener(proxy: Proxy): NodeListener {
  const listener = getRequestListener((request, {incoming}) => proxy(asSent(request, incoming)), {
    // The application around it keeps the platform's own Request and Response.
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/** The request as the browser sent it, before a router and a body parser changed it. */
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

/** Returns the body that a parser left, as JSON if it was parsed; a stream that fails if nothing is left. */
function parsedBody({rawBody, body}: FrameworkRequest): BodyInit {
  const left = rawBody ?? body;
  if (typeof left === 'string' || left instanceof Uint8Array) return left as string | Uint8Array<ArrayBuffer>;
  if (left !== undefined) return JSON.stringify(left);
  return new ReadableStream({
    start: (controller) => controller.error(new TypeError('The body was used before the proxy got it')),
  });
}
