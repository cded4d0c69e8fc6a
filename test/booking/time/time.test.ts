import {expect} from '@open-wc/testing';
import {dayOf, differsFromVisitor, isTimeZone, parseInstant} from '../../../src/booking/time/time.js';
import {timeFormat} from '../../../src/booking/time/time-format.js';

const iso = (value: unknown, zone = 'Europe/Stockholm') => {
  const instant = parseInstant(value, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('parsing a date-time of Mspecs', () => {
  const noon = '2026-11-14T11:00:00.000Z';
  for (const text of [
    '2026-11-14T11:00:00Z',
    '2026-11-14T11:00:00.000Z',
    '2026-11-14T11:00:00.123456Z',
    '2026-11-14T12:00:00+01:00',
    '2026-11-14T06:00:00-0500',
    '2026-11-14T11:00:00-00:00',
    '2026-11-15T01:00:00.5+14:00',
    '2026-11-14 11:00Z',
    '2026-11-14T12:00:00,999',
    '2026-11-14T12:00:00',
    '2026-11-14T12:00',
    '2026-11-14 12:00:00',
    ' 2026-11-14t11:00:00z ',
  ]) {
    it(`reads ${JSON.stringify(text)} as noon in Stockholm`, () => expect(iso(text)).to.equal(noon));
  }

  it('reads a time without offset as local time of the home', () => {
    expect(iso('2026-11-14T12:00:00', 'Asia/Kolkata')).to.equal('2026-11-14T06:30:00.000Z');
    expect(iso('2026-11-14T12:00:00', 'America/New_York')).to.equal('2026-11-14T17:00:00.000Z');
    expect(iso('2026-11-14T12:00:00', 'Pacific/Apia')).to.equal('2026-11-13T23:00:00.000Z');
  });

  it('reads a date as its midnight', () => {
    expect(iso('2026-11-16')).to.equal('2026-11-15T23:00:00.000Z');
    expect(iso('2026-07-16')).to.equal('2026-07-15T22:00:00.000Z');
  });

  it('rejects implausible years', () => {
    expect(iso('0001-01-01T00:00:00Z')).to.equal(undefined);
    expect(iso('9999-12-31T23:00:00Z')).to.equal(undefined);
  });

  it('reads a local time skipped by daylight saving time as if the clock had not changed', () => {
    expect(iso('2026-03-29T01:59:59')).to.equal('2026-03-29T00:59:59.000Z');
    expect(iso('2026-03-29T02:30:00')).to.equal('2026-03-29T01:30:00.000Z');
    expect(iso('2026-03-29T03:00:00')).to.equal('2026-03-29T01:00:00.000Z');
  });

  it('reads a repeated local time as its first occurrence', () => {
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
    '2026-11-14T24:00:00',
    '2026-11-14T11:60:00Z',
    '2026-11-14T11:00:60Z',
    '2026-11-14T11:00.5Z',
    '2026-11-14T11:00:00+24:00',
    '2026-11-14T11:00:00+01:60',
    '2026-11-14T11:00:00 Europe/Stockholm',
    '2026-02-29T11:00:00+01:00',
    '2026-00-10',
    '2026-01-00',
    1794654000000,
    null,
    undefined,
    {},
  ]) {
    it(`rejects ${JSON.stringify(value)}`, () => expect(iso(value)).to.equal(undefined));
  }
});

describe('formatting an instant', () => {
  const instant = Date.parse('2026-11-14T23:30:00Z');

  it("uses the day at the home, whatever the visitor's time zone", () => {
    expect(dayOf(instant, 'Europe/Stockholm')).to.equal('2026-11-15');
    expect(dayOf(instant, 'America/New_York')).to.equal('2026-11-14');
  });

  it('uses the language and the time zone of the home', () => {
    const swedish = timeFormat('sv', 'Europe/Stockholm');
    expect(swedish.day(instant)).to.equal('söndag 15 november');
    expect(swedish.time(instant)).to.equal('00:30');
    expect(timeFormat('en', 'Europe/London').day(instant)).to.equal('Saturday, November 14');
  });

  it('formats Swedish like Intl, without calling it', () => {
    const {day, time} = timeFormat('sv', 'UTC');
    const byIntl = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('sv', {timeZone: 'UTC', ...options});
    const dayByIntl = byIntl({weekday: 'long', day: 'numeric', month: 'long'});
    const timeByIntl = byIntl({hour: '2-digit', minute: '2-digit'});
    for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2029, 0, 1); at += 24 * 60 * 60_000) {
      expect(day(at)).to.equal(dayByIntl.format(at));
    }
    for (let at = 0; at < 24 * 60 * 60_000; at += 60_000) expect(time(at)).to.equal(timeByIntl.format(at));
  });

  it('distinguishes time zones from other strings', () => {
    expect(isTimeZone('Europe/Stockholm')).to.equal(true);
    expect(isTimeZone('Mars/Olympus')).to.equal(false);
    expect(isTimeZone('')).to.equal(false);
  });
});

describe('formatting a time range', () => {
  const range = (start: string, end: string, language = 'sv', zone = 'Europe/Stockholm') =>
    timeFormat(language, zone).range(parseInstant(start, zone)!, parseInstant(end, zone)!);

  it('contains the times of one day', () => {
    expect(range('2026-11-14T12:00', '2026-11-14T12:15')).to.deep.equal({start: '12:00', end: '12:15'});
  });

  it('names the day of an end past midnight', () => {
    expect(range('2026-11-14T23:30', '2026-11-15T00:15')).to.deep.equal({
      start: '23:30',
      end: '00:15',
      endDay: 'söndag 15 november',
    });
  });

  it('assigns midnight to the day that it ends', () => {
    expect(range('2026-11-14T23:30', '2026-11-15T00:00')).to.deep.equal({start: '23:30', end: '00:00'});
    expect(range('2026-11-15T00:00', '2026-11-15T00:00')).to.deep.equal({start: '00:00', end: '00:00'});
    expect(range('2026-11-15T00:00', '2026-11-16T00:00')).to.deep.equal({start: '00:00', end: '00:00'});
  });

  it('uses the day at the home, not in UTC', () => {
    expect(range('2026-11-14T19:00', '2026-11-14T20:00', 'sv', 'America/New_York')).to.not.have.property(
      'endDay',
    );
    expect(range('2026-11-14T23:00', '2026-11-15T01:00', 'sv', 'America/New_York')).to.have.property(
      'endDay',
    );
  });

  it('includes time zones across a clock change', () => {
    expect(range('2026-10-25T02:45+02:00', '2026-10-25T02:15+01:00')).to.deep.equal({
      start: '02:45 CEST',
      end: '02:15 CET',
    });
    expect(range('2026-03-29T01:45', '2026-03-29T03:15')).to.deep.equal({
      start: '01:45 CET',
      end: '03:15 CEST',
    });
  });

  it('includes both time zone and day across a night with a clock change', () => {
    expect(range('2026-10-24T23:00', '2026-10-25T04:00')).to.deep.equal({
      start: '23:00 CEST',
      end: '04:00 CET',
      endDay: 'söndag 25 oktober',
    });
  });

  it('distinguishes a repeated local time', () => {
    const {time} = timeFormat('sv', 'Europe/Stockholm');
    const written = [
      '01:45+02:00',
      '02:00+02:00',
      '02:59+02:00',
      '02:00+01:00',
      '02:59+01:00',
      '03:00+01:00',
    ];
    expect(written.map((text) => time(parseInstant(`2026-10-25T${text}`, '')!))).to.deep.equal([
      '01:45',
      '02:00 CEST',
      '02:59 CEST',
      '02:00 CET',
      '02:59 CET',
      '03:00',
    ]);
  });
});

describe('the time zone note', () => {
  it('names the city of a zone', () => {
    expect(timeFormat('sv', 'Europe/Stockholm').city).to.equal('Stockholm');
    expect(timeFormat('sv', 'America/Argentina/Buenos_Aires').city).to.equal('Buenos Aires');
    expect(timeFormat('sv', 'America/Port_of_Spain').city).to.equal('Port of Spain');
    expect(timeFormat('sv', 'Etc/UTC').city).to.equal('UTC');
    expect(timeFormat('sv', 'UTC').city).to.equal('UTC');
  });

  const winter = Date.parse('2026-11-14T12:00:00Z');
  const summer = Date.parse('2026-07-14T12:00:00Z');

  const differs = (instant: number, zone: string) => differsFromVisitor(instant, 'Europe/Stockholm', zone);

  it("appears if the visitor's clock differs", () => {
    expect(differs(winter, 'America/New_York')).to.equal(true);
    expect(differs(winter, 'Asia/Kolkata')).to.equal(true);
  });

  it('is absent if the clocks agree, whatever the names of the zones', () => {
    for (const zone of ['Europe/Stockholm', 'Europe/Berlin'])
      for (const instant of [winter, summer]) expect(differs(instant, zone), zone).to.equal(false);
  });

  it('depends on the instant', () => {
    expect(differs(winter, 'Africa/Lagos')).to.equal(false);
    expect(differs(summer, 'Africa/Lagos')).to.equal(true);
  });

  it("uses the browser's time zone for the visitor", () => {
    const offset = -new Date(winter).getTimezoneOffset();
    expect(differsFromVisitor(winter, 'Europe/Stockholm')).to.equal(offset !== 60);
    expect(timeFormat('sv', 'Europe/Stockholm').differsFromVisitor(winter)).to.equal(offset !== 60);
    expect(differsFromVisitor(winter, Intl.DateTimeFormat().resolvedOptions().timeZone)).to.equal(false);
  });
});
