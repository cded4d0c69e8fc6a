import {expect} from '@open-wc/testing';
import {internationalForm, readByShape} from '../../../src/booking/phone/phone-shape.js';

describe('reading a phone number by its shape', () => {
  const written: [text: string, e164: string | undefined][] = [
    ['+46701740605', '+46701740605'],
    ['+46 70-174 06 05', '+46701740605'],
    ['0046 70 174 06 05', '+46701740605'],
    ['+46 (0)70 174 06 05', '+46701740605'],
    ['+46 070 174 06 05', '+46701740605'],
    ['+358 (0) 40 123 4567', '+358401234567'],
    ['+39 (0)6 1234 5678', '+390612345678'],
    ['0039 (0)6 1234 5678', '+390612345678'],
    ['+225 01 23 45 67 89', '+2250123456789'],
    ['tel:+46701740605', '+46701740605'],
    ['＋４６７０１７４０６０５', '+46701740605'],
    ['+٤٦٧٠١٧٤٠٦٠٥', '+46701740605'],
    ['+123456', undefined],
    ['+1234567', '+1234567'],
    ['+123456789012345', '+123456789012345'],
    ['+1234567890123456', undefined],
    ['+0701740605', undefined],
    ['000701740605', undefined],
    ['0701740605', undefined],
    ['46701740605', undefined],
    ['+46 70 174 06 05 x1', undefined],
    ['', undefined],
    ['\ud800'.repeat(10_000), undefined],
  ];
  for (const [text, e164] of written) {
    it(`reads ${JSON.stringify(text.slice(0, 30))} as ${e164 ?? 'no number'}`, () => {
      expect(internationalForm(text)).to.equal(e164);
    });
  }

  it('accepts only the international format', () => {
    expect(readByShape('+46 70 174 06 05')).to.include({ok: true, e164: '+46701740605'});
    expect(readByShape('070-174 06 05')).to.deep.equal({ok: false, problem: 'no-country'});
    expect(readByShape('0701740605x1')).to.deep.equal({ok: false, problem: 'malformed'});
    expect(readByShape('+46 70')).to.deep.equal({ok: false, problem: 'malformed'});
    expect(readByShape(' - ')).to.deep.equal({ok: false, problem: 'missing'});
  });
});
