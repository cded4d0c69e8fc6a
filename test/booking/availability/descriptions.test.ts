import {expect} from '@open-wc/testing';
import type {Viewing} from '../../../src/booking/viewing.js';
import {at} from '../../support/instant.js';
import {
  day,
  daysOf,
  list,
  minutes,
  noteOnly,
  slotViewing,
  start,
  timed,
} from '../../support/listed-viewings.js';

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
