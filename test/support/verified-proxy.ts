import {demoProvider} from '../../demo/simulator/routes/provider.js';
import {createProxy} from '../../src/proxy/proxy.js';
import type {ProxyOptions} from '../../src/proxy/options.js';
import type {Transport} from '../../src/mspecs/transport.js';
import {createFixture, mountBooker, type MountedBooker, type Setup} from './fixture.js';

/** A request as the proxy received it. */
interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

/** Replaces the response to a request; undefined lets the proxy respond. */
type Intercept = (request: Request, respond: () => Promise<Response>) => Promise<Response> | undefined;

/**
 * Creates a home behind a proxy in this page, with a captcha service that accepts each answer that begins with `solved` once.
 *
 * @param intercept stands between the element and the proxy.
 */
export function createVerifiedHome(
  options: Partial<ProxyOptions> = {},
  intercept: Intercept = () => undefined,
) {
  const fixture = createFixture();
  const {account, subscriberId} = demoProvider;
  const used = new Set<string>();
  const proxy = createProxy({
    upstream: {
      dialect: 'integration',
      url: 'https://integration.mspecs.example',
      login: {user: account.username, password: account.password},
      subscriberId,
    },
    fetch: (input, init) => {
      if (!(input as string | URL).toString().includes('siteverify'))
        return fixture.simulator.transport(input, init);
      const answer = (init?.body as URLSearchParams).get('response') ?? '';
      const success = answer.startsWith('solved') && !used.has(answer);
      used.add(answer);
      return Promise.resolve(Response.json({success}));
    },
    ...options,
  });
  const received: Received[] = [];
  const transport: Transport = async (input, init) => {
    const request = new Request(input, init);
    const {method, headers} = request;
    // Tests are faster than people.
    if (headers.has('form-time')) headers.set('form-time', '8000');
    received.push({method, path: new URL(request.url).pathname, headers});
    const respond = async () => proxy(request);
    return (await intercept(request, respond)) ?? respond();
  };
  return {
    ...fixture,
    transport,
    received,
    /** Requests for a time or an interest that the proxy received. */
    posts: () => received.filter(({method}) => method === 'POST'),
    /** Challenges that the element asked for. */
    challenges: () => received.filter(({path}) => path === '/challenge'),
    mails: () => fixture.store.outbox,
    mount: (setup: Setup = {}): Promise<MountedBooker> =>
      mountBooker(fixture, {deal: undefined, proxyUrl: 'https://proxy.example', transport, ...setup}),
  };
}
