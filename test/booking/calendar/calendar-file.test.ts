import {expect} from '@open-wc/testing';
import ICAL from 'ical.js';
import type {CalendarEntry} from '../../../src/booking/calendar/calendar-entry.js';
import {calendarFile} from '../../../src/booking/calendar/calendar-file.js';
import {parseInstant} from '../../../src/booking/time/time.js';
import {calendarOf, entry, eventOf, names, read} from '../../support/calendar.js';
import {at} from '../../support/instant.js';

const bare: CalendarEntry = {
  viewingId: 'MQ2ZG',
  when: entry.when,
  title: 'Visning',
  note: '',
  stampedAt: entry.stampedAt,
};

describe('a calendar file', () => {
  it('is iCalendar 2.0 with one event and no method', () => {
    const calendar = calendarOf();
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).to.equal('-//mspecs-viewing-booker//Viewing//EN');
    expect(calendar.getAllProperties()).to.have.lengthOf(2);
    expect(calendar.getAllSubcomponents().map(({name}) => name)).to.deep.equal(['vevent']);
  });

  it('contains all known details', () => {
    expect(names().map((name) => [name, read(name)])).to.deep.equal([
      ['uid', 'MQ2ZG+NT1@mspecs-viewing-booker'],
      ['dtstamp', '2026-11-01T08:09:10.000Z'],
      ['dtstart', '2026-11-14T11:00:00.000Z'],
      ['dtend', '2026-11-14T11:15:00.000Z'],
      ['status', 'TENTATIVE'],
      ['transp', 'OPAQUE'],
      ['summary', 'Visning: Åsögatan 1'],
      [
        'description',
        [
          'Preliminärt tills mäklaren har godkänt.',
          'Får du förhinder? Ring mäklaren.\nEva Björk\n+46701740605\neva@example.se',
          'Våning 2\nPorten ligger på gårdssidan.',
          'https://example.se/hem/1?a=1,2;3',
        ].join('\n\n'),
      ],
      ['location', 'Åsögatan 1, 118 24 Stockholm'],
      ['geo', [59.3123, 18.0711]],
      ['contact', 'Eva Björk, +46701740605, eva@example.se'],
      ['url', 'https://example.se/hem/1?a=1,2;3'],
    ]);
  });

  it('reminds three hours before, with the title', () => {
    const [alarm] = eventOf().getAllSubcomponents();
    expect([alarm!.name, ...alarm!.getAllProperties().map(({name}) => name)]).to.deep.equal([
      'valarm',
      'action',
      'trigger',
      'description',
    ]);
    expect(String(alarm!.getFirstPropertyValue('trigger'))).to.equal('-PT3H');
    expect(alarm!.getFirstPropertyValue('description')).to.equal(entry.title);
  });

  it('does not remind of a day without a time', () =>
    expect(eventOf({when: {day: '2026-11-16'}}).getAllSubcomponents()).to.deep.equal([]));

  it('asks to contact the broker only if there is one', () =>
    expect(read('description', {broker: undefined})).not.to.contain('förhinder'));

  it('leaves out unknown details', () => {
    const file = calendarFile({...bare, broker: {name: ' ', email: undefined}, address: '', url: undefined});
    const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents();
    expect(event!.getAllProperties().map(({name}) => name)).to.deep.equal([
      'uid',
      'dtstamp',
      'dtstart',
      'dtend',
      'status',
      'transp',
      'summary',
    ]);
  });

  it('ends every line with CRLF', () => {
    const file = calendarFile(entry);
    expect(file.endsWith('END:VCALENDAR\r\n')).to.be.true;
    expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
  });

  it('is identical for identical entries', () =>
    expect(calendarFile({...entry})).to.equal(calendarFile(entry)));

  describe('uid', () => {
    const uid = (given: Partial<CalendarEntry>) => read('uid', given) as string;

    it('consists of viewing and slot only, so that a later file updates the entry', () => {
      const later = {when: {day: '2027-01-01'}, title: 'Moved', stampedAt: at('2026-12-01T00:00:00Z')};
      expect(uid({...later, broker: undefined, url: undefined})).to.equal(uid({}));
    });

    it('is the viewing id if there are no slots', () =>
      expect(uid({slotId: undefined})).to.equal('MQ2ZG@mspecs-viewing-booker'));

    it('differs for every viewing and slot', () => {
      const pairs: [string, string?][] = [
        ['a', 'b'],
        ['b', 'a'],
        ['a'],
        ['a+b'],
        ['a-b'],
        ['a+', 'b'],
        ['a', '+b'],
        ['a%2B', 'b'],
        ['a;b'],
        ['a,b'],
        ['a\\b'],
      ];
      const uids = pairs.map(([viewingId, slotId]) => uid({viewingId, slotId}));
      expect(new Set(uids).size).to.equal(pairs.length);
    });
  });

  describe('start and end', () => {
    const span = (when: CalendarEntry['when']) => [read('dtstart', {when}), read('dtend', {when})];
    const start = at('2026-11-14T11:00:00Z');

    it('are half an hour apart if the end is unknown', () => {
      const halfAnHour = ['2026-11-14T11:00:00.000Z', '2026-11-14T11:30:00.000Z'];
      expect(span({start})).to.deep.equal(halfAnHour);
      expect(span({start, end: undefined})).to.deep.equal(halfAnHour);
    });

    it('are half an hour apart if the end is not after the start', () => {
      for (const end of [start, start - 1, 0]) {
        expect(span({start, end})[1]).to.equal('2026-11-14T11:30:00.000Z');
      }
    });

    it('are exact instants on days with a clock change', () => {
      const clock: [wall: string, utc: string][] = [
        ['2026-03-29T01:30:00', '2026-03-29T00:30:00.000Z'],
        ['2026-03-29T12:00:00', '2026-03-29T10:00:00.000Z'],
        ['2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
        ['2026-10-25T12:00:00', '2026-10-25T11:00:00.000Z'],
      ];
      for (const [wall, utc] of clock) {
        const moment = parseInstant(wall, 'Europe/Stockholm')!;
        expect(span({start: moment, end: moment + 60_000})[0], wall).to.equal(utc);
      }
    });

    it('are correct across the repeated hour', () =>
      expect(span({start: at('2026-10-25T00:45:00Z'), end: at('2026-10-25T01:15:00Z')})).to.deep.equal([
        '2026-10-25T00:45:00.000Z',
        '2026-10-25T01:15:00.000Z',
      ]));

    it('can span midnight', () =>
      expect(span({start: at('2026-12-31T23:45:00Z'), end: at('2027-01-01T00:15:00Z')})).to.deep.equal([
        '2026-12-31T23:45:00.000Z',
        '2027-01-01T00:15:00.000Z',
      ]));

    it('form an all-day event that does not block time if no time is known', () => {
      expect(span({day: '2026-11-16'})).to.deep.equal(['2026-11-16', '2026-11-17']);
      expect(read('transp', {when: {day: '2026-11-16'}})).to.equal('TRANSPARENT');
      expect(calendarFile({...entry, when: {day: '2026-11-16'}})).to.contain(
        '\r\nDTSTART;VALUE=DATE:20261116\r\nDTEND;VALUE=DATE:20261117\r\n',
      );
    });

    for (const [day, next] of [
      ['2026-03-29', '2026-03-30'],
      ['2026-10-25', '2026-10-26'],
      ['2028-02-28', '2028-02-29'],
      ['2026-12-31', '2027-01-01'],
    ] as const) {
      it(`are ${day} and ${next} for an all-day event`, () => expect(span({day})).to.deep.equal([day, next]));
    }

    it('reject strings that are not dates', () => {
      for (const day of ['', '2026-11-32', '20261116\r\nATTENDEE:mailto:a@example.com']) {
        expect(() => calendarFile({...entry, when: {day}}), day).to.throw(RangeError);
      }
    });
  });

  it('formats southern and western coordinates without exponents', () => {
    expect(calendarFile({...entry, geo: {latitude: '-0.00000012', longitude: ' -18.5 '}})).to.contain(
      '\r\nGEO:-0.000000;-18.500000\r\n',
    );
  });

  it('links only to http and https', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'mailto:a@example.com',
      'file:///etc/passwd',
      '/hem/1',
      'hem',
      '',
    ]) {
      expect(names({url}), url).not.to.include('url');
      expect(read('description', {url, note: '', broker: undefined, access: undefined}), url).to.be.undefined;
    }
    expect(read('url', {url: 'http://example.se/å ä'})).to.equal('http://example.se/%C3%A5%20%C3%A4');
  });

  it('names no organizer or attendee, to whom a calendar would send email', () =>
    expect(calendarFile(entry)).not.to.match(/^(ORGANIZER|ATTENDEE|METHOD)/m));
});
