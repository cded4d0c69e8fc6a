import {expect} from '@open-wc/testing';
import {mountBooker, createFixture, pick, fill, posts} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';
import {mountAtForm} from '../support/form.js';

describe('a boolean attribute', () => {
  for (const [value, isSet] of [
    [undefined, false],
    ['', true],
    ['true', true],
    ['false', false],
  ] as const) {
    it(`${isSet ? 'asks' : 'does not ask'} for consent when consent-required is ${JSON.stringify(value)}`, async () => {
      const {element, queryAllByRole} = await mountAtForm();
      if (value !== undefined) element.setAttribute('consent-required', value);
      await element.updateComplete;
      expect(element.consentRequired).to.equal(isSet);
      expect(queryAllByRole('checkbox')).to.have.length(isSet ? 1 : 0);
    });

    it(`${isSet ? 'stores nothing' : 'stores the request'} when no-session-storage is ${JSON.stringify(value)}`, async () => {
      const fixture = createFixture();
      const booker = await mountBooker(fixture);
      if (value !== undefined) booker.element.setAttribute('no-session-storage', value);
      await pick(booker, /^12:00/);
      fill(booker);
      booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await waitUntil(() => booker.queryByText('Tack! Din förfrågan är mottagen.'), 'thanks');
      expect(posts(fixture)).to.have.length(1);
      expect(Object.keys(sessionStorage)).to.have.length(isSet ? 0 : 1);
    });
  }

  it('is false after removal', async () => {
    const {element, queryAllByRole} = await mountAtForm();
    element.setAttribute('consent-required', '');
    element.removeAttribute('consent-required');
    await element.updateComplete;
    expect(queryAllByRole('checkbox')).to.have.length(0);
  });

  it('follows its property', async () => {
    const {element, queryAllByRole} = await mountAtForm({consentRequired: true});
    expect(queryAllByRole('checkbox')).to.have.length(1);
    element.consentRequired = false;
    await element.updateComplete;
    expect(queryAllByRole('checkbox')).to.have.length(0);
  });
});
