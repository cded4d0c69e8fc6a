import type {Endpoint} from './routes.js';
import type {Transport} from './transport.js';

/** One deal at Mspecs, or at the proxy before it. */
export interface Connection {
  readonly endpoint: Endpoint;
  readonly dealId: string;
  readonly transport: Transport;
}
