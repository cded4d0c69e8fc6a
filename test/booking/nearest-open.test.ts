import {expect} from '@open-wc/testing';
import {optionsOf, type Day, type Option} from '../../src/booking/availability.js';
import type {Choice} from '../../src/booking/booking-state.js';
import {nearestOpen} from '../../src/booking/nearest-open.js';
import {at} from '../support/instant.js';

const slot = (slotId: string, time: string, state: Option['state'] = 'open'): Option => ({
  viewingId: 'v',
  slotId,
  start: at(time),
  state,
});
const days: readonly Day[] = [
  {
    date: '2026-11-14',
    descriptions: [],
    options: [
      slot('a', '2026-11-14T11:00Z'),
      slot('b', '2026-11-14T11:15Z', 'full'),
      slot('c', '2026-11-14T11:30Z', 'closed'),
      slot('d', '2026-11-14T11:45Z'),
    ],
  },
  {date: '2026-11-15', descriptions: [], options: [slot('e', '2026-11-15T11:00Z')]},
  {date: '2026-11-20', descriptions: [], options: [{viewingId: 'w', date: '2026-11-20', state: 'open'}]},
];
const near = (choice: Choice, count: number) =>
  nearestOpen(optionsOf(days), choice, count).map(({slotId, viewingId}) => slotId ?? viewingId);

describe('the nearest available times', () => {
  it('include only bookable times, in list order', () => {
    expect(near(slot('c', '2026-11-14T11:30Z'), 2)).to.deep.equal(['a', 'd']);
    expect(near(slot('c', '2026-11-14T11:30Z'), 1)).to.deep.equal(['d']);
    expect(near(slot('gone', '2026-11-15T10:00Z'), 1)).to.deep.equal(['e']);
    expect(near(slot('gone', '2026-11-15T10:00Z'), 9)).to.deep.equal(['a', 'd', 'e', 'w']);
  });

  it('use noon for a day without a known time', () => {
    expect(near({viewingId: 'gone', date: '2026-11-18'}, 1)).to.deep.equal(['w']);
    expect(near({viewingId: 'gone', date: '2026-11-16'}, 1)).to.deep.equal(['e']);
  });

  it('are the first ones if the time of the lost choice is unknown', () => {
    expect(near({viewingId: 'v', slotId: 'x'}, 2)).to.deep.equal(['a', 'd']);
  });

  it('are empty if nothing is available', () => {
    expect(nearestOpen([], slot('a', '2026-11-14T11:00Z'), 3)).to.deep.equal([]);
  });

  it('end with options without a known time', () => {
    const unknown: Day = {date: '', descriptions: [], options: [{viewingId: 'u', state: 'open'}]};
    const found = nearestOpen(optionsOf([unknown, ...days]), slot('b', '2026-11-14T11:15Z'), 4);
    expect(found.map(({viewingId}) => viewingId)).to.deep.equal(['v', 'v', 'v', 'w']);
  });
});
