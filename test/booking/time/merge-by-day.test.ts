import {expect} from '@open-wc/testing';
import {mergeByDay} from '../../../src/booking/time/merge-by-day.js';
import {at} from '../../support/instant.js';

describe('merging times by day', () => {
  it('returns one time per day, from the first start to the last end', () => {
    const spans = mergeByDay([
      {date: '2026-11-15', start: at('2026-11-15T10:00Z'), end: at('2026-11-15T10:15Z')},
      {date: '2026-11-14', start: at('2026-11-14T11:15Z'), end: at('2026-11-14T11:30Z')},
      {date: '2026-11-14', start: at('2026-11-14T11:00Z'), end: at('2026-11-14T11:15Z')},
    ]);
    expect(spans).to.deep.equal([
      {date: '2026-11-14', start: at('2026-11-14T11:00Z'), end: at('2026-11-14T11:30Z')},
      {date: '2026-11-15', start: at('2026-11-15T10:00Z'), end: at('2026-11-15T10:15Z')},
    ]);
  });

  it('uses the last start if no end is known, and keeps a single time', () => {
    const first = {date: '2026-11-14', start: at('2026-11-14T11:00Z')};
    const last = {date: '2026-11-14', start: at('2026-11-14T12:00Z')};
    expect(mergeByDay([last, first])).to.deep.equal([{...first, end: last.start}]);
    expect(mergeByDay([first, first])).to.deep.equal([first]);
    expect(mergeByDay([])).to.deep.equal([]);
  });
});
