import {expect} from '@open-wc/testing';
import {visit, openHouse, pick, fill, posts} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';
import {atForm} from '../support/form.js';

describe('a boolean attribute', () => {
  for (const [value, isSet] of [
    [undefined, false],
    ['', true],
    ['true', true],
    ['false', false],
  ] as const) {
    it(`${isSet ? 'asks' : 'does not ask'} for consent when consent-required is ${JSON.stringify(value)}`, async () => {
      const {element, queryAllByRole} = await atForm();
      if (value !== undefined) element.setAttribute('consent-required', value);
      await element.updateComplete;
      expect(element.consentRequired).to.equal(isSet);
      expect(queryAllByRole('checkbox')).to.have.length(isSet ? 1 : 0);
    });

    it(`${isSet ? 'keeps nothing' : 'keeps the request'} when forget-requests is ${JSON.stringify(value)}`, async () => {
      const house = openHouse();
      const guest = await visit(house);
      if (value !== undefined) guest.element.setAttribute('forget-requests', value);
      await pick(guest, /^12:00/);
      fill(guest);
      guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await waitUntil(() => guest.queryByText('Tack! Din förfrågan är mottagen.'), 'thanks');
      expect(posts(house)).to.have.length(1);
      expect(Object.keys(sessionStorage)).to.have.length(isSet ? 0 : 1);
    });
  }

  it('is false again once it is removed', async () => {
    const {element, queryAllByRole} = await atForm();
    element.setAttribute('consent-required', '');
    element.removeAttribute('consent-required');
    await element.updateComplete;
    expect(queryAllByRole('checkbox')).to.have.length(0);
  });

  it('follows its property', async () => {
    const {element, queryAllByRole} = await atForm({consentRequired: true});
    expect(queryAllByRole('checkbox')).to.have.length(1);
    element.consentRequired = false;
    await element.updateComplete;
    expect(queryAllByRole('checkbox')).to.have.length(0);
  });
});
