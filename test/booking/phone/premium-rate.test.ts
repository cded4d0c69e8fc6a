import {expect} from '@open-wc/testing';
import {parsePhoneNumberFromString, type CountryCode} from 'libphonenumber-js/max';
import worldNumbers from 'libphonenumber-js/max/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import {isNonGeographic} from '../../../src/booking/phone/phone-shape.js';
import {premiumNumbers} from '../../../src/booking/phone/premium-numbers.js';
import {isPremiumRate} from '../../../src/booking/phone/premium-rate.js';
import {premiumPatterns} from '../../support/premium-patterns.js';

describe('premium-rate numbers', () => {
  it('match the installed libphonenumber-js', () => {
    expect(premiumNumbers, 'Run: npx tsx test/booking/phone/premium-numbers.generate.ts').to.deep.equal(
      premiumPatterns(worldNumbers),
    );
  });

  it('are told apart like with the full library', () => {
    let premium = 0;
    for (const code of Object.keys(worldNumbers.country_calling_codes)) {
      for (let digits = 10; digits < 1000; digits++) {
        for (const end of ['12345', '123456', '1234567']) {
          const e164 = `+${code}${digits}${end}`;
          const type = parsePhoneNumberFromString(e164)?.getType();
          if (type === 'PREMIUM_RATE') expect(isPremiumRate(e164), e164).to.equal(true);
          if (type === 'MOBILE') expect(isPremiumRate(e164), e164).to.equal(false);
          premium += Number(type === 'PREMIUM_RATE');
        }
      }
    }
    expect(premium).to.be.greaterThan(500);
  });

  it('are not the mobile numbers of any country', () => {
    for (const [country, national] of Object.entries(examples)) {
      const {number = ''} = parsePhoneNumberFromString(national, country as CountryCode) ?? {};
      expect(isPremiumRate(number), number).to.equal(false);
      expect(isNonGeographic(number), number).to.equal(false);
    }
  });

  it('are not the numbers of any country that lists satellite networks next to it', () => {
    for (const code of Object.keys(worldNumbers.nonGeographic))
      expect(isNonGeographic(`+${code}12345678`), code).to.equal(true);
    for (const code of Object.keys(worldNumbers.country_calling_codes)) {
      for (let digits = 100; digits < 1000; digits++)
        expect(isNonGeographic(`+${code}${digits}4567`), code).to.equal(false);
    }
  });
});
