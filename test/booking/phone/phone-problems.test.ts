import {expect} from '@open-wc/testing';
import {readPhoneNumber} from '../../../src/booking/phone/phone.js';
import {read} from '../../support/phone.js';

const failToLoad = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('reading a phone number', () => {
  describe('that is invalid', () => {
    const written: [text: string, problem: string][] = [
      ['', 'missing'],
      [' \u00a0\t', 'missing'],
      ['-', 'missing'],
      ['070', 'malformed'],
      ['070-174 06 0', 'malformed'],
      ['070-174 06 055', 'malformed'],
      ['071-174 06 05', 'malformed'],
      ['0000000000', 'malformed'],
      ['+46', 'malformed'],
      ['+46 71 174 06 05', 'malformed'],
      ['+49 1', 'malformed'],
      ['+999 123 456 789', 'malformed'],
      ['+0 70 174 06 05', 'malformed'],
      ['hemligt', 'malformed'],
      ['anna@example.se', 'malformed'],
      ['Mobil:', 'malformed'],
      ['Tel', 'malformed'],
      ['Mobil: 070-174 06 05 Tel: 08-123 456 78', 'malformed'],
      ['o70-174 06 05', 'malformed'],
      ['x: 070', 'malformed'],
      ['070-174 06 05, 08-123 456 78', 'malformed'],
      ['070-174 06 05 / 08-123 456 78', 'malformed'],
      ['１２', 'malformed'],
      ['+++', 'malformed'],
      ['+46 70+174 06 05', 'malformed'],
      ['+46 +46 +46', 'malformed'],
      ['070-174 06 05;;', 'malformed'],
      ['112', 'malformed'],
      ['114 14', 'malformed'],
      ['116 000', 'malformed'],
      ['1177', 'malformed'],
      ['118 118', 'malformed'],
      ['911', 'malformed'],
      ['+46 112', 'malformed'],
      ['12345', 'malformed'],
    ];
    for (const [text, problem] of written) {
      it(`reports ${JSON.stringify(text)} as ${problem}`, async () => {
        expect(await read(text)).to.equal(problem);
      });
    }

    for (const text of [
      '08-123 456 78 x12',
      '08-123 456 78 ext. 12',
      '08-123 456 78 anknytning 12',
      'tel:+46812345678;ext=12',
      '+46812345678#12',
    ]) {
      it(`rejects the extension of ${text}`, async () => {
        expect(await read(text)).to.equal('malformed');
      });
    }
  });

  describe('that costs the caller a lot', () => {
    const written = [
      // Sweden: 0900, 0939 and 0944 are for paid services, 099 for mass calls.
      '0900-123 45 67',
      '0939-123 45 67',
      '0944-12 34 56',
      '+46 900 123 45 67',
      '0991-2345',
      '+47 820 12 345',
      '+47 829 12 345',
      '+45 90 12 34 56',
      '+358 600 12345',
      '+358 700 12345',
      '+354 901 5123',
      '+372 900 1234',
      '+49 900 1 234567',
      '+44 909 012 3456',
      '+1 900 234 5678',
      '+7 809 123 45 67',
      '+39 899 123456',
      '+870 773 123 456',
      '00870 773 123 456',
      '+881 6 1234 5678',
      '+882 16 1234 5678',
      '+883 5100 1234 5678',
      '+878 10 1234567890',
      '+888 123 4567 8901',
      '+979 1 2345 6789',
      '+800 1234 5678',
      '+808 1234 5678',
    ];
    for (const text of written) {
      it(`reports ${text} as unsupported`, async () => {
        expect(await read(text)).to.equal('unsupported');
      });
    }

    it('is refused in its own country', async () => {
      expect(await read('829 12 345', 'NO')).to.equal('unsupported');
      expect(await read('0600 12345', 'FI')).to.equal('unsupported');
      expect(await read('0900 1 234567', 'DE')).to.equal('unsupported');
    });

    it('is refused without worldwide metadata if it is a satellite number', async () => {
      const reading = await readPhoneNumber('+881 6 1234 5678', 'SE', failToLoad);
      expect(reading).to.deep.equal({ok: false, problem: 'unsupported'});
    });
  });

  describe('of an unknown country', () => {
    const written: [country: string, text: string][] = [
      // Each is also a landline or toll-free number in Sweden without its leading 0.
      ['SE', '40 61 23 45'],
      ['SE', '20 12 34 56'],
      ['SE', '512 345 678'],
      ['SE', '612 34 56 78'],
      ['SE', '812 345 678'],
      ['FI', '812 345 678'],
      ['AX', '18 12345'],
      ['XX', '070-174 06 05'],
      ['', '070-174 06 05'],
      ['constructor', '070-174 06 05'],
      ['Sverige', '201 555 0123'],
    ];
    for (const [country, text] of written) {
      it(`requires a country code for ${text} in ${country || 'no country'}`, async () => {
        expect(await read(text, country)).to.equal('no-country');
      });
    }

    it('reads international numbers', async () => {
      expect(await read('+46 70 174 06 05', 'XX')).to.equal('+46701740605');
      expect(await read('0046 70 174 06 05', 'XX')).to.equal('+46701740605');
      expect(await read('0039 (0)6 1234 5678', 'XX')).to.equal('+390612345678');
      expect(await read('0048 (0)512 345 678', 'XX')).to.equal('+48512345678');
      expect(await read('0049 151 23456789', 'XX')).to.equal('+4915123456789');
    });
  });

  describe('of another country if worldwide metadata cannot be loaded', () => {
    const written: [country: string, text: string, reading: string][] = [
      ['SE', '+49 (0)151 23456789', '+4915123456789'],
      ['SE', '0049 151 23456789', '+4915123456789'],
      ['SE', '+39 (0)6 1234 5678', '+390612345678'],
      ['SE', '+٩٦٦ ٥١ ٢٣٤ ٥٦٧٨', '+966512345678'],
      ['SE', '+49 1', 'malformed'],
      ['SE', '0049 1', 'malformed'],
      ['SE', '+49 151 23456789 0123', 'malformed'],
      ['SE', '+49 151 2345x6789', 'malformed'],
      ['DE', '0151 23456789', 'no-country'],
      ['DE', '070', 'malformed'],
      ['DE', '+46(0)70-174 06 05', '+46701740605'],
      ['SE', '070-174 06 05', '+46701740605'],
      ['SE', '071-174 06 05', 'malformed'],
    ];
    for (const [country, text, expected] of written) {
      it(`reads ${text} in ${country} as ${expected}`, async () => {
        const reading = await readPhoneNumber(text, country, failToLoad);
        expect(reading.ok ? reading.e164 : reading.problem).to.equal(expected);
      });
    }
  });

  it('returns no country for an unchecked number', async () => {
    expect(await readPhoneNumber('+49 151 23456789', 'SE', failToLoad)).to.deep.equal({
      ok: true,
      e164: '+4915123456789',
      international: '+4915123456789',
    });
  });

  it('never throws for arbitrary input', async () => {
    const characters = [
      '0',
      '7',
      '+',
      '(0)',
      '(',
      '-',
      'x',
      ';ext=',
      'tel:',
      ' ',
      '\ud800',
      '\udc00',
      '\u0000',
      '٧',
      '#',
      '\ufdfa',
      '😀',
      '*',
    ];
    const typed = characters.flatMap((one) => [one, one.repeat(300), one.repeat(10_000)]);
    for (const [index, one] of characters.entries()) {
      for (const other of characters)
        typed.push(`${one}46${other}701740605${characters[(index * 7) % characters.length]}`);
    }
    for (const text of typed) {
      for (const country of ['SE', 'US', '', '__proto__', '\ud800']) {
        expect(await readPhoneNumber(text, country)).to.have.property('ok');
      }
    }
  });
});
