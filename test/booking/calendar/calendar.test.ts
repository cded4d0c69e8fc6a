import {expect} from '@open-wc/testing';
import ICAL from 'ical.js';
import type {CalendarEntry} from '../../../src/booking/calendar/calendar-entry.js';
import {calendarFile} from '../../../src/booking/calendar/calendar-file.js';
import {googleCalendarUrl, outlookCalendarUrl} from '../../../src/booking/calendar/calendar-links.js';
import {parseInstant} from '../../../src/booking/time/time.js';

const at = (iso: string) => Date.parse(iso);

const entry: CalendarEntry = {
  viewingId: 'MQ2ZG',
  slotId: 'NT1',
  when: {start: at('2026-11-14T11:00:00Z'), end: at('2026-11-14T11:15:00Z')},
  title: 'Visning: Åsögatan 1',
  note: 'Preliminärt tills mäklaren har godkänt.',
  address: 'Åsögatan 1, 118 24 Stockholm',
  geo: {latitude: '59.3123', longitude: '18.0711'},
  broker: {name: 'Eva Björk', phoneNumber: '+46701740605', email: 'eva@example.se'},
  url: 'https://example.se/hem/1?a=1,2;3',
  stampedAt: at('2026-11-01T08:09:10.987Z'),
};
const bare: CalendarEntry = {
  viewingId: 'MQ2ZG',
  when: entry.when,
  title: 'Visning',
  note: '',
  stampedAt: entry.stampedAt,
};

const calendarOf = (given: Partial<CalendarEntry> = {}) =>
  new ICAL.Component(ICAL.parse(calendarFile({...entry, ...given})) as unknown[]);

function eventOf(given: Partial<CalendarEntry> = {}) {
  const [event, ...more] = calendarOf(given).getAllSubcomponents();
  expect(more).to.have.lengthOf(0);
  return event!;
}

/** Value of a property as a calendar parses it; `undefined` if the file lacks it. */
function read(name: string, given: Partial<CalendarEntry> = {}): unknown {
  const value = eventOf(given).getFirstPropertyValue(name);
  if (value instanceof ICAL.Time) return value.isDate ? value.toString() : value.toJSDate().toISOString();
  return value ?? undefined;
}

const names = (given: Partial<CalendarEntry> = {}) =>
  eventOf(given)
    .getAllProperties()
    .map(({name}) => name);

const linesOf = (file: string) => file.split('\r\n').slice(0, -1);
const octets = (text: string) => new TextEncoder().encode(text).length;

const hostile: [what: string, text: string][] = [
  ['a line that names an attendee', 'x\r\nATTENDEE:mailto:a@example.com'],
  ['a bare carriage return', 'x\rATTENDEE:mailto:a@example.com'],
  ['a folded line', 'x\r\n ATTENDEE:mailto:a@example.com'],
  ['the end of the event', 'x\nEND:VEVENT\nBEGIN:VALARM'],
  ['a line separator of Unicode', 'x\u2028ATTENDEE:mailto:a@example.com\u0085'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009f'],
  ['lone surrogates', 'a\ud83db\udc00c\ud83d'],
  ['characters that iCalendar escapes', '\\n\\\\;,:"a\\,b\\;'],
  ['10,000 characters', 'å;'.repeat(5_000)],
  ['10,000 characters of HTML', '<b>&'.repeat(2_500)],
];

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
        'Preliminärt tills mäklaren har godkänt.\n\nEva Björk\n+46701740605\neva@example.se\nhttps://example.se/hem/1?a=1,2;3',
      ],
      ['location', 'Åsögatan 1, 118 24 Stockholm'],
      ['geo', [59.3123, 18.0711]],
      ['contact', 'Eva Björk, +46701740605, eva@example.se'],
      ['url', 'https://example.se/hem/1?a=1,2;3'],
    ]);
  });

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

  describe('line folding', () => {
    const texts: [language: string, text: string][] = [
      ['Swedish', 'Åtta små öar på en å, räksmörgås och blåbär; '.repeat(12)],
      ['Arabic', 'موعد مبدئي إلى أن يوافق الوسيط العقاري عليه. '.repeat(12)],
      ['emoji', '👩‍👩‍👧‍👦🏡🇸🇪'.repeat(20)],
      ['one-octet', 'x'.repeat(500)],
    ];
    for (const [language, text] of texts) {
      for (let shift = 0; shift < 5; shift++) {
        const note = `${'-'.repeat(shift)}${text.trim()}`;
        it(`limits lines to 75 octets and keeps a ${language} text that begins at ${shift}`, () => {
          const lines = linesOf(calendarFile({...entry, note, title: note}));
          expect(Math.max(...lines.map(octets))).to.be.within(72, 75);
          expect(lines.join('')).not.to.contain('\ufffd');
          expect(read('summary', {title: note})).to.equal(note);
          expect(read('description', {note, broker: undefined, url: undefined})).to.equal(note);
        });
      }
    }

    it('does not split a character', () => {
      const lines = linesOf(calendarFile({...entry, title: '🏡'.repeat(100)}));
      expect(lines.every((line) => !/\p{Cs}/u.test(line))).to.be.true;
    });

    it('leaves shorter lines unchanged', () => {
      const room = 75 - 'SUMMARY:'.length;
      expect(calendarFile({...entry, title: 'x'.repeat(room)})).to.contain(
        `\r\nSUMMARY:${'x'.repeat(room)}\r\n`,
      );
      expect(calendarFile({...entry, title: 'x'.repeat(room + 1)})).to.contain('x\r\n x\r\n');
    });
  });

  describe('escaping', () => {
    const expected = names();
    const fields: [field: string, give: (text: string) => Partial<CalendarEntry>][] = [
      ['ids', (text) => ({viewingId: text, slotId: text})],
      ['the title', (title) => ({title})],
      ['the note', (note) => ({note})],
      ['the address', (address) => ({address})],
      ["the broker's name", (name) => ({broker: {name}})],
      ["the broker's number and address", (text) => ({broker: {phoneNumber: text, email: text}})],
      ['the link', (text) => ({url: `https://example.se/${text}`})],
    ];
    for (const [what, text] of hostile) {
      for (const [field, give] of fields) {
        it(`handles ${what} in ${field}`, () => {
          const file = calendarFile({...entry, ...give(text)});
          expect(names(give(text))).to.deep.equal(expected);
          expect(eventOf(give(text)).getAllSubcomponents()).to.have.lengthOf(0);
          expect(file.replaceAll('\r\n', '')).not.to.match(/[\p{Cc}\p{Cs}]/u);
          expect(Math.max(...linesOf(file).map(octets))).to.be.at.most(75);
        });
      }
    }

    it('leaves out hostile coordinates', () => {
      for (const latitude of [
        '59;1\r\nATTENDEE:x',
        '59.3\n',
        '',
        ' ',
        'NaN',
        'Infinity',
        '0x10',
        '1e1',
        '91',
        '59,3',
      ]) {
        const file = calendarFile({...entry, geo: {latitude, longitude: '18'}});
        expect(file, latitude).not.to.contain('ATTENDEE');
        if (latitude !== '59.3\n') expect(file, latitude).not.to.contain('GEO');
      }
      expect(names({geo: {latitude: '59', longitude: '-180.5'}})).not.to.include('geo');
    });
  });

  it('preserves special characters and line breaks of a text', () => {
    const note = 'a\\nb\\;c;d,e:f"g\\\nh\n\ni\tj';
    expect(read('description', {note, broker: undefined, url: undefined})).to.equal(note);
    expect(read('location', {address: 'A\\B; C, D'})).to.equal('A\\B; C, D');
    expect(read('contact', {broker: {name: 'Ek, Eva; \\o/'}})).to.equal('Ek, Eva; \\o/');
  });

  it('treats every kind of line break in a note alike', () =>
    expect(
      read('description', {
        note: '\r\na\r\nb\rc\nd\u2028e\u2029f\u0085g\n',
        broker: undefined,
        url: undefined,
      }),
    ).to.equal('a\nb\nc\nd\ne\nf\ng'));

  it('joins the lines of title and address', () => {
    expect(read('summary', {title: ' Visning\r\n Åsögatan\t1 '})).to.equal('Visning Åsögatan 1');
    expect(read('location', {address: 'Åsögatan 1\n118 24'})).to.equal('Åsögatan 1 118 24');
  });

  it('drops control characters and lone surrogates', () =>
    expect(read('summary', {title: 'a\u0000b\ud83dc\u009f👍\udc4d'})).to.equal('abc👍'));

  it('drops bidirectional control characters and keeps joiners between letters', () =>
    expect(read('summary', {title: '\u202eVisning\u202c: \u2067خانه\u200cها\u2069'})).to.equal(
      'Visning: خانه\u200cها',
    ));

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
      expect(read('description', {url, note: '', broker: undefined}), url).to.be.undefined;
    }
    expect(read('url', {url: 'http://example.se/å ä'})).to.equal('http://example.se/%C3%A5%20%C3%A4');
  });

  it('names no organizer or attendee, to whom a calendar would send email', () =>
    expect(calendarFile(entry)).not.to.match(/^(ORGANIZER|ATTENDEE|METHOD)/m));
});

const google = (given: Partial<CalendarEntry> = {}) => new URL(googleCalendarUrl({...entry, ...given}));
const outlook = (given: Partial<CalendarEntry> = {}) => new URL(outlookCalendarUrl({...entry, ...given}));
const paramsOf = ({searchParams}: URL) => Object.fromEntries(searchParams);

describe('a Google Calendar link', () => {
  it('contains only title, time, place and note', () => {
    const url = google();
    expect(url.origin + url.pathname).to.equal('https://calendar.google.com/calendar/render');
    expect(paramsOf(url)).to.deep.equal({
      action: 'TEMPLATE',
      dates: '20261114T110000Z/20261114T111500Z',
      text: 'Visning: Åsögatan 1',
      location: 'Åsögatan 1, 118 24 Stockholm',
      details: 'Preliminärt tills mäklaren har godkänt.',
    });
  });

  it('ends an all-day event on the following day', () =>
    expect(google({when: {day: '2026-12-31'}}).searchParams.get('dates')).to.equal('20261231/20270101'));

  it('preserves line breaks and punctuation of the note', () =>
    expect(google({note: 'a & b=c\r\n<d>#+%'}).searchParams.get('details')).to.equal('a & b=c\n<d>#+%'));
});

describe('an Outlook Calendar link', () => {
  it('contains title, time, place, note and tentative status', () => {
    const url = outlook();
    expect(url.origin + url.pathname).to.equal('https://outlook.live.com/calendar/0/deeplink/compose');
    expect(paramsOf(url)).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-11-14T11:00:00Z',
      enddt: '2026-11-14T11:15:00Z',
      freebusy: 'tentative',
      subject: 'Visning: Åsögatan 1',
      location: 'Åsögatan 1, 118 24 Stockholm',
      body: 'Preliminärt tills mäklaren har godkänt.',
    });
  });

  it('creates a free all-day event that ends on the following day', () =>
    expect(paramsOf(outlook({when: {day: '2026-12-31'}}))).to.include({
      startdt: '2026-12-31',
      enddt: '2027-01-01',
      allday: 'true',
      freebusy: 'free',
    }));

  it('encodes the note as HTML that shows the original text', () =>
    expect(outlook({note: 'a & b\r\n<img src=x>'}).searchParams.get('body')).to.equal(
      'a &amp; b<br>&lt;img src=x&gt;',
    ));
});

for (const [calendar, linkOf] of [
  ['Google', google],
  ['Outlook', outlook],
] as const) {
  describe(`a ${calendar} link`, () => {
    it('encodes spaces without plus signs', () => expect(linkOf().search).not.to.contain('+'));

    it('leaves out unknown details', () => {
      const params = paramsOf(linkOf({address: undefined, note: ''}));
      expect(params).not.to.have.any.keys('location', 'details', 'body');
    });

    it("contains neither the agent, the ids nor the listing's URL", () =>
      expect(linkOf().href).not.to.match(/Eva|46701740605|eva|MQ2ZG|NT1|example/));

    it('lasts half an hour if the end is unknown', () =>
      expect(linkOf({when: {start: at('2026-11-14T11:00:00Z')}}).href).to.match(/11(%3A)?30(%3A)?00Z/));

    for (const [what, text] of hostile) {
      it(`handles ${what}`, () => {
        const url = linkOf({title: text, address: text, note: text});
        expect([...url.searchParams.keys()]).to.have.members([...linkOf().searchParams.keys()]);
        expect(url.href.length).to.be.at.most(2_048);
        for (const value of url.searchParams.values())
          expect(value).not.to.match(/[^\P{Cc}\n]|\p{Cs}|\ufffd/u);
      });
    }

    it('truncates a long text between characters with an ellipsis', () => {
      for (const text of ['x', 'å', 'ع', '🏡']) {
        const title = linkOf({title: text.repeat(10_000)}).search.match(/(?:text|subject)=([^&]*)/)![1]!;
        expect(decodeURIComponent(title)).to.match(new RegExp(`^(${text})+…$`, 'u'));
      }
    });
  });
}
