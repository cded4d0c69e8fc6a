import {expect} from '@open-wc/testing';
import {readField} from '../support/read-field.js';

describe('names', () => {
  const names: [text: string, name: string][] = [
    ['  Anna ', 'Anna'],
    ['Anna \t\n  Maria', 'Anna Maria'],
    ['Anna\u00a0Maria', 'Anna Maria'],
    ['A\u030asa', '\u00c5sa'],
    ['An\u0000na\u0007', 'Anna'],
    ['\u202eannA', 'annA'],
    ['\u2066Anna\u2069\u200f', 'Anna'],
    ['\ufeffAn\u200bna\u00ad', 'Anna'],
    ['Anna\ud800', 'Anna'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['\u200cعلی\u200d ', 'علی'],
    ['李', '李'],
    ["O'Brien-Åkerström", "O'Brien-Åkerström"],
    ['Anna 😀', 'Anna 😀'],
    ['x'.repeat(60), 'x'.repeat(60)],
    [` ${'e\u0301'.repeat(60)} `, 'é'.repeat(60)],
    ['Anna\u2028Ek', 'Anna Ek'],
    ['', 'missing'],
    [' \u00a0\u3000', 'missing'],
    ['\u200b\u202e\u200d', 'missing'],
    ['x'.repeat(61), 'too-long'],
    ['x'.repeat(10_000), 'too-long'],
    ['😀'.repeat(31), 'too-long'],
  ];
  for (const field of ['firstName', 'lastName'] as const) {
    for (const [text, name] of names) {
      it(`are normalized: ${field} ${JSON.stringify(text.slice(0, 20))} to ${JSON.stringify(name.slice(0, 20))}`, async () => {
        expect(await readField(field, text)).to.equal(name);
      });
    }
  }
});

describe('names that are not names', () => {
  const notNames = [
    'Grattis! http://evil.example/x',
    'https://evil.example',
    'HTTP://EVIL.EXAMPLE',
    '//evil.example/x',
    'www.evil.example',
    'evil.com',
    'Evil.Com',
    'ab.com',
    'a-b.org',
    'Win at evil.example now',
    'bit.ly/abc',
    't.me/abc',
    'räksmörgås.se',
    'evil.рф',
    'evil。com',
    'ｅｖｉｌ．ｃｏｍ',
    'ev\u200bil.com',
    'evil\u200d.com',
    'evil\u202e.com',
    'http\u200c://x',
    '192.168.0.1',
    'eva@example.com',
    'eva＠example',
    'mailto:eva@example.com',
    '<b>Eva</b>',
    'Eva <script>',
    '&lt;b&gt;',
    '&#60;b',
    'Eva &#x1F600;',
    '0701740605',
    'Eva 070-174 06 05',
    '19900101-1234',
    '٠٧٠١٧٤',
    '12345',
    '😀',
    '🏠🎉',
    '-',
    '.',
    '!!!',
    '¯\\_',
    '\u0301',
  ];
  for (const field of ['firstName', 'lastName'] as const) {
    for (const text of notNames) {
      it(`are rejected: ${field} ${JSON.stringify(text)}`, async () => {
        expect(await readField(field, text)).to.equal('malformed');
      });
    }
  }
});

describe('unusual real names', () => {
  const names = [
    "O'Brien",
    'O’Brien',
    'Åsa-Karin',
    'von der Leyen',
    '李',
    '李 小龍',
    '김',
    'Nguyễn',
    'Mc Donald',
    'X Æ A-12',
    "d'Arc",
    'Ng',
    'Ng, Jr.',
    'Jr.',
    'Sammy Davis, Jr.',
    'José María',
    'Þór',
    'Ísólfur Pálsson',
    'علی\u200cرضا',
    'محمد عبد الله',
    'עמוס עוז',
    'आनंद',
    'ศรีสุข',
    'Ольга Іванівна',
    'Μαρία',
    'St. John',
    'St.John',
    'J.R.',
    'J. R. R.',
    'J.R.R.Tolkien',
    'J.K. Rowling',
    'Md. Rahman',
    'Md.Ali',
    'Ma.Teresa',
    'Lars-G.Ek',
    'S:t Cyr',
    'c/o Ek',
    'Anna/Erik',
    'Anna & Erik',
    'Robert (Bob)',
    '"Bosse"',
    'Elizabeth 2',
    'Louis XIV',
    'John Smith 3rd',
    'Jennifer 8. Lee',
    'Dr. Ek',
    'Prof. dr. Ek',
    'Ek-Öberg',
    'ǃXóõ',
    'ʻAlohilani',
    'Kekauluohi',
    'E',
    'Y',
    'Ō',
    'Null',
    'Test',
    'De la Cruz y Fernández-Ruiz de Apodaca',
    'Anna 😀',
    'Comet',
    'Wwwalter',
    'Com',
  ];
  for (const field of ['firstName', 'lastName'] as const) {
    for (const name of names) {
      it(`are accepted: ${field} ${JSON.stringify(name)}`, async () => {
        expect(await readField(field, name)).to.equal(name);
      });
    }
  }
});
