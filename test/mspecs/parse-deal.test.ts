import {expect} from '@open-wc/testing';
import {parseDeal} from '../../src/mspecs/parse-deal.js';

const slots = {
  id: 'MDAwNHwwMDAwMDAwMTIwMXw5MQ..',
  type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
  startDate: '2026-11-14T11:00:00Z',
  slotLength: 15,
  slotCapacity: 2,
  allowExternalBooking: true,
  description: 'Portkod lämnas vid bekräftelse.',
  externalBookingLatestHourBefore: 2,
  hideStartDate: false,
  slots: [
    {id: 'MDAwNHwwMDAwMDAwNTMwMXw5Mg..', startTime: '2026-11-14T11:00:00Z', freeSpots: 2},
    {id: 'MDAwNHwwMDAwMDAwNTMwMnw5Mg..', startTime: '2026-11-14T12:15:00+01:00', freeSpots: -1},
    {id: 'MDAwNHwwMDAwMDAwNTMwM3w5Mg..', startTime: '2026-11-14T12:30:00'},
  ],
};
const timed = {
  id: 'MDAwNHwwMDAwMDAwMTIwMnw5MQ..',
  type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
  startDate: '2026-11-15T12:00:00Z',
  endDate: '2026-11-15T13:00:00Z',
  allowExternalBooking: true,
};
const parse = (json: unknown) => parseDeal(json, 'Europe/Stockholm');
const viewingsOf = (...viewings: unknown[]) => parse({viewings})?.viewings;

describe('reading the published deal', () => {
  it('reads a viewing cut into slots', () => {
    expect(viewingsOf(slots)).to.deep.equal([
      {
        kind: 'slots',
        id: slots.id,
        bookable: true,
        description: 'Portkod lämnas vid bekräftelse.',
        closesAt: Date.parse('2026-11-14T09:00:00Z'),
        slotMinutes: 15,
        seatsPerSlot: 2,
        slots: [
          {id: slots.slots[0]?.id, start: Date.parse('2026-11-14T11:00:00Z'), freeSeats: 2},
          {id: slots.slots[1]?.id, start: Date.parse('2026-11-14T11:15:00Z'), freeSeats: 0},
          {id: slots.slots[2]?.id, start: Date.parse('2026-11-14T11:30:00Z')},
        ],
      },
    ]);
  });

  it('reads a viewing with a start and an end', () => {
    expect(viewingsOf(timed)).to.deep.equal([
      {
        kind: 'timed',
        id: timed.id,
        bookable: true,
        start: Date.parse(timed.startDate),
        end: Date.parse(timed.endDate),
      },
    ]);
  });

  it('takes a viewing that does not say so for one that cannot be asked for from outside', () => {
    const {allowExternalBooking: _, ...silent} = timed;
    expect(viewingsOf(silent)?.[0]?.bookable).to.equal(false);
    expect(viewingsOf({...timed, allowExternalBooking: 'true'})?.[0]?.bookable).to.equal(false);
  });

  it('reads the id of the deal, and does without', () => {
    expect(parse({id: 'MDAwNHwwMDAwMDAwMDc1NHw1OA..'})).to.deep.equal({
      id: 'MDAwNHwwMDAwMDAwMDc1NHw1OA..',
      viewings: [],
    });
    expect(parse({id: 7})).to.deep.equal({viewings: []});
  });

  it('leaves out what lacks an id or a start, and fields of the wrong type', () => {
    const {id: _, ...nameless} = timed;
    expect(viewingsOf({}, null, 'x', [], nameless, {...timed, startDate: 'soon'})).to.deep.equal([]);
    expect(
      viewingsOf({
        ...slots,
        slots: [{}, null, {id: 'x'}, {startTime: '2026-11-14T11:00:00Z'}],
        slotLength: '15',
        slotCapacity: 1.5,
      }),
    ).to.deep.equal([
      {
        kind: 'slots',
        id: slots.id,
        bookable: true,
        description: slots.description,
        closesAt: Date.parse('2026-11-14T09:00:00Z'),
        slots: [],
      },
    ]);
    expect(viewingsOf({...slots, slots: {}})?.[0]).to.deep.include({slots: []});
  });

  it('finds no deal in anything but an object', () => {
    for (const json of [null, undefined, 1, 'x', [], true]) expect(parse(json)).to.equal(undefined);
  });

  it('finds no viewings where there are none, as in a deal that is sold', () => {
    expect(parse({viewings: null})).to.deep.equal({viewings: []});
    expect(parse({})).to.deep.equal({viewings: []});
  });
});
