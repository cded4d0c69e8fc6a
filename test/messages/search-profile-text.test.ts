import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {similarHomes, type HomeFacts} from '../../src/booking/search-profile.js';
import {loadFurtherTexts} from '../../src/messages/further-texts.js';
import {searchProfileText} from '../../src/messages/search-profile-text.js';
import {propertySeed} from '../support/property-seed.js';

const solna = {code: '0184', name: 'Solna'};
const describeHome = async (facts: Partial<HomeFacts>, language = 'sv') =>
  searchProfileText(
    similarHomes({kind: 'apartment', rooms: 3, price: 3_495_000, municipality: solna, ...facts}),
    await loadFurtherTexts(language),
    language,
  ).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a search profile in words', () => {
  it('has the kind, the rooms, the prices and the municipality', async () => {
    expect(await describeHome({})).to.equal('Bostadsrätt · 3 rum · 3–4 miljoner kr · Solna');
    expect(await describeHome({kind: 'house', rooms: 2.5, price: 950_000})).to.equal(
      'Hus · 2–3 rum · 800 000–1 100 000 kr · Solna',
    );
    expect(await describeHome({kind: 'holiday-home', rooms: undefined, price: 0})).to.equal(
      'Fritidshus · Solna',
    );
    expect(await describeHome({kind: 'condominium', price: 25_000_000})).to.equal(
      'Ägarlägenhet · 3 rum · 22,5–30 miljoner kr · Solna',
    );
  });

  it('follows the plural rules and digits of its language', async () => {
    expect(await describeHome({rooms: 1}, 'en')).to.contain('1 room ·');
    expect(await describeHome({rooms: 2.5}, 'en')).to.contain('2–3 rooms ·');
    expect(await describeHome({rooms: 3}, 'pl')).to.contain('3 pokoje ·');
    expect(await describeHome({rooms: 5}, 'pl')).to.contain('5 pokoi ·');
    expect(await describeHome({rooms: 5}, 'uk')).to.contain('5 кімнат ·');
  });
});

describe('the prices around a price', () => {
  it('contain it, differ and are whole', () => {
    fc.assert(
      fc.property(fc.integer({min: 10_000, max: 10_000_000_000}), (price) => {
        const {price: range} = similarHomes({kind: 'house', rooms: undefined, price, municipality: solna});
        expect(range?.min)
          .to.be.at.most(price)
          .and.at.least(price * 0.75);
        expect(range?.max)
          .to.be.at.least(price)
          .and.at.most(price * 1.3);
        expect(range?.max).to.be.above(range?.min ?? NaN);
        expect(range?.min).to.satisfy(Number.isInteger);
        expect(range?.max).to.satisfy(Number.isInteger);
      }),
      {numRuns: 5000, seed: propertySeed(20261129)},
    );
  });
});
