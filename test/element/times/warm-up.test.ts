import {expect} from '@open-wc/testing';
import {createFixture, mountBooker} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

describe('warm-up during loading', () => {
  const {DateTimeFormat} = Intl;
  afterEach(() => {
    Intl.DateTimeFormat = DateTimeFormat;
  });

  it('creates the date formatters in advance', async () => {
    const zone = 'Pacific/Chatham';
    const made: Intl.DateTimeFormatOptions[] = [];
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(target, [language, options]: [string, Intl.DateTimeFormatOptions]) {
        if (options.timeZone === zone) made.push(options);
        return new target(language, options);
      },
    });
    const booker = await mountBooker(createFixture(), {
      timeZone: zone,
      // Swedish is formatted without Intl.
      lang: 'en',
      deal: undefined,
      dealUrl: 'https://example.com/deal.json',
      transport: () => new Promise(() => undefined),
    });
    await waitUntil(() => made.some(({weekday}) => weekday) && made.some(({minute, day}) => minute && !day));
    expect(booker.queryAllByRole('radio')).to.deep.equal([]);
  });
});
