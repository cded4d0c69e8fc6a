import type {Endpoint} from './routes.js';
import type {Transport} from './transport.js';

/** One deal at Mspecs, or at the proxy before it. */
export interface Connection {
  readonly endpoint: Endpoint;
  readonly dealId: string;
  readonly transport: Transport;
}

const patience = 10_000;

/** A first reading, by `fetch` alone: it leaves before ky is there. */
export const fetchFirst = (url: URL, transport: Transport, signal: AbortSignal): Promise<Response> =>
  transport(url, {signal: AbortSignal.any([signal, AbortSignal.timeout(patience)])});
