import {expect} from '@open-wc/testing';
import {Hono} from 'hono';
import {keepSession} from '../../../../demo/simulator/routes/sessions.js';
import {providerHeaders, get, marketingPath, simulate} from '../../../support/simulator.js';

/** A request with a cookie, which a page cannot send: its headers are replaced by unguarded ones. */
function requestWith(path: string, headers: Record<string, string>): Request {
  const request = new Request(new URL(path, 'https://integration.mspecs.se'));
  Object.defineProperty(request, 'headers', {value: new Headers(headers)});
  return request;
}

describe('sessions of the simulator', () => {
  it('start with the first authorized request, and with each one without the cookie', async () => {
    const {simulator, deal} = simulate();
    await get(simulator, marketingPath(deal.id));
    expect(simulator.sessions.size).to.equal(0);
    await get(simulator, marketingPath(deal.id), providerHeaders());
    expect(simulator.sessions.size).to.equal(1);
    await get(simulator, marketingPath('nothing'), providerHeaders());
    expect(simulator.sessions.size).to.equal(2);
  });

  it('continue for a client that sends the cookie, among others too', async () => {
    const {simulator, deal} = simulate();
    await get(simulator, marketingPath(deal.id), providerHeaders());
    const cookie = `theme=dark; connect.sid=${[...simulator.sessions][0]!}`;
    for (const path of [marketingPath(deal.id), '/api/provider/subscriber', marketingPath('nothing')]) {
      await simulator.fetch(requestWith(path, {...providerHeaders(), cookie}));
    }
    expect(simulator.requests).to.have.length(4);
    expect(simulator.sessions.size).to.equal(1);
  });

  it('start again for an unknown cookie, such as after a reset', async () => {
    const {simulator} = simulate();
    await get(simulator, '/api/provider/subscriber', providerHeaders());
    const [id] = [...simulator.sessions];
    simulator.reset();
    expect(simulator.sessions.size).to.equal(0);
    const cookie = `connect.sid=${id!}`;
    await simulator.fetch(requestWith('/api/provider/subscriber', {...providerHeaders(), cookie}));
    expect(simulator.sessions.size).to.equal(1);
    expect([...simulator.sessions]).to.not.contain(id);
  });

  it('do not authorize requests by the cookie alone', async () => {
    const {simulator, deal} = simulate();
    await get(simulator, marketingPath(deal.id), providerHeaders());
    const cookie = `connect.sid=${[...simulator.sessions][0]!}`;
    expect((await simulator.fetch(requestWith(marketingPath(deal.id), {cookie}))).status).to.equal(401);
  });

  it('send their cookie once, in the response that starts them', async () => {
    const sessions = new Set<string>();
    const cookies: (string | null)[] = [];
    const app = new Hono()
      .use(async (c, next) => {
        // Pages cannot read `set-cookie` of a response, so the test records it on the way.
        const header = c.header.bind(c);
        let cookie: string | null = null;
        c.header = (name, value, options) => {
          if (name.toLowerCase() === 'set-cookie') cookie = value ?? null;
          header(name, value, options);
        };
        await next();
        cookies.push(cookie);
      })
      .get('/', keepSession(sessions), (c) => c.body(null));
    await app.fetch(requestWith('/', {}));
    const [id] = [...sessions];
    await app.fetch(requestWith('/', {cookie: `connect.sid=${id!}`}));
    expect(cookies).to.deep.equal([`connect.sid=${id!}; Path=/; HttpOnly`, null]);
  });
});
