import {createProxy, type Proxy} from '../../src/proxy/index.js';
import {demoProvider} from './routes/provider.js';
import {seedFurtherHomes} from './store/seed-homes.js';
import {createSimulator, type Simulator} from './simulator.js';

/** Simulated Mspecs with a proxy in front, both in this process. */
export interface ProxiedSimulator {
  readonly simulator: Simulator;
  readonly proxy: Proxy;
}

/**
 * Creates a simulator of the integration API with a proxy, and connects its webhook.
 *
 * @param path mount path of the simulator.
 * @param basePath mount path of the proxy.
 * @param origin returns the origin of both, for the links in emails.
 * @param challenge true if the proxy asks for a proof of work.
 */
export function createProxiedSimulator(
  path: string,
  basePath: string,
  origin: () => string,
  challenge = false,
): ProxiedSimulator {
  const secret = crypto.randomUUID();
  const simulator = createSimulator({
    path,
    seed: seedFurtherHomes,
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
    altchaKey: challenge ? secret : undefined,
    matching: true,
    fetch: (input, init) => {
      const {pathname, search} = new URL(input instanceof Request ? input.url : input);
      return simulator.transport(new URL(pathname + search, origin()), init);
    },
  });
  return {simulator, proxy};
}
