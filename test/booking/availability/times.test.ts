import {expect} from '@open-wc/testing';
import {countOpen, countTimes, findOption} from '../../../src/booking/availability.js';
import {soleOption} from '../../../src/booking/sole-option.js';
import type {Viewing} from '../../../src/booking/viewing.js';
import {at} from '../../support/instant.js';
import {
  date,
  day,
  daysOf,
  list,
  minutes,
  noteOnly,
  slotViewing,
  start,
  states,
  status,
  timed,
} from '../../support/listed-viewings.js';

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
