import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {nodeListener} from './node-listener.js';
import type {Simulator} from './simulator.js';

/** A simulator that answers over HTTP. */
export interface SimulatorServer {
  /** Where its routes begin, without a slash at the end. */
  readonly url: string;
  /** Stops it, and ends the connections that are open. */
  close(): Promise<void>;
}

/** Serves a simulator on this machine alone. Port 0 is any free one; rejects where the port is taken. */
export async function serveSimulator(simulator: Simulator, {port = 0} = {}): Promise<SimulatorServer> {
  const listener = nodeListener(simulator);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}${simulator.path}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
