import type {Endpoint} from './routes.js';
import type {Transport} from './transport.js';

/** One deal at Mspecs or at a proxy. */
export interface Connection {
  readonly endpoint: Endpoint;
  readonly dealId: string;
  readonly transport: Transport;
}
