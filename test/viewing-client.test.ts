import {expect} from '@open-wc/testing';
import {createSimulator} from '../demo/simulator/simulator.js';
import {
  countOpen,
  MspecsError,
  ViewingClient,
  type ClientOptions,
  type Contact,
} from '../src/viewing-client.js';
import {openHouse, posts, type House} from './support/fixture.js';

const eva: Contact = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '+46701740605',
};
const proxyUrl = 'https://agent.example/api/mspecs';

const clientOf = (house: House, options: ClientOptions = {}) =>
  new ViewingClient({
    baseUrl: 'https://login.mspecs.se',
    deal: house.published(),
    transport: house.simulator.transport,
    ...options,
  });

const proxied = () => openHouse(createSimulator({path: '/api/mspecs'}));

/** What a promise rejects with. */
const errorOf = (promise: Promise<unknown>): Promise<MspecsError> =>
  promise.then(
    () => {
      throw new Error('It did not reject');
    },
    (error: unknown) => error as MspecsError,
  );

describe('a client without the element', () => {
  it('joins the deal it is given with the status into days of times', async () => {
    const house = openHouse();
    const {days, home} = await clientOf(house).readAvailability();
    expect(days.map(({date}) => date)).to.deep.equal(['2031-06-14']);
    expect(days.flatMap(({options}) => options.map(({state}) => state))).to.deep.equal([
      'open',
      'open',
      'full',
      'open',
    ]);
    expect(home?.broker?.name).to.be.a('string');
    expect(house.simulator.requests.map(({path}) => path)).to.deep.equal([
      `/v3/viewings/slot/status/${house.deal.id}`,
    ]);
  });

  it('sees a time go when it reads again', async () => {
    const house = openHouse();
    const client = clientOf(house);
    const before = countOpen((await client.readAvailability()).days);
    house.cut.slots[0]!.booked = 2;
    expect(countOpen((await client.readAvailability()).days)).to.equal(before - 1);
  });

  it('numbers the slots of a viewing where only ids are known', async () => {
    const house = openHouse();
    const client = clientOf(house, {deal: undefined, dealId: house.deal.id, viewingId: house.cut.id});
    const {days, home} = await client.readAvailability();
    expect(days[0]?.options.map(({number}) => number)).to.deep.equal([1, 2, 3]);
    expect(home).to.equal(undefined);
  });

  it('sends what was checked, once', async () => {
    const house = openHouse();
    const client = clientOf(house);
    const {days} = await client.readAvailability();
    const checked = await client.checkContact({...eva, firstName: ' Eva ', phoneNumber: '070-174 06 05'});
    if (!checked.ok) throw new Error('Eva is refused');
    await client.request(days[0]?.options[0], checked.contact);
    expect(posts(house).map(({body}) => JSON.parse(body) as unknown)).to.deep.equal([eva]);
  });

  it('says what is wrong with each field', async () => {
    const client = clientOf(openHouse());
    const checked = await client.checkContact({...eva, email: 'eva@', phoneNumber: ''});
    expect(checked).to.deep.equal({ok: false, problems: {email: 'malformed', phoneNumber: 'missing'}});
  });

  it('rejects with the reason', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 503});
    const error = await errorOf(clientOf(house).readAvailability());
    expect(error).to.be.instanceOf(MspecsError);
    expect(error.reason).to.equal('unavailable');
  });

  it('names a wish through a proxy, and keeps the name until there is an answer', async () => {
    const house = proxied();
    const client = clientOf(house, {proxyUrl});
    const choice = {viewingId: house.timed.id};
    house.simulator.faults.add({route: 'booking', drop: true, times: 1});
    await errorOf(client.request(choice, eva));
    await client.request(choice, eva);
    await client.request(choice, eva);
    const [first, again, another] = posts(house).map(({headers}) => headers['idempotency-key']);
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(again).to.equal(first);
    expect(another)
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(first);
  });

  for (const [what, options] of Object.entries({
    'an address': {baseUrl: ''},
    'a deal': {deal: undefined},
    'an id that a URL can hold': {dealId: '..'},
    'a time zone': {timeZone: 'Europe/Atlantis'},
  })) {
    it(`is not made without ${what}`, () => {
      expect(() => clientOf(openHouse(), options))
        .to.throw(MspecsError)
        .with.property('reason', 'misconfigured');
    });
  }

  it('takes an interest in the home through a proxy only', async () => {
    const house = openHouse();
    expect((await errorOf(clientOf(house).request(undefined, eva))).reason).to.equal('misconfigured');
    expect(posts(house)).to.deep.equal([]);
  });
});
