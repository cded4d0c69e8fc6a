import {expect} from '@open-wc/testing';
import {
  eva,
  get,
  monday,
  post,
  simulate,
  slotPath,
  statusPath,
  viewingPath,
} from '../../../support/simulator.js';

const messageOf = async (response: Response) => ((await response.json()) as {message: string}).message;

describe('v3 routes of the simulator', () => {
  it('accept a request for a viewing, with an empty body', async () => {
    const {simulator, timedViewing} = simulate();
    const response = await post(simulator, viewingPath(timedViewing.id));
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal('');
  });

  it('accept a request for a slot, with an empty body', async () => {
    const {simulator, slotViewing, free} = simulate();
    const response = await post(simulator, slotPath(slotViewing.id, free));
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal('');
  });

  it('accept ids with and without percent-encoded dots', async () => {
    const {simulator, deal} = simulate();
    const encoded = deal.id.replaceAll('.', '%2E');
    expect((await get(simulator, `/v3/viewings/slot/status/${deal.id}`)).status).to.equal(200);
    expect((await get(simulator, `/v3/viewings/slot/status/${encoded}`)).status).to.equal(200);
  });

  const wrongBodies: [string, unknown][] = [
    ['no first name', {...eva, firstName: undefined}],
    ['no last name', {...eva, lastName: undefined}],
    ['no e-mail address', {...eva, email: undefined}],
    ['no phone number', {...eva, phoneNumber: undefined}],
    ['a blank name', {...eva, firstName: '  '}],
    ['a name that is not a string', {...eva, lastName: 7}],
    ['a first name of 61 characters', {...eva, firstName: 'x'.repeat(61)}],
    ['a last name of 61 characters', {...eva, lastName: 'x'.repeat(61)}],
    ['an e-mail address of 81 characters', {...eva, email: `${'x'.repeat(69)}@example.com`}],
    ['an e-mail address without an @', {...eva, email: 'eva.example.com'}],
    ['a phone number of 26 characters', {...eva, phoneNumber: `+${'4'.repeat(25)}`}],
    ['a national phone number', {...eva, phoneNumber: '0701235467'}],
    ['a phone number with spaces', {...eva, phoneNumber: '+46 70 123 54 67'}],
    ['broken JSON', '{"firstName": "Eva"'],
    ['an empty body', ''],
    ['a list', [eva]],
    ['null', null],
  ];
  for (const [name, body] of wrongBodies) {
    it(`reject ${name} with 400 and a message`, async () => {
      const {simulator, slotViewing, timedViewing, free} = simulate();
      const answers = [
        await post(simulator, viewingPath(timedViewing.id), body),
        await post(simulator, slotPath(slotViewing.id, free), body),
      ];
      for (const answer of answers) {
        expect(answer.status).to.equal(400);
        expect(await messageOf(answer)).to.match(/\w/);
      }
      expect(simulator.store.outbox).to.have.length(0);
    });
  }

  it('accept texts of the maximum length', async () => {
    const {simulator, timedViewing} = simulate();
    const body = {
      firstName: 'x'.repeat(60),
      lastName: 'y'.repeat(60),
      email: `${'x'.repeat(68)}@example.com`,
      phoneNumber: `+${'4'.repeat(24)}`,
    };
    expect((await post(simulator, viewingPath(timedViewing.id), body)).status).to.equal(200);
  });

  it('reject a full slot with 400', async () => {
    const {simulator, slotViewing, full} = simulate();
    const response = await post(simulator, slotPath(slotViewing.id, full));
    expect(response.status).to.equal(400);
    expect(await messageOf(response)).to.contain('full');
    expect(simulator.store.outbox).to.have.length(0);
  });

  it('respond with 404 to unknown viewings and slots', async () => {
    const {simulator, slotViewing, free} = simulate();
    for (const path of [
      viewingPath('nothing'),
      slotPath('nothing', free),
      slotPath(slotViewing.id, 'nothing'),
    ]) {
      const response = await post(simulator, path);
      expect(response.status).to.equal(404);
      expect(await messageOf(response)).to.match(/\w/);
    }
  });

  it('respond with 404 to a slot of another viewing', async () => {
    const {simulator, deal, timedViewing, free} = simulate();
    const other = simulator.store.addSlotViewing(deal.id, {
      start: '2026-11-15T10:00:00Z',
      slotMinutes: 15,
      slotCount: 1,
      capacity: 1,
    });
    expect((await post(simulator, slotPath(other.id, free))).status).to.equal(404);
    expect((await post(simulator, slotPath(timedViewing.id, free))).status).to.equal(404);
  });

  it('reject a viewing with slots if none is chosen', async () => {
    const {simulator, slotViewing} = simulate();
    expect((await post(simulator, viewingPath(slotViewing.id))).status).to.equal(400);
  });

  it('reject viewings that are not open to external bookings', async () => {
    const {simulator, deal} = simulate();
    const hour = 60 * 60_000;
    const closed = [
      {start: monday + hour, end: monday + 2 * hour, allowExternalBooking: false},
      {start: monday + hour, end: monday + 2 * hour, externalBookingLatestHourBefore: 2},
      {start: monday - 2 * hour, end: monday - hour},
    ];
    for (const options of closed) {
      const {id} = simulator.store.addTimedViewing(deal.id, options);
      expect((await post(simulator, viewingPath(id))).status).to.equal(400);
    }
  });

  it('return the counts of all slots of the deal, the earliest first', async () => {
    const {simulator, deal, free, last, full} = simulate();
    const earlier = simulator.store.addSlotViewing(deal.id, {
      start: '2026-11-13T10:00:00Z',
      slotMinutes: 15,
      slotCount: 1,
      capacity: 1,
    });
    const response = await get(simulator, statusPath(deal.id));
    expect(response.status).to.equal(200);
    const status = (await response.json()) as object;
    expect(status).to.deep.equal({
      [earlier.slots[0]!.id]: {numberOfBooked: 0, fullyBooked: false},
      [free]: {numberOfBooked: 0, fullyBooked: false},
      [last]: {numberOfBooked: 1, fullyBooked: false},
      [full]: {numberOfBooked: 2, fullyBooked: true},
    });
    expect(Object.keys(status)).to.deep.equal([earlier.slots[0]!.id, free, last, full]);
  });

  it('respond with 404 to the status of an unknown deal', async () => {
    const {simulator} = simulate();
    expect((await get(simulator, statusPath('nothing'))).status).to.equal(404);
  });
});
