import {expect} from '@open-wc/testing';
import {timeFormat} from '../../../src/booking/time/time-format.js';
import {optionLabel} from '../../../src/messages/option-label.js';
import {messages} from '../../../src/messages/sv.js';

describe('the label of a time', () => {
  const name = (start: string, end?: string) =>
    optionLabel(
      {start: Date.parse(start), ...(end && {end: Date.parse(end)})},
      messages,
      timeFormat('sv', 'Europe/Stockholm'),
    );

  it('contains start and end', () => {
    expect(name('2026-11-14T11:00Z')).to.equal('12:00');
    expect(name('2026-11-14T11:00Z', '2026-11-14T11:15Z')).to.equal('12:00–12:15');
  });

  it('names the day of an end past midnight', () => {
    expect(name('2026-11-14T22:30Z', '2026-11-14T23:15Z')).to.equal(
      '23:30 till söndag 15 november kl.\u00a000:15',
    );
    expect(name('2026-11-14T22:30Z', '2026-11-14T23:00Z')).to.equal('23:30–00:00');
  });

  it('includes time zones across a clock change', () => {
    expect(name('2026-10-25T00:45Z', '2026-10-25T01:15Z')).to.equal('02:45 CEST–02:15 CET');
  });
});
