import {expect} from '@open-wc/testing';
import {readPhoneNumber, suggestPhoneNumber} from '../../../src/booking/phone/phone.js';
import {readAbroad} from '../../../src/booking/phone/phone-suggestion.js';
import {mustNotLoad} from '../../support/phone.js';

const suggest = async (text: string, languages: readonly string[], country = 'SE') =>
  suggestPhoneNumber(text, await readPhoneNumber(text, country), country, languages);

describe('a suggested phone number', () => {
  const meant: [languages: string, text: string, suggestion: string][] = [
    ['fi', '040 123 4567', '+358 40 1234567'],
    ['sv-FI', '040 123 4567', '+358 40 1234567'],
    ['sv fi-FI', '050 123 4567', '+358 50 1234567'],
    ['nb', '406 12 345', '+47 40 61 23 45'],
    ['no', '40 61 23 45', '+47 40 61 23 45'],
    ['da', '20 12 34 56', '+45 20 12 34 56'],
    ['uk', '050 123 45 67', '+380 50 123 4567'],
    ['uk', '050-123-45-67', '+380 50 123 4567'],
    ['uk', '093 912 34 56', '+380 93 912 3456'],
    ['fr', '06 12 34 56 78', '+33 6 12 34 56 78'],
    ['fr-BE', '0470 12 34 56', '+32 470 12 34 56'],
    ['de', '0151 23456789', '+49 1512 3456789'],
    ['de-AT', '0664 123456', '+43 664 123456'],
    ['de-CH', '077 412 34 56', '+41 77 412 34 56'],
    ['en-GB', '07400 123456', '+44 7400 123456'],
    ['en en-US', '(201) 555-0123', '+1 201-555-0123'],
    ['pl', '512 345 678', '+48 512 345 678'],
    ['es', '612 34 56 78', '+34 612 34 56 78'],
    ['it', '312 345 6789', '+39 312 345 6789'],
    ['ru', '8 912 345-67-89', '+7 912 345 67 89'],
    ['tr', '0501 234 56 78', '+90 501 234 56 78'],
    ['fa', '۰۹۱۲ ۳۴۵ ۶۷۸۹', '+98 912 345 6789'],
    ['ar-SY', '٠٩٤٤ ٥٦٧ ٨٩٠', '+963 944 567 890'],
    ['fr de', '0151 23456789', '+49 1512 3456789'],
  ];
  for (const [languages, text, suggestion] of meant) {
    it(`is ${suggestion} for ${text} and ${languages}`, async () => {
      const suggested = await suggest(text, languages.split(' '));
      expect(suggested?.replaceAll('-', ' ')).to.equal(suggestion.replaceAll('-', ' '));
      const [typed, offered] = [
        await readPhoneNumber(text, 'SE'),
        await readPhoneNumber(suggested ?? '', 'SE'),
      ];
      expect(offered.ok && offered.e164).to.match(/^\+\d{9,}$/);
      expect(typed.ok && typed.e164).not.to.equal(offered.ok && offered.e164);
    });
  }

  const clear: [languages: string, text: string][] = [
    // The Swedish reading is a mobile number.
    ['fi uk', '070-174 06 05'],
    ['uk', '073 123 45 67'],
    ['fi', '701740605'],
    // The country is typed.
    ['fi', '+46 40 123 456'],
    ['fi', '0046 40 123 456'],
    ['fr', '+33 6 12 34 56 78'],
    // The languages are those of the page's country, or of none.
    ['sv', '040-12 34 56'],
    ['sv-SE sv en', '040 123 4567'],
    ['en', '07400 123456'],
    ['', '040 123 4567'],
    ['not a tag', '040 123 4567'],
    // A landline in both, or a number in neither.
    ['sv en-US', '08-123 456 78'],
    ['fr', '08-123 456 78'],
    ['uk', '08-123 456 78'],
    ['de', '08-123 456 78'],
    ['fi', '09 1234567'],
    ['fi', '112'],
    ['fi', ''],
    ['fi', 'hemligt'],
  ];
  for (const [languages, text] of clear) {
    it(`is absent for ${text || 'no number'} and ${languages || 'no language'}`, async () => {
      expect(await suggest(text, languages.split(' '))).to.equal(undefined);
    });
  }

  it('is of another country than the page, in whichever country', async () => {
    expect(await suggest('070-174 06 05', ['sv'], 'FI')).to.equal('+46 70 174 06 05');
    expect(await suggest('040 123 4567', ['sv-AX'], 'FI')).to.equal(undefined);
    expect(await suggest('079 123 45 67', ['de-CH', 'en'], 'fr')).to.equal('+41 79 123 45 67');
  });

  it('loads no metadata for a Nordic language', async () => {
    expect(await readAbroad('0401234567', '', 'SE', ['fi'], mustNotLoad)).to.equal('+358 40 1234567');
  });
});
