import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {MetadataJson} from 'libphonenumber-js/core';
import worldNumbers from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import {nordicMetadata} from '../../../src/booking/phone/nordic-metadata.js';
import {formatPhoneNumber, readPhoneNumber} from '../../../src/booking/phone/phone.js';
import {formatAsTyped} from '../../../src/booking/phone/phone-typing.js';
import {propertySeed} from '../../support/property-seed.js';

const seed = propertySeed(20261124);

/** Text after each key if only digits and a plus are typed. */
const typeIn = (number: string, country: string, plans: MetadataJson) => {
  let text = '';
  return Array.from(number, (key) => (text = formatAsTyped(text + key, country, plans)));
};

describe('phone metadata', () => {
  it('contains Nordic countries initially, and the world only after a number needed it', async () => {
    expect(formatPhoneNumber('0701740605', 'SE')).to.equal('070-174 06 05');
    expect(formatPhoneNumber('0701740605', ' se ')).to.equal('070-174 06 05');
    expect(formatPhoneNumber('+4740612345', 'DE')).to.equal('+47 40 61 23 45');
    expect(formatPhoneNumber('+12015550123', 'SE')).to.equal('+12015550123');
    expect(formatPhoneNumber('2015550123', 'US')).to.equal('2015550123');

    await readPhoneNumber('+1 201 555 0123', 'SE', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(formatPhoneNumber('+12015550123', 'SE')).to.equal('+12015550123');

    await readPhoneNumber('+1 201 555 0123', 'SE');
    expect(formatPhoneNumber('+12015550123', 'SE')).to.equal('+1 201 555 0123');
    expect(formatPhoneNumber('2015550123', 'US')).to.equal('(201) 555-0123');
    expect(formatPhoneNumber('0701740605', 'SE')).to.equal('070-174 06 05');
    expect(formatPhoneNumber('0701740605', 'XX')).to.equal('0701740605');
  });
});

describe('formatting a phone number during typing', () => {
  describe('in a Nordic country', () => {
    const written: [country: string, typed: string, shown: string][] = [
      ['SE', '0', '0'],
      ['SE', '07', '07'],
      ['SE', '070', '070'],
      ['SE', '0701', '070-1'],
      ['SE', '07017', '070-17'],
      ['SE', '0701740', '070-174 0'],
      ['SE', '0701740605', '070-174 06 05'],
      ['SE', '070 174 06 05', '070-174 06 05'],
      ['SE', '(070) 174.06.05', '070-174 06 05'],
      ['SE', '070\u2013174\u00a006\u00a005', '070-174 06 05'],
      ['SE', '\u202a070-1740605\u202c', '070-174 06 05'],
      ['SE', '070-', '070'],
      ['SE', '070-174 ', '070-174'],
      ['SE', '08', '08'],
      ['SE', '0812345', '08-123 45'],
      ['SE', '08123456', '08-12 34 56'],
      ['SE', '0812345678', '08-123 456 78'],
      ['SE', '031711', '031-711'],
      ['SE', '0317111234', '031-711 12 34'],
      ['SE', '040123456', '040-12 34 56'],
      ['SE', '0498212345', '0498-21 23 45'],
      ['SE', '020123456', '020-12 34 56'],
      ['SE', '+46', '+46'],
      ['SE', '+467', '+46 7'],
      ['SE', '+467017', '+46 70 17'],
      ['SE', '+46701740605', '+46 70 174 06 05'],
      ['SE', '+46-70-174-06-05', '+46 70 174 06 05'],
      ['SE', '+4740612345', '+47 40 61 23 45'],
      ['SE', '+472', '+47 2'],
      ['SE', '+4520123456', '+45 20 12 34 56'],
      ['SE', '+358401234567', '+358 40 1234567'],
      ['NO', '4061', '40 61'],
      ['NO', '40612345', '40 61 23 45'],
      ['NO', '+46701740605', '+46 70 174 06 05'],
      ['NO', '81549300', '815 49 300'],
      ['DK', '20123', '20 12 3'],
      ['DK', '20123456', '20 12 34 56'],
      ['FI', '040123', '040 123'],
      ['FI', '0401234567', '040 1234567'],
      ['FI', '091234567', '09 1234567'],
      ['AX', '01812345', '018 12345'],
      ['se', '07017', '070-17'],
    ];
    for (const [country, typed, shown] of written) {
      it(`shows ${JSON.stringify(typed)} in ${country} as ${shown}`, () => {
        expect(formatAsTyped(typed, country, nordicMetadata)).to.equal(shown);
      });
    }
  });

  describe('in another country, with worldwide metadata', () => {
    const written: [country: string, typed: string, shown: string][] = [
      ['US', '201', '201'],
      ['US', '2015', '(201) 5'],
      ['US', '2015550123', '(201) 555-0123'],
      ['SE', '+12015550123', '+1 201 555 0123'],
      ['GB', '02079460958', '020 7946 0958'],
      ['FR', '06123', '06 12 3'],
      ['PL', '512345', '512 345'],
      ['RU', '89123456789', '8 (912) 345-67-89'],
      ['SE', '+4915123456789', '+49 1512 3456789'],
      ['SE', '0701740605', '070-174 06 05'],
    ];
    for (const [country, typed, shown] of written) {
      it(`shows ${typed} in ${country} as ${shown}`, () => {
        expect(formatAsTyped(typed, country, worldNumbers)).to.equal(shown);
      });
    }
  });

  describe('of unformattable input', () => {
    const written: [country: string, text: string, why: string][] = [
      ['SE', '', 'an empty text'],
      ['SE', '+', 'a plus alone'],
      ['SE', ' ', 'a blank'],
      ['SE', '0701740605x1', 'an extension'],
      ['SE', '0701740605#', 'a started extension'],
      ['SE', 'ring mig', 'letters'],
      ['SE', 'Mobil: 0701740605', 'a label'],
      ['SE', 'tel:+46701740605', 'a link'],
      ['SE', '07017406051', 'a number with an extra digit'],
      ['SE', '0711740605', 'a nonexistent number'],
      ['SE', '00', '00 instead of a plus'],
      ['SE', '0046701740605', '00 instead of a plus'],
      ['SE', '46701740605', 'a country code without a plus'],
      ['SE', '701740605', 'a missing zero'],
      ['SE', '+46 (', 'an open bracket'],
      ['SE', '+46 (0', 'a zero in a bracket'],
      ['SE', '+46 (0)', 'a zero in brackets'],
      ['SE', '+46(0)70-1740605', 'a trunk zero'],
      ['SE', '+460701740605', 'a trunk zero'],
      ['SE', '+4915123456789', 'a country without a plan'],
      ['DE', '015123456789', 'a country without a plan'],
      ['XX', '0701740605', 'an unknown country'],
      ['', '0701740605', 'no country'],
      ['__proto__', '0701740605', 'an unknown country'],
      ['constructor', '0701740605', 'an unknown country'],
      ['SE', '٠٧٠١٧٤٠٦٠٥', 'Arabic digits'],
      ['SE', '۰۷۰۱۷۴۰۶۰۵', 'Persian digits'],
      ['SE', '０７０１７４０６０５', 'full-width digits'],
      ['SE', '070174٠٦٠٥', 'mixed digits'],
      ['SE', '++46701740605', 'two pluses'],
      ['SE', '46+701740605', 'a plus in the middle'],
      ['SE', `0701740605${' '.repeat(100)}`, 'a text that is too long'],
      ['SE', '070-174 06 05, 08-123 456 78', 'two numbers'],
    ];
    for (const [country, text, why] of written) {
      it(`leaves ${why} unchanged: ${JSON.stringify(text.slice(0, 20))} in ${country || 'no country'}`, () => {
        expect(formatAsTyped(text, country, nordicMetadata)).to.equal(text);
      });
    }
  });

  it('extends the text with each typed digit', () => {
    expect(typeIn('0701740605', 'SE', nordicMetadata)).to.deep.equal([
      '0',
      '07',
      '070',
      '070-1',
      '070-17',
      '070-174',
      '070-174 0',
      '070-174 06',
      '070-174 06 0',
      '070-174 06 05',
    ]);
    expect(typeIn('+4722123456', 'SE', nordicMetadata).slice(2)).to.deep.equal([
      '+47',
      '+47 2',
      '+47 22',
      '+47 22 1',
      '+47 22 12',
      '+47 22 12 3',
      '+47 22 12 34',
      '+47 22 12 34 5',
      '+47 22 12 34 56',
    ]);
  });

  it('groups possible numbers from their first digits on', () => {
    const ungrouped: string[] = [];
    for (const [country, start] of [
      ['SE', '07[0-9]'],
      ['NO', '[49]'],
      ['DK', '[2-9]'],
      ['FI', '04'],
    ] as const) {
      const whole = fc.sample(fc.stringMatching(new RegExp(`^${start}\\d{9}$`)), {numRuns: 200, seed});
      for (const digits of whole) {
        for (let length = 4; length <= digits.length; length++) {
          const part = digits.slice(0, length);
          const shown = formatAsTyped(part, country, nordicMetadata);
          const becomes = formatAsTyped(digits.slice(0, length + 1), country, nordicMetadata);
          if (!/\D/.test(shown) && /\D/.test(becomes)) ungrouped.push(`${country} ${part}`);
        }
      }
    }
    expect(ungrouped).to.deep.equal([]);
  });

  it('ends with the format of the complete number in every country', () => {
    for (const [country, national] of Object.entries(examples)) {
      const e164 = `+${worldNumbers.countries[country as keyof typeof examples]?.[0] ?? ''}${national}`;
      const shown = typeIn(e164, 'SE', worldNumbers).at(-1) ?? '';
      expect(shown.replace(/[^+\d]/g, ''), country).to.equal(e164);
    }
  });

  describe('of arbitrary input', () => {
    const countries = [
      ...Object.keys(nordicMetadata.countries),
      'DE',
      'US',
      'IT',
      'BR',
      'RU',
      'AR',
      'XX',
      '',
    ];
    const prefixes = [
      '',
      '0',
      '00',
      '+',
      '+46',
      '+46 (0)',
      '+47',
      '+45',
      '+358',
      '+1',
      '+49',
      '+7',
      '07',
      '08',
    ];
    const keys = Array.from('0123456789012345678901234567890123456789+-() ./\u00a0\u2013\u200e');
    const presses = fc.string({unit: fc.constantFrom(...keys), maxLength: 24});
    const written = fc.tuple(fc.constantFrom(...prefixes), presses).map((parts) => parts.join(''));
    const text = fc.oneof(
      {weight: 5, arbitrary: written},
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 50})},
    );
    const plans = fc.constantFrom<MetadataJson>(nordicMetadata, worldNumbers);
    const meaningOf = (number: string) => number.replace(/[^+\d]/g, '');

    it('preserves the digits and the plus, in order', () => {
      fc.assert(
        fc.property(text, fc.constantFrom(...countries), plans, (typed, country, known) => {
          expect(meaningOf(formatAsTyped(typed, country, known))).to.equal(meaningOf(typed));
        }),
        {seed, numRuns: 3000},
      );
    });

    it('ends with a digit after any change', () => {
      fc.assert(
        fc.property(text, fc.constantFrom(...countries), plans, (typed, country, known) => {
          const shown = formatAsTyped(typed, country, known);
          if (shown !== typed) expect(shown).to.match(/^[+(]?\d(?:.*\d)?$/);
        }),
        {seed, numRuns: 3000},
      );
    });

    it('is idempotent', () => {
      fc.assert(
        fc.property(text, fc.constantFrom(...countries), plans, (typed, country, known) => {
          const shown = formatAsTyped(typed, country, known);
          expect(formatAsTyped(shown, country, known)).to.equal(shown);
        }),
        {seed, numRuns: 3000},
      );
    });

    it('preserves the parsed number', async () => {
      await fc.assert(
        fc.asyncProperty(written, fc.constantFrom('SE', 'NO', 'DK', 'FI', 'AX'), async (typed, country) => {
          const shown = formatAsTyped(typed, country, nordicMetadata);
          expect(await readPhoneNumber(shown, country)).to.deep.equal(await readPhoneNumber(typed, country));
        }),
        {seed, numRuns: 500},
      );
    });

    // An algorithm slower than linear exceeds the timeout.
    for (const part of ['0', '+', '(', '(0', ' ', 'a', '07', '\ufdfa', '\ud800', '0\u0301']) {
      it(`formats ${JSON.stringify(part)} repeated 200,000 times`, () => {
        const text = part.repeat(200_000);
        expect(meaningOf(formatPhoneNumber(text, 'SE')) === meaningOf(text)).to.equal(true);
      });
    }
  });
});
