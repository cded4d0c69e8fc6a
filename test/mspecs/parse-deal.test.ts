import {expect} from '@open-wc/testing';
import {parseDeal} from '../../src/mspecs/parse-deal.js';
import {at} from '../support/instant.js';

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
const dayOnly = {
  ...timed,
  type: 'ENUMS_VIEWINGS_TYPE_DATE_ONLY',
  startDate: '2026-11-16',
  endDate: undefined,
};

const parse = (json: unknown, timeZone = 'Europe/Stockholm') => parseDeal(json, timeZone);
const viewingsOf = (...viewings: unknown[]) => parse({viewings})?.viewings;
const viewingOf = (viewing: unknown, timeZone?: string) =>
  parse({viewings: [viewing]}, timeZone)?.viewings[0];

describe('parsing the published deal', () => {
  it('reads a viewing with slots', () => {
    expect(viewingsOf(slots)).to.deep.equal([
      {
        kind: 'slots',
        id: slots.id,
        bookable: true,
        description: 'Portkod lämnas vid bekräftelse.',
        closesAt: at('2026-11-14T09:00:00Z'),
        seatsPerSlot: 2,
        times: [
          {
            slotId: slots.slots[0]?.id,
            date: '2026-11-14',
            start: at('2026-11-14T11:00:00Z'),
            end: at('2026-11-14T11:15:00Z'),
            freeSeats: 2,
          },
          {
            slotId: slots.slots[1]?.id,
            date: '2026-11-14',
            start: at('2026-11-14T11:15:00Z'),
            end: at('2026-11-14T11:30:00Z'),
            freeSeats: 0,
          },
          {
            slotId: slots.slots[2]?.id,
            date: '2026-11-14',
            start: at('2026-11-14T11:30:00Z'),
            end: at('2026-11-14T11:45:00Z'),
          },
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
        times: [{date: '2026-11-15', start: at(timed.startDate), end: at(timed.endDate)}],
      },
    ]);
  });

  it('treats an unknown type as a viewing with a start and an end', () => {
    for (const type of ['ENUMS_VIEWINGS_TYPE_SOMETHING_NEW', undefined, null, 7]) {
      expect(viewingOf({...timed, type})).to.deep.equal(viewingOf(timed));
    }
  });

  it('assigns a time to the day at the home', () => {
    const late = {...timed, startDate: '2026-11-14T23:30:00Z', endDate: '2026-11-15T00:30:00Z'};
    expect(viewingOf(late)?.times[0]?.date).to.equal('2026-11-15');
    expect(viewingOf(late, 'America/New_York')?.times[0]?.date).to.equal('2026-11-14');
  });

  it('hides the time of a viewing if Mspecs says so', () => {
    expect(viewingOf({...timed, hideStartDate: true})).to.include({timeHidden: true});
    expect(viewingOf({...timed, hideStartDate: 'true'})).not.to.have.property('timeHidden');
  });

  it('ignores an end that is not after the start', () => {
    for (const endDate of ['2026-11-15T12:00:00Z', '2026-11-15T11:00:00Z', 'x', undefined]) {
      expect(viewingOf({...timed, endDate})?.times[0]).not.to.have.property('end');
    }
    for (const slotLength of [0, -15, '15', 1.5, 24 * 60 + 1, Number.MAX_SAFE_INTEGER, null]) {
      expect(viewingOf({...slots, slotLength})?.times[0], String(slotLength)).not.to.have.property('end');
    }
  });

  describe('of a date-only viewing', () => {
    it('reads the day at the home, from midnight to midnight', () => {
      expect(viewingOf(dayOnly)).to.deep.equal({
        kind: 'day',
        id: timed.id,
        bookable: true,
        times: [{date: '2026-11-16', start: at('2026-11-15T23:00:00Z'), end: at('2026-11-16T23:00:00Z')}],
      });
    });

    for (const startDate of ['2026-11-16T00:00:00', '2026-11-15T23:00:00Z', '2026-11-16T09:30:00+01:00']) {
      it(`reads ${startDate} as that day`, () => {
        expect(viewingOf({...dayOnly, startDate})).to.deep.equal(viewingOf(dayOnly));
      });
    }

    it('is correct on days with a clock change and in other zones', () => {
      const hours = (startDate: string, timeZone?: string) => {
        const {start = 0, end = 0} = viewingOf({...dayOnly, startDate}, timeZone)?.times[0] ?? {};
        return (end - start) / 3_600_000;
      };
      expect(hours('2026-10-25')).to.equal(25);
      expect(hours('2026-03-29')).to.equal(23);
      expect(hours('2026-11-16', 'Pacific/Kiritimati')).to.equal(24);
      expect(viewingOf(dayOnly, 'Pacific/Kiritimati')?.times[0]?.date).to.equal('2026-11-16');
      expect(viewingOf(dayOnly, 'America/Los_Angeles')?.times[0]?.date).to.equal('2026-11-16');
    });
  });

  describe('closing time', () => {
    const closing = (viewing: object) => viewingOf(viewing)?.closesAt;

    it("is a number of hours before the viewing's start", () => {
      expect(closing({...timed, externalBookingLatestHourBefore: 1.5})).to.equal(at('2026-11-15T10:30:00Z'));
      expect(closing({...slots, externalBookingLatestHourBefore: 0})).to.equal(at('2026-11-14T11:00:00Z'));
    });

    it("is relative to the day's midnight if only the day is known", () => {
      for (const startDate of ['2026-11-16', '2026-11-16T09:30:00']) {
        expect(closing({...dayOnly, startDate, externalBookingLatestHourBefore: 24})).to.equal(
          at('2026-11-14T23:00:00Z'),
        );
      }
    });

    it('is relative to the first slot if the viewing has no start', () => {
      expect(closing({...slots, startDate: undefined})).to.equal(at('2026-11-14T09:00:00Z'));
    });

    it('is absent without a valid number of hours', () => {
      for (const externalBookingLatestHourBefore of [undefined, null, '2', NaN, Infinity]) {
        expect(closing({...timed, externalBookingLatestHourBefore})).to.equal(undefined);
      }
    });
  });

  describe('an unbookable viewing', () => {
    const bookable = (viewing: object) => viewingOf(viewing)?.bookable;

    it('lacks allowExternalBooking', () => {
      expect(bookable(timed)).to.equal(true);
      for (const allowExternalBooking of [undefined, null, false, 'true', 1]) {
        expect(bookable({...timed, allowExternalBooking})).to.equal(false);
      }
    });

    it('lacks an id', () => {
      for (const id of [undefined, '', '..', 7, '\ud800']) {
        expect(viewingOf({...timed, id})).to.deep.include({id: '', bookable: false});
      }
    });

    it('lacks readable slots: only its own time is shown', () => {
      for (const none of [undefined, null, {}, [], [{}, null, {id: 'x'}, {startTime: slots.startDate}]]) {
        expect(viewingOf({...slots, slots: none})).to.deep.include({
          kind: 'timed',
          bookable: false,
          times: [{date: '2026-11-14', start: at('2026-11-14T11:00:00Z')}],
        });
      }
    });

    it('lacks a time, whatever its type', () => {
      for (const type of ['TIME_SLOTS', 'DATE_AND_TIME', 'DATE_ONLY', 'SOMETHING_NEW']) {
        const viewing = {...timed, type: `ENUMS_VIEWINGS_TYPE_${type}`, startDate: 'soon'};
        expect(viewingOf(viewing)).to.deep.equal({kind: 'none', id: timed.id, bookable: false, times: []});
      }
    });

    it('has only text or refers to the agent, even with a time', () => {
      for (const type of ['COMMENT_ONLY', 'CONTACT_BROKER']) {
        const viewing = {...timed, type: `ENUMS_VIEWINGS_TYPE_${type}`, description: 'Ring mig.'};
        expect(viewingOf(viewing)).to.deep.equal({
          kind: 'none',
          id: timed.id,
          bookable: false,
          description: 'Ring mig.',
          times: [],
        });
      }
    });
  });

  it('preserves the input', () => {
    const json = {office: {name: 'Exempelmäklarna'}};
    expect(parse(json)?.json).to.equal(json);
  });

  it('skips items that are not viewings', () => {
    expect(viewingsOf(null, 'x', 7, [], [timed])).to.deep.equal([]);
  });

  it('ignores fields of the wrong type', () => {
    expect(viewingOf({...timed, description: ' ', slotCapacity: 1.5})).to.deep.equal(viewingOf(timed));
    expect(viewingOf({...timed, description: ['x'], slotCapacity: '2'})).to.deep.equal(viewingOf(timed));
  });

  it('treats a type that is not a string as unknown', () => {
    for (const type of [{toString: null}, [], 7, null]) {
      const viewing = {id: 'a', type, startDate: '2026-11-15T12:00:00Z', allowExternalBooking: true};
      expect(parseDeal({viewings: [viewing]}, 'Europe/Stockholm')?.viewings[0]?.kind).to.equal('timed');
    }
  });

  it('returns no deal for anything but an object', () => {
    for (const json of [null, undefined, 1, 'x', [], true]) expect(parse(json)).to.equal(undefined);
  });

  it('returns no viewings if there are none, as in a sold deal', () => {
    for (const viewings of [undefined, null, {}, 'x']) expect(parse({viewings})?.viewings).to.deep.equal([]);
  });
});
