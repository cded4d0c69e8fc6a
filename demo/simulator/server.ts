import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {nodeListener} from './node-listener.js';
import type {Simulator} from './simulator.js';

/** Simulator served over HTTP. */
export interface SimulatorServer {
  /** Base URL of its routes, without a trailing slash. */
  readonly url: string;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/** Serves a simulator on the loopback interface. Port 0 picks a free one; rejects if the port is taken. */
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
