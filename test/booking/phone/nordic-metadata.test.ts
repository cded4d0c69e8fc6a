import {expect} from '@open-wc/testing';
import {parsePhoneNumberFromString, type CountryCode} from 'libphonenumber-js/max';
import worldNumbers from 'libphonenumber-js/max/metadata';
import {nordicMetadata} from '../../../src/booking/phone/nordic-metadata.js';
import {readPhoneNumber} from '../../../src/booking/phone/phone.js';
import {nordicSubset} from '../../support/nordic-subset.js';
import {mustNotLoad} from '../../support/phone.js';

describe('Nordic phone metadata', () => {
  it('matches the installed libphonenumber-js', () => {
    expect(nordicMetadata, 'Run: npx tsx test/booking/phone/nordic-metadata.generate.ts').to.deep.equal(
      nordicSubset(worldNumbers),
    );
  });

  it('validates numbers like the full library', async () => {
    let existing = 0;
    for (const country of Object.keys(nordicMetadata.countries) as CountryCode[]) {
      for (const start of ['0', '+46', '+47', '+45', '+358']) {
        for (let digits = 10; digits < 100; digits++) {
          for (const end of ['1234', '123456', '1234567']) {
            const text = `${start}${digits}${end}`;
            const oracle = parsePhoneNumberFromString(text, country);
            const found = oracle?.getType() === 'PREMIUM_RATE' ? 'unsupported' : oracle?.number;
            const number = oracle?.isValid() ? found : 'malformed';
            const reading = await readPhoneNumber(text, country, mustNotLoad);
            expect(reading.ok ? reading.e164 : reading.problem, text).to.equal(number);
            existing += Number(reading.ok);
          }
        }
      }
    }
    expect(existing).to.be.greaterThan(1000);
  });
});
