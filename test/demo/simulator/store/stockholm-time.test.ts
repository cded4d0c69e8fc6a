import {expect} from '@open-wc/testing';
import {describeTime, fromWallTime, toWallTime} from '../../../../demo/simulator/store/stockholm-time.js';

describe('Stockholm time in the simulator', () => {
  it('finds the instant of a wall time just before and just after the clocks change', () => {
    const instants = {
      '2026-03-29T01:59:59Z': '2026-03-29T00:59:59Z',
      '2026-03-29T03:00:00Z': '2026-03-29T01:00:00Z',
      '2026-10-25T01:59:59Z': '2026-10-24T23:59:59Z',
      '2026-10-25T03:00:00Z': '2026-10-25T02:00:00Z',
    };
    for (const [wallTime, instant] of Object.entries(instants)) {
      expect(fromWallTime(Date.parse(wallTime)), wallTime).to.equal(Date.parse(instant));
      expect(toWallTime(Date.parse(instant)), instant).to.equal(Date.parse(wallTime));
    }
  });

  it('is written with both times where the clocks change in between', () => {
    const slot = {start: Date.parse('2026-10-25T00:30:00Z'), end: Date.parse('2026-10-25T01:30:00Z')};
    expect(describeTime(slot)).to.equal('söndag 25 oktober kl. 02:30–02:30');
  });
});
