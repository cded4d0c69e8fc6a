import {expect} from '@open-wc/testing';
import {describeTime, fromWallTime, toWallTime} from '../../../../demo/simulator/store/stockholm-time.js';

describe('Stockholm time in the simulator', () => {
  it('converts a local time just before and just after a clock change', () => {
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

  it('is formatted with both times across a clock change', () => {
    const slot = {start: Date.parse('2026-10-25T00:30:00Z'), end: Date.parse('2026-10-25T01:30:00Z')};
    expect(describeTime(slot)).to.equal('söndag 25 oktober kl. 02:30–02:30');
  });
});
