import {expect} from '@open-wc/testing';
import {dayOf, isTimeZone, parseInstant} from '../../src/booking/time.js';
import {timeFormat} from '../../src/booking/time-format.js';

const iso = (value: unknown, zone = 'Europe/Stockholm') => {
  const instant = parseInstant(value, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('reading a date-time of Mspecs', () => {
  const noon = '2026-11-14T11:00:00.000Z';
  for (const text of [
    '2026-11-14T11:00:00Z',
    '2026-11-14T11:00:00.000Z',
    '2026-11-14T11:00:00.123456Z',
    '2026-11-14T12:00:00+01:00',
    '2026-11-14T06:00:00-0500',
    '2026-11-14T12:00:00',
    '2026-11-14T12:00',
    '2026-11-14 12:00:00',
    ' 2026-11-14t11:00:00z ',
  ]) {
    it(`takes ${JSON.stringify(text)} for noon in Stockholm`, () => expect(iso(text)).to.equal(noon));
  }

  it('reads a bare time on the wall of the home', () => {
    expect(iso('2026-11-14T12:00:00', 'Asia/Kolkata')).to.equal('2026-11-14T06:30:00.000Z');
    expect(iso('2026-11-14T12:00:00', 'America/New_York')).to.equal('2026-11-14T17:00:00.000Z');
    expect(iso('2026-11-14T12:00:00', 'Pacific/Apia')).to.equal('2026-11-13T23:00:00.000Z');
  });

  it('reads a date alone as its midnight', () => {
    expect(iso('2026-11-16')).to.equal('2026-11-15T23:00:00.000Z');
    expect(iso('2026-07-16')).to.equal('2026-07-15T22:00:00.000Z');
  });

  it('reads a wall time that summer time skips as if the clock had not changed', () => {
    expect(iso('2026-03-29T01:59:59')).to.equal('2026-03-29T00:59:59.000Z');
    expect(iso('2026-03-29T02:30:00')).to.equal('2026-03-29T01:30:00.000Z');
    expect(iso('2026-03-29T03:00:00')).to.equal('2026-03-29T01:00:00.000Z');
  });

  it('reads a wall time that occurs twice as the first', () => {
    expect(iso('2026-10-25T02:30:00')).to.equal('2026-10-25T00:30:00.000Z');
    expect(iso('2026-10-25T03:00:00')).to.equal('2026-10-25T02:00:00.000Z');
  });

  for (const value of [
    '',
    'soon',
    '2026-02-30',
    '2026-13-01',
    '2026-11-14T24:30:00',
    '14/11/2026',
    '2026-11-14T11:60:00Z',
    1794654000000,
    null,
    undefined,
    {},
  ]) {
    it(`finds no moment in ${JSON.stringify(value)}`, () => expect(iso(value)).to.equal(undefined));
  }
});

describe('writing a moment', () => {
  const instant = Date.parse('2026-11-14T23:30:00Z');

  it('names the day at the home, wherever the visitor is', () => {
    expect(dayOf(instant, 'Europe/Stockholm')).to.equal('2026-11-15');
    expect(dayOf(instant, 'America/New_York')).to.equal('2026-11-14');
  });

  it('writes day and time in the language and at the home', () => {
    const swedish = timeFormat('sv', 'Europe/Stockholm');
    expect(swedish.day(instant)).to.equal('söndag 15 november');
    expect(swedish.time(instant)).to.equal('00:30');
    expect(timeFormat('en', 'Europe/London').day(instant)).to.equal('Saturday, November 14');
  });

  it('knows time zones from other words', () => {
    expect(isTimeZone('Europe/Stockholm')).to.equal(true);
    expect(isTimeZone('Mars/Olympus')).to.equal(false);
    expect(isTimeZone('')).to.equal(false);
  });
});
