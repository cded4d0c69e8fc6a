import {expect} from '@open-wc/testing';
import {withTips} from '../demo/gallery/deals.js';
import {createSimulator} from '../demo/simulator/simulator.js';
import {
  countOpen,
  MspecsError,
  ViewingClient,
  type ClientOptions,
  type Contact,
} from '../src/viewing-client.js';
import {createFixture, posts, type Fixture} from './support/fixture.js';
import {createVerifiedHome} from './support/verified-proxy.js';

const eva: Contact = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '+46701740605',
};
const proxyUrl = 'https://agent.example/api/mspecs';

const clientOf = (fixture: Fixture, options: ClientOptions = {}) =>
  new ViewingClient({
    baseUrl: 'https://login.mspecs.se',
    deal: fixture.published(),
    transport: fixture.simulator.transport,
    ...options,
  });

const proxied = () => createFixture(createSimulator({path: '/api/mspecs'}));

/** Returns the rejection of a promise. */
const errorOf = (promise: Promise<unknown>): Promise<MspecsError> =>
  promise.then(
    () => {
      throw new Error('the promise was fulfilled');
    },
    (error: unknown) => error as MspecsError,
  );

describe('ViewingClient without the element', () => {
  it('merges its deal with the status into days of times', async () => {
    const fixture = createFixture();
    const {days, home} = await clientOf(fixture).readAvailability();
    expect(days.map(({date}) => date)).to.deep.equal(['2031-06-14']);
    expect(days.flatMap(({options}) => options.map(({state}) => state))).to.deep.equal([
      'open',
      'open',
      'full',
      'open',
    ]);
    expect(home?.broker?.name).to.be.a('string');
    expect(fixture.simulator.requests.map(({path}) => path)).to.deep.equal([
      `/v3/viewings/slot/status/${fixture.deal.id}`,
    ]);
  });

  it("hides past times by the server's clock", async () => {
    const fixture = createFixture();
    const transport: ClientOptions['transport'] = async (input, init) => {
      const answer = await fixture.simulator.transport(input, init);
      answer.headers.set('date', 'Sat, 14 Jun 2031 10:20:00 GMT');
      return answer;
    };
    const {days} = await clientOf(fixture, {transport}).readAvailability();
    expect(days[0]?.options).to.have.length(2);
  });

  it('is unavailable if a page of another server is the answer', async () => {
    for (const [body, status] of [
      ['<!doctype html>', 200],
      ['<!doctype html>', 404],
    ] as const) {
      const transport = () => Promise.resolve(new Response(body, {status}));
      const error = await errorOf(clientOf(createFixture(), {transport}).readAvailability());
      expect(error.reason).to.equal('unavailable');
    }
  });

  it('reports a taken time after another read', async () => {
    const fixture = createFixture();
    const client = clientOf(fixture);
    const before = countOpen((await client.readAvailability()).days);
    fixture.slotViewing.slots[0]!.booked = 2;
    expect(countOpen((await client.readAvailability()).days)).to.equal(before - 1);
  });

  it('numbers the slots of a viewing if only ids are known', async () => {
    const fixture = createFixture();
    const client = clientOf(fixture, {
      deal: undefined,
      dealId: fixture.deal.id,
      viewingId: fixture.slotViewing.id,
    });
    const {days, home} = await client.readAvailability();
    expect(days[0]?.options.map(({number}) => number)).to.deep.equal([1, 2, 3]);
    expect(home).to.equal(undefined);
  });

  it('sends validated contact details once', async () => {
    const fixture = createFixture();
    const client = clientOf(fixture);
    const {days} = await client.readAvailability();
    const checked = await client.checkContact({...eva, firstName: ' Eva ', phoneNumber: '070-174 06 05'});
    if (!checked.ok) throw new Error('the contact is invalid');
    await client.request(days[0]?.options[0], checked.contact);
    expect(posts(fixture).map(({body}) => JSON.parse(body) as unknown)).to.deep.equal([eva]);
  });

  it('returns an error for each invalid field', async () => {
    const client = clientOf(createFixture());
    const checked = await client.checkContact({...eva, email: 'eva@', phoneNumber: ''});
    expect(checked).to.deep.equal({ok: false, problems: {email: 'malformed', phoneNumber: 'missing'}});
  });

  it('rejects with a reason', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 503});
    const error = await errorOf(clientOf(fixture).readAvailability());
    expect(error).to.be.instanceOf(MspecsError);
    expect(error.reason).to.equal('unavailable');
  });

  it('tells a proxy, and only a proxy, how long the page has been open', async () => {
    const through = proxied();
    await clientOf(through, {proxyUrl}).request({viewingId: through.timedViewing.id}, eva);
    expect(posts(through)[0]?.headers['form-time']).to.match(/^\d+$/);
    const direct = createFixture();
    await clientOf(direct).request({viewingId: direct.timedViewing.id}, eva);
    expect(posts(direct)[0]?.headers['form-time']).to.equal(undefined);
  });

  it('reuses an idempotency key through a proxy until there is a response', async () => {
    const fixture = proxied();
    const client = clientOf(fixture, {proxyUrl});
    const choice = {viewingId: fixture.timedViewing.id};
    fixture.simulator.faults.add({route: 'booking', drop: true, times: 1});
    await errorOf(client.request(choice, eva));
    await client.request(choice, eva);
    await client.request(choice, eva);
    const [first, again, another] = posts(fixture).map(({headers}) => headers['idempotency-key']);
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(again).to.equal(first);
    expect(another)
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(first);
  });

  for (const [what, options] of Object.entries({
    'a base URL': {baseUrl: ''},
    'a deal': {deal: undefined},
    'a URL-safe id': {dealId: '..'},
    'a valid time zone': {timeZone: 'Europe/Atlantis'},
  })) {
    it(`cannot be created without ${what}`, () => {
      expect(() => clientOf(createFixture(), options))
        .to.throw(MspecsError)
        .with.property('reason', 'misconfigured');
    });
  }

  it('orders tips with the search profile that it read, only through a proxy', async () => {
    const fixture = createFixture();
    const deal = withTips(fixture.published() as object);
    expect((await errorOf(clientOf(fixture, {deal}).orderTips(eva))).reason).to.equal('misconfigured');
    const sent: [string, unknown][] = [];
    const client = clientOf(fixture, {
      deal,
      proxyUrl: 'https://agent.example',
      transport: async (input, init) => {
        const request = new Request(input, init);
        if (request.method !== 'POST') return fixture.simulator.transport(input, init);
        sent.push([new URL(request.url).pathname, await request.json()]);
        return new Response(null, {status: 202});
      },
    });
    expect((await client.readAvailability()).searchProfile).to.deep.equal({
      kind: 'apartment',
      rooms: {min: 3, max: 3},
      price: {min: 3_000_000, max: 4_000_000},
      municipality: {code: '0184', name: 'Solna'},
    });
    await client.orderTips(eva);
    expect(sent).to.deep.equal([[`/deals/${fixture.deal.id}/matching`, eva]]);
    expect((await clientOf(fixture).readAvailability()).searchProfile).to.equal(undefined);
  });

  it('sends an interest only through a proxy', async () => {
    const fixture = createFixture();
    expect((await errorOf(clientOf(fixture).request(undefined, eva))).reason).to.equal('misconfigured');
    expect(posts(fixture)).to.deep.equal([]);
  });

  it('sends a message and a source to the proxy, as plain text', async () => {
    const fixture = proxied();
    const client = clientOf(fixture, {proxyUrl});
    const [choice] = (await client.readAvailability()).days.flatMap(({options}) => options);
    await client.request(choice, eva, {message: ' Hej\u202e ', source: 'QR\nskylt'});
    await client.request(choice, eva, {message: ' '});
    expect(posts(fixture).map(({body}) => JSON.parse(body) as object)).to.deep.equal([
      {...eva, message: 'Hej', source: 'QR skylt'},
      eva,
    ]);
  });

  it('sends no message that is too long or would not arrive, and no source to Mspecs itself', async () => {
    const fixture = createFixture();
    const direct = clientOf(fixture);
    const [choice] = (await direct.readAvailability()).days.flatMap(({options}) => options);
    const client = clientOf(fixture, {proxyUrl});
    const long = await errorOf(client.request(choice, eva, {message: 'x'.repeat(501)}));
    expect(long.reason).to.equal('invalid');
    expect((await errorOf(direct.request(choice, eva, {message: 'Hej'}))).reason).to.equal('misconfigured');
    expect((await errorOf(client.request(undefined, eva, {message: 'Hej'}))).reason).to.equal(
      'misconfigured',
    );
    expect(posts(fixture)).to.deep.equal([]);
    await direct.request(choice, eva, {source: 'Hemnet'});
    expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.deep.equal(eva);
  });
});

describe('ViewingClient with a proxy that asks for answers', () => {
  const clientFor = (home: ReturnType<typeof createVerifiedHome>, options: ClientOptions = {}) =>
    new ViewingClient({
      dealId: home.deal.id,
      proxyUrl: 'https://proxy.example',
      transport: home.transport,
      ...options,
    });
  const altchaKey = 'a-key-for-the-tests';

  it('solves the challenge that the deal mentions', async () => {
    const home = createVerifiedHome({altchaKey});
    const client = clientFor(home);
    const {days} = await client.readAvailability();
    await client.request(days[0]!.options[0], eva);
    expect(home.posts()).to.have.length(1);
    expect(home.mails()).to.have.length(1);
  });

  it('solves a challenge once the proxy asks for it, and sends the same key', async () => {
    const home = createVerifiedHome({altchaKey});
    await clientFor(home).request({viewingId: home.timedViewing.id}, eva);
    expect(home.posts()).to.have.length(2);
    expect(new Set(home.posts().map(({headers}) => headers.get('idempotency-key')))).to.have.property(
      'size',
      1,
    );
    expect(home.mails()).to.have.length(1);
  });

  it('sends the answer of a captcha, and rejects if it is refused', async () => {
    const home = createVerifiedHome({turnstileSecret: 'secret'});
    const choice = {viewingId: home.timedViewing.id};
    const client = clientFor(home);
    expect(await errorOf(client.request(choice, eva, {captcha: 'guessed'}))).to.have.property(
      'reason',
      'invalid',
    );
    await client.request(choice, eva, {captcha: 'solved'});
    expect(home.mails()).to.have.length(1);
  });
});
