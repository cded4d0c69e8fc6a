import {expect} from '@open-wc/testing';
import type {CalendarEntry} from '../../../src/booking/calendar/calendar-entry.js';
import {calendarFile} from '../../../src/booking/calendar/calendar-file.js';
import {entry, eventOf, hostile, names, read} from '../../support/calendar.js';

const linesOf = (file: string) => file.split('\r\n').slice(0, -1);
const octets = (text: string) => new TextEncoder().encode(text).length;

describe('a calendar file', () => {
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
          expect(read('description', {note, broker: undefined, access: undefined, url: undefined})).to.equal(
            note,
          );
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
      ['the way to the door', (access) => ({access})],
      ['the sentence about the broker', (contactNote) => ({contactNote})],
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
          expect(eventOf(give(text)).getAllSubcomponents()).to.have.lengthOf(1);
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
    expect(read('description', {note, broker: undefined, access: undefined, url: undefined})).to.equal(note);
    expect(read('location', {address: 'A\\B; C, D'})).to.equal('A\\B; C, D');
    expect(read('contact', {broker: {name: 'Ek, Eva; \\o/'}})).to.equal('Ek, Eva; \\o/');
  });

  it('treats every kind of line break in a note alike', () =>
    expect(
      read('description', {
        note: '\r\na\r\nb\rc\nd\u2028e\u2029f\u0085g\n',
        broker: undefined,
        access: undefined,
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
});
