import {expect} from '@open-wc/testing';
import {
  countOpen,
  countTimes,
  findOption,
  listDays,
  soleOption,
  type AvailabilityInput,
} from '../../src/booking/availability.js';
import type {DealStatus, Viewing} from '../../src/booking/viewing.js';

const at = (text: string) => Date.parse(text);
const minutes = 60_000;
const start = at('2026-11-14T11:00:00Z');
const date = '2026-11-14';

const slotViewing: Viewing = {
  kind: 'slots',
  id: 'cut',
  bookable: true,
  seatsPerSlot: 2,
  times: [
    {slotId: 'a', date, start, end: start + 15 * minutes, freeSeats: 2},
    {slotId: 'b', date, start: start + 15 * minutes, end: start + 30 * minutes, freeSeats: 0},
    {slotId: 'c', date, start: start + 30 * minutes, end: start + 45 * minutes},
  ],
};
const timed: Viewing = {
  kind: 'timed',
  id: 'timed',
  bookable: true,
  times: [{date: '2026-11-15', start: at('2026-11-15T12:00:00Z'), end: at('2026-11-15T13:00:00Z')}],
};
const day: Viewing = {
  kind: 'day',
  id: 'day',
  bookable: true,
  times: [{date: '2026-11-16', start: at('2026-11-15T23:00:00Z'), end: at('2026-11-16T23:00:00Z')}],
};
const noteOnly: Viewing = {kind: 'none', id: 'words', bookable: false, description: 'Ring mig.', times: []};

const list = (viewings: readonly Viewing[] | undefined, more: Partial<AvailabilityInput> = {}) =>
  listDays({viewings, now: at('2026-11-10T08:00:00Z'), ...more});
const daysOf = (...input: Parameters<typeof list>) => list(...input).days;
const states = (...input: Parameters<typeof list>) =>
  daysOf(...input).flatMap(({options}) =>
    options.map(({slotId, viewingId, state, seatsLeft}) => [slotId ?? viewingId, state, seatsLeft]),
  );
const status = (slots: Record<string, {booked?: number; full: boolean} | 'unreadable'>): DealStatus =>
  new Map(Object.entries(slots));

describe('available times', () => {
  it('are grouped by the day at the home, in order', () => {
    const days = daysOf([day, timed, slotViewing]);
    expect(days.map(({date, at, options}) => [date, at, options.length])).to.deep.equal([
      ['2026-11-14', start, 3],
      ['2026-11-15', timed.times[0]?.start, 1],
      ['2026-11-16', day.times[0]?.start, 1],
    ]);
    expect(days[0]?.options[0]).to.deep.equal({
      viewingId: 'cut',
      slotId: 'a',
      start,
      end: start + 15 * minutes,
      state: 'open',
      seatsLeft: 2,
    });
  });

  it('are merged into one ordered list per day across viewings', () => {
    const between: Viewing = {...timed, id: 'between', times: [{date, start: start + 20 * minutes}]};
    const only: Viewing = {...day, times: [{date, start: start - 720 * minutes, end: start + 720 * minutes}]};
    expect(states([between, slotViewing, only]).map(([id]) => id)).to.deep.equal([
      'day',
      'a',
      'b',
      'between',
      'c',
    ]);
  });

  it('have no time if only the day is known', () => {
    expect(daysOf([day])[0]?.options).to.deep.equal([{viewingId: 'day', date: '2026-11-16', state: 'open'}]);
  });

  it('have no day if the agent hides the time, except slots', () => {
    for (const viewing of [timed, day]) {
      const [only] = daysOf([{...viewing, timeHidden: true}]);
      expect(only).to.deep.include({date: '', options: [{viewingId: viewing.id, state: 'open'}]});
    }
    expect(daysOf([{...slotViewing, timeHidden: true}])).to.deep.equal(daysOf([slotViewing]));
  });

  it("use the deal's seats while there is no status", () => {
    expect(states([slotViewing])).to.deep.equal([
      ['a', 'open', 2],
      ['b', 'full', undefined],
      ['c', 'open', undefined],
    ]);
  });

  it('prefer the status to the deal', () => {
    expect(
      states([slotViewing], {
        status: status({a: {booked: 2, full: true}, b: {booked: 1, full: false}, c: {full: false}}),
      }),
    ).to.deep.equal([
      ['a', 'full', undefined],
      ['b', 'open', 1],
      ['c', 'open', undefined],
    ]);
  });

  it('have no number of seats left if the capacity is unknown', () => {
    const {seatsPerSlot: _, ...unknown} = slotViewing;
    expect(states([unknown], {status: status({a: {booked: 1, full: false}})})[0]).to.deep.equal([
      'a',
      'open',
      undefined,
    ]);
  });

  it('are closed if their status is unreadable', () => {
    expect(states([slotViewing], {status: status({a: 'unreadable'})})[0]).to.deep.equal([
      'a',
      'closed',
      undefined,
    ]);
  });

  it('exclude slots that have started and other viewings that have ended', () => {
    expect(states([slotViewing], {now: start})).to.deep.equal([
      ['b', 'full', undefined],
      ['c', 'open', undefined],
    ]);
    expect(states([timed], {now: at('2026-11-15T12:59:59Z')})).to.deep.equal([['timed', 'open', undefined]]);
    expect(states([timed], {now: at('2026-11-15T13:00:00Z')})).to.deep.equal([]);
    expect(states([day], {now: at('2026-11-16T22:59:59Z')})).to.deep.equal([['day', 'open', undefined]]);
    expect(states([day], {now: at('2026-11-16T23:00:00Z')})).to.deep.equal([]);
    const endless = {...timed, times: [{date, start}]};
    expect(states([endless], {now: start - 1})).to.have.length(1);
    expect(states([endless], {now: start})).to.deep.equal([]);
  });

  it('are closed with all slots of a viewing after its closing time', () => {
    const closesAt = start - 120 * minutes;
    expect(states([{...slotViewing, closesAt}], {now: closesAt - 1})[0]?.[1]).to.equal('open');
    expect(states([{...slotViewing, closesAt}], {now: closesAt}).map(([, state]) => state)).to.deep.equal([
      'closed',
      'closed',
      'closed',
    ]);
  });

  it('can be limited to one viewing', () => {
    expect(states([slotViewing, timed], {viewingId: 'timed'})).to.deep.equal([['timed', 'open', undefined]]);
    expect(states([slotViewing, timed], {viewingId: 'gone'})).to.deep.equal([]);
    expect(list([noteOnly, timed], {viewingId: 'timed'}).notes).to.deep.equal([]);
    expect(list([noteOnly, timed], {viewingId: 'words'}).notes).to.have.length(1);
  });

  it('are numbered slots in response order if only ids are known', () => {
    const days = daysOf(undefined, {
      viewingId: 'v',
      status: status({z: {full: false}, a: {full: true}, m: 'unreadable'}),
    });
    expect(days).to.deep.equal([
      {
        date: '',
        descriptions: [],
        options: [
          {viewingId: 'v', slotId: 'z', number: 1, state: 'open'},
          {viewingId: 'v', slotId: 'a', number: 2, state: 'full'},
          {viewingId: 'v', slotId: 'm', number: 3, state: 'closed'},
        ],
      },
    ]);
  });

  it('contain the viewing itself if only ids are known and there are no slots', () => {
    expect(daysOf(undefined, {viewingId: 'v', status: status({})})).to.deep.equal([
      {date: '', descriptions: [], options: [{viewingId: 'v', state: 'open'}]},
    ]);
    expect(daysOf(undefined, {viewingId: 'v'})).to.deep.equal([]);
    expect(daysOf(undefined, {status: status({a: {full: false}})})).to.deep.equal([]);
  });

  it('can be counted, and a previous choice can be found in them', () => {
    const {days} = list([slotViewing, timed]);
    expect([countOpen(days), countTimes(days)]).to.deep.equal([3, 4]);
    expect(findOption(days, {viewingId: 'cut', slotId: 'b'})?.state).to.equal('full');
    expect(findOption(days, {viewingId: 'cut'})).to.equal(undefined);
  });
});

describe('descriptions', () => {
  const on = (viewing: Viewing, description: string): Viewing => ({...viewing, description});

  it('belong to the day of their viewing, split into lines', () => {
    const days = daysOf([on(slotViewing, 'Portkod 1234.\nTa <b>hissen</b>.'), on(timed, 'Öppet hus')]);
    expect(days.map(({descriptions}) => descriptions)).to.deep.equal([
      [['Portkod 1234.', 'Ta <b>hissen</b>.']],
      [['Öppet hus']],
    ]);
  });

  it('appear once a day, however many viewings and slots share them', () => {
    const twin = {...slotViewing, id: 'twin'};
    const other = {...slotViewing, id: 'other'};
    const days = daysOf([on(slotViewing, 'Välkommen'), on(twin, 'Välkommen'), on(other, 'Ring på')]);
    expect(days[0]?.descriptions).to.deep.equal([['Välkommen'], ['Ring på']]);
  });

  it('disappear after their times have passed', () => {
    expect(daysOf([on(slotViewing, 'Välkommen')], {now: start + 60 * minutes})).to.deep.equal([]);
  });
});

describe('viewings that cannot be booked', () => {
  const notesOf = (...input: Parameters<typeof list>) => list(...input).notes;

  it('become notes with their description', () => {
    expect(list([noteOnly])).to.deep.equal({
      days: [],
      notes: [{viewingId: 'words', dayOnly: false, times: [], lines: ['Ring mig.']}],
      changesAt: Infinity,
    });
  });

  it('become notes with their times until those have passed', () => {
    const closed = [slotViewing, timed, day].map((viewing): Viewing => ({...viewing, bookable: false}));
    expect(daysOf(closed)).to.deep.equal([]);
    expect(notesOf(closed).map(({viewingId, dayOnly, times}) => [viewingId, dayOnly, times])).to.deep.equal([
      ['cut', false, slotViewing.times],
      ['timed', false, timed.times],
      ['day', true, day.times],
    ]);
    expect(notesOf(closed, {now: start + 20 * minutes})[0]?.times).to.deep.equal([slotViewing.times[2]]);
    expect(notesOf(closed, {now: at('2026-11-16T00:00:00Z')}).map(({viewingId}) => viewingId)).to.deep.equal([
      'day',
    ]);
  });

  it('do not reveal a time that the agent hides', () => {
    const hidden: Viewing = {...timed, bookable: false, timeHidden: true};
    expect(notesOf([hidden])[0]?.times).to.deep.equal([]);
    expect(notesOf([hidden], {now: at('2026-11-15T13:00:00Z')})).to.deep.equal([]);
  });
});

describe('the next change of the list by time', () => {
  const changes = (viewings: readonly Viewing[], now: number) => list(viewings, {now}).changesAt;

  it('occurs when the next slot starts, a viewing ends or a day is over', () => {
    expect(changes([slotViewing, timed, day], start - 1)).to.equal(start);
    expect(changes([slotViewing, timed, day], start)).to.equal(start + 15 * minutes);
    expect(changes([timed, day], at('2026-11-15T12:30:00Z'))).to.equal(at('2026-11-15T13:00:00Z'));
    expect(changes([timed, day], at('2026-11-15T13:00:00Z'))).to.equal(at('2026-11-16T23:00:00Z'));
    expect(changes([{...timed, bookable: false}], start)).to.equal(at('2026-11-15T13:00:00Z'));
  });

  it('occurs when a viewing closes', () => {
    const closesAt = start - 60 * minutes;
    expect(changes([{...slotViewing, closesAt}], closesAt - 1)).to.equal(closesAt);
    expect(changes([{...slotViewing, closesAt}], closesAt)).to.equal(start);
  });

  it('never occurs when everything has passed or nothing has a time', () => {
    expect(changes([], start)).to.equal(Infinity);
    expect(changes([noteOnly], start)).to.equal(Infinity);
    expect(changes([slotViewing, timed, day, noteOnly], at('2027-01-01T00:00:00Z'))).to.equal(Infinity);
    expect(list(undefined, {viewingId: 'v', status: status({})}).changesAt).to.equal(Infinity);
  });

  it('always leads to a different list, until nothing changes', () => {
    const viewings = [
      {...slotViewing, closesAt: start - 60 * minutes},
      timed,
      day,
      {...timed, bookable: false},
    ];
    let now = at('2026-11-10T08:00:00Z');
    for (let steps = 0; ; steps++) {
      const {changesAt, ...before} = list(viewings, {now});
      if (changesAt === Infinity) {
        expect(steps).to.equal(6);
        break;
      }
      const {changesAt: _, ...justBefore} = list(viewings, {now: changesAt - 1});
      const {changesAt: __, ...then} = list(viewings, {now: changesAt});
      expect(justBefore).to.deep.equal(before);
      expect(then).not.to.deep.equal(before);
      now = changesAt;
    }
  });
});

describe('the only choice', () => {
  it('is the single available time', () => {
    expect(soleOption(list([timed]))).to.deep.include({viewingId: 'timed'});
    expect(soleOption(list([day]))).to.deep.include({viewingId: 'day'});
    expect(soleOption(list([slotViewing], {now: start + 15 * minutes}))).to.deep.include({slotId: 'c'});
    expect(soleOption(list(undefined, {viewingId: 'v', status: status({})}))).to.deep.include({
      viewingId: 'v',
    });
  });

  it('is undefined if anything else is listed, even if full, closed or a note', () => {
    expect(soleOption(list([timed, day]))).to.equal(undefined);
    expect(soleOption(list([slotViewing], {now: start}))).to.equal(undefined);
    expect(soleOption(list([timed, {...day, closesAt: 0}]))).to.equal(undefined);
    expect(soleOption(list([timed, noteOnly]))).to.equal(undefined);
  });

  it('is undefined if it cannot be booked', () => {
    expect(soleOption(list([{...timed, closesAt: 0}]))).to.equal(undefined);
    expect(soleOption(list([]))).to.equal(undefined);
  });
});
