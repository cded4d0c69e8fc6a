import {expect} from '@open-wc/testing';
import {
  countOpen,
  countTimes,
  findOption,
  listDays,
  type AvailabilityInput,
} from '../../src/booking/availability.js';
import type {DealStatus, SlotViewing, TimedViewing, Viewing} from '../../src/booking/viewing.js';

const at = (text: string) => Date.parse(text);
const minutes = 60_000;
const start = at('2026-11-14T11:00:00Z');

const cut: SlotViewing = {
  kind: 'slots',
  id: 'cut',
  bookable: true,
  slotMinutes: 15,
  seatsPerSlot: 2,
  slots: [
    {id: 'a', start, freeSeats: 2},
    {id: 'b', start: start + 15 * minutes, freeSeats: 0},
    {id: 'c', start: start + 30 * minutes},
  ],
};
const timed: TimedViewing = {
  kind: 'timed',
  id: 'timed',
  bookable: true,
  start: at('2026-11-15T12:00:00Z'),
  end: at('2026-11-15T13:00:00Z'),
};

const list = (viewings: readonly Viewing[] | undefined, more: Partial<AvailabilityInput> = {}) =>
  listDays({viewings, now: at('2026-11-10T08:00:00Z'), timeZone: 'Europe/Stockholm', ...more});
const states = (viewings: readonly Viewing[] | undefined, more: Partial<AvailabilityInput> = {}) =>
  list(viewings, more).flatMap(({options}) =>
    options.map(({slotId, viewingId, state, seatsLeft}) => [slotId ?? viewingId, state, seatsLeft]),
  );
const status = (slots: Record<string, {booked?: number; full: boolean} | 'unreadable'>): DealStatus =>
  new Map(Object.entries(slots));

describe('which times are free', () => {
  it('groups times by the day at the home, in order', () => {
    const days = list([timed, cut]);
    expect(days.map(({date, options}) => [date, options.length])).to.deep.equal([
      ['2026-11-14', 3],
      ['2026-11-15', 1],
    ]);
    expect(days[0]?.options[0]).to.include({viewingId: 'cut', slotId: 'a', start, end: start + 15 * minutes});
  });

  it('puts a time after midnight at the home on the next day, wherever it is evening', () => {
    const late = {...timed, start: at('2026-11-14T23:30:00Z'), end: at('2026-11-15T00:30:00Z')};
    expect(list([late]).map(({date}) => date)).to.deep.equal(['2026-11-15']);
    expect(list([late], {timeZone: 'America/New_York'}).map(({date}) => date)).to.deep.equal(['2026-11-14']);
  });

  it('takes the word of the deal while there is no status', () => {
    expect(states([cut])).to.deep.equal([
      ['a', 'open', 2],
      ['b', 'full', undefined],
      ['c', 'open', undefined],
    ]);
  });

  it('takes the word of the status before that of the deal', () => {
    expect(
      states([cut], {
        status: status({a: {booked: 2, full: true}, b: {booked: 1, full: false}, c: {full: false}}),
      }),
    ).to.deep.equal([
      ['a', 'full', undefined],
      ['b', 'open', 1],
      ['c', 'open', undefined],
    ]);
  });

  it('tells no places left where the capacity is not known', () => {
    const {seatsPerSlot: _, ...unknown} = cut;
    expect(states([unknown], {status: status({a: {booked: 1, full: false}})})[0]).to.deep.equal([
      'a',
      'open',
      undefined,
    ]);
  });

  it('closes a slot whose status nobody can read', () => {
    expect(states([cut], {status: status({a: 'unreadable'})})[0]).to.deep.equal(['a', 'closed', undefined]);
  });

  it('leaves out what has passed and what cannot be asked for from outside', () => {
    expect(states([cut], {now: start + 20 * minutes})).to.deep.equal([['c', 'open', undefined]]);
    expect(states([{...cut, bookable: false}])).to.deep.equal([]);
    expect(states([timed], {now: at('2026-11-15T12:30:00Z')})).to.deep.equal([['timed', 'open', undefined]]);
    expect(states([timed], {now: at('2026-11-15T13:00:00Z')})).to.deep.equal([]);
  });

  it('closes a viewing and all its slots when the latest hour has come', () => {
    const closesAt = start - 120 * minutes;
    expect(states([{...cut, closesAt}], {now: closesAt - 1})[0]?.[1]).to.equal('open');
    expect(states([{...cut, closesAt}], {now: closesAt}).map(([, state]) => state)).to.deep.equal([
      'closed',
      'closed',
      'closed',
    ]);
  });

  it('narrows the list to one viewing', () => {
    expect(states([cut, timed], {viewingId: 'timed'})).to.deep.equal([['timed', 'open', undefined]]);
    expect(states([cut, timed], {viewingId: 'gone'})).to.deep.equal([]);
  });

  it('numbers the slots in the order of the status when only ids are known', () => {
    const days = list(undefined, {
      viewingId: 'v',
      status: status({z: {full: false}, a: {full: true}, m: 'unreadable'}),
    });
    expect(days).to.deep.equal([
      {
        date: '',
        options: [
          {viewingId: 'v', slotId: 'z', number: 1, state: 'open'},
          {viewingId: 'v', slotId: 'a', number: 2, state: 'full'},
          {viewingId: 'v', slotId: 'm', number: 3, state: 'closed'},
        ],
      },
    ]);
  });

  it('offers the viewing itself when only ids are known and there are no slots', () => {
    expect(list(undefined, {viewingId: 'v', status: status({})})).to.deep.equal([
      {date: '', options: [{viewingId: 'v', state: 'open'}]},
    ]);
    expect(list(undefined, {viewingId: 'v'})).to.deep.equal([]);
  });

  it('counts, and finds a choice again', () => {
    const days = list([cut, timed]);
    expect([countOpen(days), countTimes(days)]).to.deep.equal([3, 4]);
    expect(findOption(days, {viewingId: 'cut', slotId: 'b'})?.state).to.equal('full');
    expect(findOption(days, {viewingId: 'cut'})).to.equal(undefined);
  });
});
