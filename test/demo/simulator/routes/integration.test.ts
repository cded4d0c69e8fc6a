import {expect} from '@open-wc/testing';
import type {Provider} from '../../../../demo/simulator/routes/provider.js';
import type {Simulator} from '../../../../demo/simulator/simulator.js';
import {
  approveFirst,
  providerHeaders,
  confirmLast,
  eva,
  get,
  interestPath,
  marketingPath,
  monday,
  post,
  postAsProvider,
  quarantine,
  simulate,
  statusPath,
  viewerPath,
} from '../../../support/simulator.js';

interface Published {
  readonly viewings: readonly {
    readonly id: string;
    readonly slots?: readonly {readonly freeSpots: number}[];
  }[];
}

const readDeal = async (simulator: Simulator, dealId: string) =>
  (await (await get(simulator, marketingPath(dealId), providerHeaders())).json()) as Published;

describe('the simulated integration API', () => {
  it('returns published deals only', async () => {
    const {simulator, deal, slotViewing, timedViewing} = simulate();
    const published = await readDeal(simulator, deal.id);
    expect(published).to.deep.equal(await (await get(simulator, `/simulator/deals/${deal.id}`)).json());
    expect(published.viewings.map(({id}) => id)).to.deep.equal([slotViewing.id, timedViewing.id]);
    const unknown = await get(simulator, marketingPath('nothing'), providerHeaders());
    expect(unknown.status).to.equal(404);
    expect(await unknown.text()).to.equal('');
  });

  it('decrements free spots after an approval, together with the v3 status', async () => {
    const {simulator, deal, slotViewing, free, last} = simulate();
    const freeSpots = async () =>
      (await readDeal(simulator, deal.id)).viewings[0]!.slots!.map((slot) => slot.freeSpots);
    await postAsProvider(simulator, viewerPath(deal.id, slotViewing.id, last));
    await confirmLast(simulator);
    expect(await freeSpots()).to.deep.equal([2, 1, 0]);
    expect((await approveFirst(simulator)).status).to.equal(204);
    expect(await freeSpots()).to.deep.equal([2, 0, 0]);
    const status = (await (await get(simulator, statusPath(deal.id))).json()) as Record<string, object>;
    expect(status[last]).to.deep.equal({numberOfBooked: 2, fullyBooked: true});
    expect(status[free]).to.deep.equal({numberOfBooked: 0, fullyBooked: false});
    expect((await postAsProvider(simulator, viewerPath(deal.id, slotViewing.id, last))).status).to.equal(400);
  });

  it('returns negative free spots if brokers approved more than fit', async () => {
    const {simulator, deal, slotViewing} = simulate();
    slotViewing.slots[0]!.booked = 3;
    expect((await readDeal(simulator, deal.id)).viewings[0]!.slots![0]!.freeSpots).to.equal(-1);
  });

  it('accepts a booking of a viewing or a slot like v3, with an empty body', async () => {
    const {simulator, deal, slotViewing, timedViewing, free} = simulate({path: '/mspecs'});
    for (const path of [viewerPath(deal.id, timedViewing.id), viewerPath(deal.id, slotViewing.id, free)]) {
      const response = await postAsProvider(simulator, `/mspecs${path}`);
      expect(response.status).to.equal(200);
      expect(await response.text()).to.equal('');
    }
    const links = simulator.store.outbox.map(({link}) => link);
    expect(links).to.have.length(2);
    for (const link of links) {
      expect(link).to.match(/^https:\/\/login\.mspecs\.se\/mspecs\/confirm\//);
      expect((await simulator.transport(link)).status).to.equal(200);
    }
    expect([...simulator.store.bookings.values()].map(({slot, status}) => [slot?.id, status])).to.deep.equal([
      [undefined, 'quarantine'],
      [free, 'quarantine'],
    ]);
  });

  it('rejects impossible bookings with an empty 400 response', async () => {
    const {simulator, deal, slotViewing, timedViewing, free, full} = simulate();
    const hour = 60 * 60_000;
    const closed = simulator.store.addTimedViewing(deal.id, {
      start: monday + hour,
      end: monday + 2 * hour,
      externalBookingLatestHourBefore: 2,
    });
    const other = simulator.store.addDeal();
    const paths = {
      'a full slot': viewerPath(deal.id, slotViewing.id, full),
      'a closed viewing': viewerPath(deal.id, closed.id),
      'a viewing with slots but no chosen slot': viewerPath(deal.id, slotViewing.id),
      'an unknown deal': viewerPath('nothing', timedViewing.id),
      'an unknown viewing': viewerPath(deal.id, 'nothing'),
      'an unknown slot': viewerPath(deal.id, slotViewing.id, 'nothing'),
      "another deal's viewing": viewerPath(other.id, timedViewing.id),
      "another viewing's slot": viewerPath(deal.id, timedViewing.id, free),
    };
    for (const [name, path] of Object.entries(paths)) {
      const response = await postAsProvider(simulator, path);
      expect(response.status, name).to.equal(400);
      expect(await response.text(), name).to.equal('');
    }
    expect(simulator.store.bookings.size).to.equal(0);
  });

  const wrongFields: [string, object][] = [
    ['no phone number', {phoneNumber: undefined}],
    ['a national phone number', {phoneNumber: '070-123 54 67'}],
    ['a first name of 61 characters', {firstName: 'x'.repeat(61)}],
    ['an email address of 81 characters', {email: `${'x'.repeat(69)}@example.com`}],
    ['a street address of 101 characters', {streetAddress: 'x'.repeat(101)}],
    ['a postal code of 21 characters', {postalCode: '1'.repeat(21)}],
    ['a city of 101 characters', {city: 'x'.repeat(101)}],
    ['a city that is not a string', {city: 7}],
  ];
  const wrongRemarks: [string, object][] = [
    ['a description that is not a string', {description: ['x']}],
    ['an unknown interestedStatus', {interestedStatus: 'VERY'}],
    ['a disableNotifications that is not a boolean', {disableNotifications: 'true'}],
  ];
  for (const [name, fields] of [...wrongFields, ...wrongRemarks]) {
    it(`rejects a booking with ${name}`, async () => {
      const {simulator, deal, timedViewing} = simulate();
      const path = viewerPath(deal.id, timedViewing.id);
      const response = await postAsProvider(simulator, path, {...eva, ...fields});
      expect(response.status).to.equal(400);
      expect(await response.text()).to.equal('');
      expect(simulator.store.bookings.size).to.equal(0);
    });
  }

  it('stores the address with the person, and the remarks with the booking after confirmation', async () => {
    const {simulator, deal, timedViewing} = simulate();
    const address = {streetAddress: 'x'.repeat(100), postalCode: '1'.repeat(20), city: 'y'.repeat(100)};
    const remarks = {
      interestedStatus: 'ENUM_BUYER_INTERESTED_STATUS_INTERESTED',
      description: 'Vi kommer två personer.\nRing gärna innan.',
    };
    const body = {...eva, ...address, ...remarks, disableNotifications: false};
    const path = viewerPath(deal.id, timedViewing.id);
    expect((await postAsProvider(simulator, path, body)).status).to.equal(200);
    await confirmLast(simulator);
    await postAsProvider(simulator, path, {...eva, description: 'Mer', city: ''});
    const [person] = await quarantine(simulator);
    expect(person).to.include({...eva, ...address});
    expect(person!.bookings[0]).to.include(remarks);
    await confirmLast(simulator);
    const [later] = await quarantine(simulator);
    expect(later).to.include(address);
    expect(later!.bookings[0]).to.include({...remarks, description: 'Mer'});
  });

  it('sends no email if notifications are disabled, and passes the booking to the broker', async () => {
    const {simulator, deal, slotViewing, free} = simulate();
    const body = {...eva, disableNotifications: true};
    const path = viewerPath(deal.id, slotViewing.id, free);
    expect((await postAsProvider(simulator, path, body)).status).to.equal(200);
    expect(simulator.store.outbox).to.have.length(0);
    const [person] = await quarantine(simulator);
    expect(person!.bookings.map(({slotId}) => slotId)).to.deep.equal([free]);
  });

  it('registers one interest in a home per person, ignoring the case of the address', async () => {
    const {simulator, deal} = simulate();
    const response = await postAsProvider(simulator, interestPath(deal.id), {...eva, city: 'Solna'});
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal('');
    const again = {...eva, email: 'EVA@Example.com'};
    expect((await postAsProvider(simulator, interestPath(deal.id), again)).status).to.equal(400);
    expect(simulator.store.interests).to.deep.equal([{dealId: deal.id, email: eva.email}]);
    expect(simulator.store.prospectiveBuyers.get(eva.email)).to.include({...eva, city: 'Solna'});
    expect((await postAsProvider(simulator, interestPath(simulator.demoDealId))).status).to.equal(200);
  });

  it('registers no interest of a person with a confirmed booking on the deal', async () => {
    const {simulator, deal, timedViewing} = simulate();
    const anna = {...eva, email: 'anna@example.com'};
    for (const body of [eva, anna])
      await postAsProvider(simulator, viewerPath(deal.id, timedViewing.id), body);
    await confirmLast(simulator);
    expect((await postAsProvider(simulator, interestPath(deal.id), anna)).status).to.equal(400);
    expect((await postAsProvider(simulator, interestPath(deal.id), eva)).status).to.equal(200);
  });

  for (const [name, fields] of wrongFields) {
    it(`rejects an interest with ${name}`, async () => {
      const {simulator, deal} = simulate();
      const response = await postAsProvider(simulator, interestPath(deal.id), {...eva, ...fields});
      expect(response.status).to.equal(400);
      expect(simulator.store.interests).to.have.length(0);
    });
  }

  it('rejects an interest in an unknown home', async () => {
    const {simulator} = simulate();
    expect((await postAsProvider(simulator, interestPath('nothing'))).status).to.equal(400);
  });

  it('returns the brokerage with its privacy URL', async () => {
    const {simulator} = simulate();
    const response = await get(simulator, '/api/provider/subscriber', providerHeaders());
    expect(response.status).to.equal(200);
    const {organization, ...subscriber} = (await response.json()) as {organization: object};
    expect(subscriber).to.have.all.keys('status', 'offices', 'users');
    expect(organization).to.include.all.keys('name', 'legalName', 'identifier', 'webPageUrl');
    expect(organization).to.have.property('urlToGDPRDoc', 'https://example.se/integritet');
  });

  it('handles malformed ids', async () => {
    const {simulator} = simulate();
    for (const id of ['__proto__', 'constructor', '%E0%A4%A', '%00', 'x'.repeat(5000), '<script>']) {
      const answers = [
        await get(simulator, `/api/marketing/deals/${id}`, providerHeaders()),
        await postAsProvider(simulator, `/api/marketing/deals/${id}/externalViewer/${id}`),
        await postAsProvider(simulator, `/api/marketing/deals/${id}/externalViewer/${id}/slot/${id}`),
        await postAsProvider(simulator, `/api/marketing/deals/${id}/prospectiveBuyer`),
      ];
      expect(answers.map(({status}) => status)).to.deep.equal([404, 400, 400, 400]);
    }
  });

  it('sends no CORS headers', async () => {
    const {simulator, deal, timedViewing} = simulate({path: '/mspecs'});
    const path = `/mspecs${viewerPath(deal.id, timedViewing.id)}`;
    const answers = [
      await simulator.transport(path, {
        method: 'OPTIONS',
        headers: {'access-control-request-method': 'POST'},
      }),
      await get(simulator, `/mspecs${marketingPath(deal.id)}`, providerHeaders()),
      await postAsProvider(simulator, path),
    ];
    for (const {headers} of answers) expect(headers.has('access-control-allow-origin')).to.equal(false);
  });
});

describe('a provider of the simulated integration API', () => {
  const {authorization, 'subscriber-id': subscriber} = providerHeaders();
  const cases: [string, number, Record<string, string>][] = [
    ['is accepted with its account and the brokerage', 200, providerHeaders()],
    ['is accepted with its token alone', 200, {authorization: 'Bearer demo-token'}],
    [
      'is let in with its token and an empty brokerage',
      200,
      {authorization: 'Bearer demo-token', 'subscriber-id': ''},
    ],
    [
      'is let in with its token and the brokerage',
      200,
      {authorization: 'Bearer demo-token', 'subscriber-id': subscriber},
    ],
    ['is rejected with its account and no brokerage', 400, {authorization}],
    ['is rejected with its account and an empty brokerage', 400, {authorization, 'subscriber-id': ''}],
    ['is rejected for another brokerage', 401, {authorization, 'subscriber-id': 'another'}],
    [
      'is rejected with its token for another brokerage',
      401,
      {authorization: 'Bearer demo-token', 'subscriber-id': 'another'},
    ],
    ['is rejected with another token', 401, {authorization: 'Bearer x', 'subscriber-id': subscriber}],
    [
      "is rejected as the brokerage's own API user",
      401,
      {authorization: `Basic ${btoa('demo:visning')}`, 'subscriber-id': subscriber},
    ],
    ['is rejected with a malformed account', 401, {authorization: 'Basic %%%', 'subscriber-id': subscriber}],
    ['is rejected without credentials', 401, {}],
  ];
  for (const [name, status, headers] of cases) {
    it(`${name}, on every route`, async () => {
      const {simulator, deal, timedViewing} = simulate();
      const answers = [
        await get(simulator, marketingPath(deal.id), headers),
        await get(simulator, '/api/provider/subscriber', headers),
        await post(simulator, interestPath(deal.id), eva, headers),
        await post(simulator, viewerPath(deal.id, timedViewing.id), eva, headers),
      ];
      expect(answers.map((answer) => answer.status)).to.deep.equal([status, status, status, status]);
      expect(simulator.store.outbox).to.have.length(status === 200 ? 1 : 0);
      if (status !== 200) for (const answer of answers) expect(await answer.text()).to.equal('');
    });
  }

  it('uses the account given to the simulator', async () => {
    const provider: Provider = {
      account: {username: 'mäklare', password: 'ett:två'},
      token: 'x',
      subscriberId: 'brokerage',
    };
    const {simulator, deal} = simulate({provider});
    const path = marketingPath(deal.id);
    expect((await get(simulator, path, providerHeaders(provider))).status).to.equal(200);
    expect((await get(simulator, path, {authorization: 'Bearer x'})).status).to.equal(200);
    expect((await get(simulator, path, providerHeaders())).status).to.equal(401);
  });
});
