import {createProxy, type Proxy} from '../../src/proxy/index.js';
import {demoProvider} from './routes/provider.js';
import {createSimulator, type Simulator} from './simulator.js';

/** A simulated Mspecs with our proxy before it, both in this process. */
export interface ProxiedSimulator {
  readonly simulator: Simulator;
  readonly proxy: Proxy;
}

/**
 * Makes a simulator that speaks the integration dialect with a proxy, and tells it of each change.
 *
 * @param path where the simulator is mounted.
 * @param basePath where the proxy is mounted.
 * @param origin tells where both are served, for the links in mails.
 */
export function createProxiedSimulator(
  path: string,
  basePath: string,
  origin: () => string,
): ProxiedSimulator {
  const secret = crypto.randomUUID();
  const simulator = createSimulator({
    path,
    webhook: {url: `http://localhost${basePath}/webhook`, secret, send: async (request) => proxy(request)},
  });
  const {account, subscriberId} = demoProvider;
  const proxy = createProxy({
    upstream: {
      dialect: 'integration',
      url: `http://localhost${path}`,
      login: {user: account.username, password: account.password},
      subscriberId,
    },
    basePath,
    webhookSecret: secret,
    fetch: (input, init) => {
      const {pathname, search} = new URL(input instanceof Request ? input.url : input);
      return simulator.transport(new URL(pathname + search, origin()), init);
    },
  });
  return {simulator, proxy};
}
