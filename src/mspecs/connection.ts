import {statusUrl, type Endpoint} from './routes.js';
import type {Transport} from './transport.js';

/** One deal at Mspecs, or at the proxy before it. */
export interface Connection {
  readonly endpoint: Endpoint;
  readonly dealId: string;
  readonly transport: Transport;
}

const patience = 10_000;

/** The status answer by `fetch` alone, for the first reading, which leaves before ky is there. */
export const fetchStatus = (
  {endpoint, dealId, transport}: Connection,
  signal: AbortSignal,
): Promise<Response> =>
  transport(statusUrl(endpoint, dealId), {signal: AbortSignal.any([signal, AbortSignal.timeout(patience)])});
