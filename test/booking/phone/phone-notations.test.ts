import {expect} from '@open-wc/testing';
import {parsePhoneNumberFromString, type CountryCode} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import {readPhoneNumber} from '../../../src/booking/phone/phone.js';
import {mustNotLoad, read} from '../../support/phone.js';

describe('reading a phone number', () => {
  describe('in Swedish notation', () => {
    const mobile = '+46701740605';
    const written: [string, string][] = [
      ['070-174 06 05', mobile],
      ['0701740605', mobile],
      ['070 174 06 05', mobile],
      ['070 - 174 06 05', mobile],
      ['070/174 06 05', mobile],
      ['070.174.06.05', mobile],
      ['(070) 174 06 05', mobile],
      ['  070-1740605\n', mobile],
      ['070\u00a0174\u00a006\u00a005', mobile],
      ['070\u2013174\u202f06\u202f05', mobile],
      ['070\u2011174 06 05', mobile],
      ['070\u2212174 06 05', mobile],
      ['701740605', mobile],
      ['+46 70 174 06 05', mobile],
      ['+46701740605', mobile],
      ['+460701740605', mobile],
      ['+46(0)70-174 06 05', mobile],
      ['+46 (0) 70 174 06 05', mobile],
      ['(+46) 70-174 06 05', mobile],
      ['+46-70-174 06 05', mobile],
      ['0046701740605', mobile],
      ['0046 (0)70-174 06 05', mobile],
      ['00 46 70 174 06 05', mobile],
      ['46701740605', mobile],
      ['4640123456', '+4640123456'],
      ['tel:+46701740605', mobile],
      ['TEL: 070-174 06 05', mobile],
      ['tel:+46-70-174-06-05', mobile],
      ['Mobil: 070-174 06 05', mobile],
      ['Mobil: +46 (0)70-174 06 05', mobile],
      ['Mobil 070-174 06 05', mobile],
      ['Tel. 070-174 06 05', mobile],
      ['Tfn.: 070-174 06 05', mobile],
      ['Telefon 070-174 06 05', mobile],
      ['هاتف: 070-174 06 05', mobile],
      ['+46(0)70-174 06 05', mobile],
      ['070\u2013174 06 05', mobile],
      ['070-174\u00a006\u202f05', mobile],
      ['\u200b070-174\u200b 06 05\ufeff', mobile],
      ['\u2066070-174 06 05\u2069', mobile],
      ['\t+46 70 174 06 05 \t\r\n', mobile],
      ['070-174\n06 05', mobile],
      ['\u202a+46 70 174 06 05\u202c', mobile],
      ['\u200e070-174 06 05\u200b', mobile],
      ['\uff10\uff17\uff10\uff0d\uff11\uff17\uff14\uff10\uff16\uff10\uff15', mobile],
      ['\uff0b\uff14\uff16\u3000\uff17\uff10\uff11\uff17\uff14\uff10\uff16\uff10\uff15', mobile],
      ['٠٧٠١٧٤٠٦٠٥', mobile],
      ['+٤٦ ٧٠ ١٧٤ ٠٦ ٠٥', mobile],
      ['٠٠٤٦٧٠١٧٤٠٦٠٥', mobile],
      ['۰۷۰۱۷۴۰۶۰۵', mobile],
      ['<tel:+46-70-174-06-05>', mobile],
      ['"070-174 06 05"', mobile],
      ['070-174 06 05 (mobil)', mobile],
      ['070-174 06 05.', mobile],
      ['070-174 06 05;', mobile],
      ['070-174 06 05,\n', mobile],
      ['+46+46701740605', mobile],
      ['+46 +46 (0)70-174 06 05', mobile],
      ['+46 0046 70 174 06 05', mobile],
      ['+46 46 70 174 06 05', mobile],
      ['++46701740605', mobile],
      ['+0046701740605', mobile],
      ['0046+46701740605', mobile],
      ['46+46701740605', mobile],
      ['+46 46 12 34 56', '+4646123456'],
      ['072-212 34 56', '+46722123456'],
      ['073-123 45 67', '+46731234567'],
      ['076-123 45 67', '+46761234567'],
      ['079-123 45 67', '+46791234567'],
      ['08-123 456 78', '+46812345678'],
      ['08-555 123 45', '+46855512345'],
      ['+46 8 12 34 56', '+468123456'],
      ['+46 (0)8 123 456 78', '+46812345678'],
      ['031-711 12 34', '+46317111234'],
      ['040-12 34 56', '+4640123456'],
      ['0498-21 23 45', '+46498212345'],
      ['010-123 45 67', '+46101234567'],
    ];
    for (const [text, e164] of written) {
      it(`reads ${JSON.stringify(text)} as ${e164} without worldwide metadata`, async () => {
        expect(await readPhoneNumber(text, 'SE', mustNotLoad)).to.include({ok: true, e164, country: 'SE'});
      });
    }
  });

  describe('in the notation of its own country', () => {
    const written: [country: string, text: string, e164: string][] = [
      ['NO', '406 12 345', '+4740612345'],
      ['NO', '22 12 34 56', '+4722123456'],
      ['DK', '20 12 34 56', '+4520123456'],
      ['FI', '040 123 4567', '+358401234567'],
      ['FI', '09 1234567', '+35891234567'],
      ['AX', '018 12345', '+3581812345'],
      ['DE', '0151 23456789', '+4915123456789'],
      ['DE', '030/123456', '+4930123456'],
      ['GB', '07400 123456', '+447400123456'],
      ['GB', '020 7946 0958', '+442079460958'],
      ['US', '(201) 555-0123', '+12015550123'],
      ['US', '1-201-555-0123', '+12015550123'],
      ['US', '011 46 70 174 06 05', '+46701740605'],
      ['AU', '0011 46 70 174 06 05', '+46701740605'],
      ['PL', '512 345 678', '+48512345678'],
      ['UA', '050 123 45 67', '+380501234567'],
      ['FR', '06 12 34 56 78', '+33612345678'],
      ['ES', '612 34 56 78', '+34612345678'],
      ['IT', '06 1234 5678', '+390612345678'],
      ['IT', '312 345 6789', '+393123456789'],
      ['IR', '۰۹۱۲۳۴۵۶۷۸۹', '+989123456789'],
      ['SA', '٠٥١٢٣٤٥٦٧٨', '+966512345678'],
      ['IN', '081234 56789', '+918123456789'],
      ['CN', '131 2345 6789', '+8613123456789'],
      ['de', ' 0151 23456789', '+4915123456789'],
    ];
    for (const [country, text, e164] of written) {
      it(`reads ${text} in ${country} as ${e164}`, async () => {
        expect(await read(text, country)).to.equal(e164);
      });
    }
  });

  describe('with an international prefix on a Swedish page', () => {
    const written: [string, string][] = [
      ['+47 406 12 345', '+4740612345'],
      ['+45 20 12 34 56', '+4520123456'],
      ['+45 (0)20 12 34 56', '+4520123456'],
      ['+358 (0)40 123 4567', '+358401234567'],
      ['+358 18 12345', '+3581812345'],
      ['+49 (0)151 23456789', '+4915123456789'],
      ['+44 (0)20 7946 0958', '+442079460958'],
      ['+1 (201) 555-0123', '+12015550123'],
      ['+48 512 345 678', '+48512345678'],
      ['+48 (0) 512 345 678', '+48512345678'],
      ['+380 50 123 45 67', '+380501234567'],
      ['+33 (0)6 12 34 56 78', '+33612345678'],
      ['+34 612 34 56 78', '+34612345678'],
      ['+39 (0)6 1234 5678', '+390612345678'],
      ['+98 912 345 6789', '+989123456789'],
      ['+966 51 234 5678', '+966512345678'],
      ['٠٠٩٦٦٥١٢٣٤٥٦٧٨', '+966512345678'],
      ['+91 81234 56789', '+918123456789'],
      ['+86 131 2345 6789', '+8613123456789'],
      ['+46+701740605', '+46701740605'],
      ['+46 +0701740605', '+46701740605'],
      ['+46 +358 40 123 4567', '+358401234567'],
      ['+46 +49 151 23456789', '+4915123456789'],
      ['+1 1 201 555 0123', '+12015550123'],
      ['+7 8 912 345 67 89', '+79123456789'],
      ['+52 1 55 1234 5678', '+525512345678'],
      ['+52 55 1234 5678', '+525512345678'],
      ['+54 9 11 2345 6789', '+5491123456789'],
      ['+54 11 15 2345 6789', '+5491123456789'],
      ['+880 1812 345678', '+8801812345678'],
      ['+886 912 345 678', '+886912345678'],
      ['0047 406 12 345', '+4740612345'],
      ['0049 151 23456789', '+4915123456789'],
    ];
    for (const [text, e164] of written) {
      it(`reads ${text} as ${e164}`, async () => {
        expect(await read(text)).to.equal(e164);
      });
    }
  });

  describe('from every country', () => {
    for (const [country, national] of Object.entries(examples)) {
      it(`agrees with the full libphonenumber on ${country}`, async () => {
        const oracle = parsePhoneNumberFromString(national, country as CountryCode);
        if (!oracle?.isValid()) throw new Error(`${national} is not valid in ${country}`);
        const ways = [
          oracle.number,
          oracle.formatInternational(),
          oracle.number.replace('+', '00'),
          oracle.getURI(),
        ];
        for (const way of ways) expect(await read(way), way).to.equal(oracle.number);
        expect(await read(oracle.formatNational(), country), oracle.formatNational()).to.equal(oracle.number);
      });
    }
  });

  it('returns the number in international format', async () => {
    const shown = async (text: string, country = 'SE') => {
      const reading = await readPhoneNumber(text, country);
      return reading.ok && reading.international;
    };
    expect(await shown('0701740605')).to.equal('+46 70 174 06 05');
    expect(await shown('08-12 34 56')).to.equal('+46 8 12 34 56');
    expect(await shown('040 123 4567', 'FI')).to.equal('+358 40 1234567');
    expect(await shown('0033612345678')).to.equal('+33 6 12 34 56 78');
  });

  it('tells mobile numbers of the Nordic countries from landlines', async () => {
    expect(await readPhoneNumber('070-174 06 05', 'SE')).to.include({isMobile: true});
    expect(await readPhoneNumber('+358 40 123 4567', 'SE')).to.include({isMobile: true});
    expect(await readPhoneNumber('08-123 456 78', 'SE')).not.to.have.property('isMobile');
  });

  it('returns the country of the number, not of the page', async () => {
    expect(await readPhoneNumber('+47 406 12 345', 'SE')).to.include({country: 'NO'});
    expect(await readPhoneNumber('+358 18 12345', 'SE')).to.include({country: 'AX'});
    expect(await readPhoneNumber('+1 204 234 5678', 'SE')).to.include({country: 'CA'});
  });

  it('returns the country of a number from any country', async () => {
    for (const [country, national] of Object.entries(examples)) {
      const {number = ''} = parsePhoneNumberFromString(national, country as CountryCode) ?? {};
      expect(await readPhoneNumber(number, 'SE'), country).to.include({
        country: parsePhoneNumberFromString(number)?.country,
      });
    }
  });

  it('finds the number in long whitespace', async () => {
    expect(await read(`${' '.repeat(10_000)}070-174 06 05`)).to.equal('+46701740605');
  });
});
