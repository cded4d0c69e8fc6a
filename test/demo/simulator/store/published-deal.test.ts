import {expect} from '@open-wc/testing';
import {createSimulator} from '../../../../demo/simulator/simulator.js';
import {get, simulate} from '../../../support/simulator.js';

describe('the published deal of the simulator', () => {
  it("has the shape of Mspecs' published deals", async () => {
    const {simulator, deal, slotViewing, timedViewing, free, last, full} = simulate();
    const response = await get(simulator, `/simulator/deals/${deal.id}`);
    expect(response.status).to.equal(200);
    const published = (await response.json()) as Record<string, unknown>;
    expect(published).to.include.all.keys('id', 'location', 'users', 'office');
    expect(published['viewings']).to.deep.equal([
      {
        id: slotViewing.id,
        type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
        startDate: '2026-11-14T10:00:00Z',
        slotLength: 15,
        slotCapacity: 2,
        allowExternalBooking: true,
        description: '',
        hideStartDate: false,
        slots: [
          {id: free, startTime: '2026-11-14T10:00:00Z', freeSpots: 2},
          {id: last, startTime: '2026-11-14T10:15:00Z', freeSpots: 1},
          {id: full, startTime: '2026-11-14T10:30:00Z', freeSpots: 0},
        ],
      },
      {
        id: timedViewing.id,
        type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
        startDate: '2026-11-14T16:30:00Z',
        endDate: '2026-11-14T17:30:00Z',
        description: '',
        allowExternalBooking: true,
      },
    ]);
  });

  it('contains broker, organization and closing time, and no private notes', async () => {
    const simulator = createSimulator();
    const text = await (await get(simulator, `/simulator/deals/${simulator.demoDealId}`)).text();
    expect(text).to.contain('"isMainUser":true');
    expect(text).to.contain('"urlToGDPRDoc"');
    expect(text).to.contain('"externalBookingLatestHourBefore":2');
    const notes = simulator.store.viewingsOf(simulator.demoDealId).map(({comment}) => comment);
    expect(notes).to.have.length(3);
    for (const note of notes) expect(text).to.not.contain(note);
  });

  it('is a 404 response for an unknown deal', async () => {
    const {simulator} = simulate();
    expect((await get(simulator, '/simulator/deals/nothing')).status).to.equal(404);
  });
});
