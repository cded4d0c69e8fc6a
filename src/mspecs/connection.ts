import {statusUrl, type Endpoint} from './routes.js';
import type {Transport} from './transport.js';

/** One deal at Mspecs, or at the proxy before it. */
export interface Connection {
  readonly endpoint: Endpoint;
  readonly dealId: string;
  readonly transport: Transport;
}

const patience = 10_000;

/**
 * The text of the status answer by `fetch` alone, for the first reading, which leaves before ky is there.
 *
 * Rejects with the `Response` where that is no success, else with whatever the transport rejects with: `recoverStatus`
 * knows what to make of either.
 */
export async function readStatus(
  {endpoint, dealId, transport}: Connection,
  signal: AbortSignal,
): Promise<string> {
  const response = await transport(statusUrl(endpoint, dealId), {
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  if (!response.ok) throw response;
  return response.text();
}
