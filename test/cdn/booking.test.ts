import {expect, oneEvent} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator} from '../../demo/simulator/simulator.js';
import {isVisible} from '../support/is-visible.js';
import {waitUntil} from '../support/wait-until.js';
import {mountCdnBuild, screenOf} from '../support/cdn-build.js';

const typed = {
  Förnamn: 'Eva',
  Efternamn: 'Exempel',
  'E-post': 'eva@example.com',
  Mobilnummer: '070-174 06 05',
};

/** Opens the simulator's home and fills in the form for its first free time. */
async function fillIn() {
  const {store, transport, requests, faults, demoDealId: dealId} = createSimulator();
  const element = await mountCdnBuild({
    dealId,
    baseUrl: 'https://login.mspecs.se',
    deal: publishedDeal(store, dealId),
    transport,
  });
  const screen = screenOf(element);
  const [time] = await screen.findAllByRole('radio', {name: /^11:30/});
  time!.click();
  await waitUntil(() => isVisible(screen.queryByLabelText('Förnamn')), 'there is no form');
  for (const [label, text] of Object.entries(typed)) {
    const input = screen.getByLabelText<HTMLInputElement>(label);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
  const posts = () => requests.filter(({method}) => method === 'POST');
  return {element, screen, faults, posts, send: () => screen.getByRole('button', {name: /^Skicka/}).click()};
}

describe('booking with the script-tag build', () => {
  it('sends the typed values once and shows the next steps', async () => {
    const {element, screen, posts, send} = await fillIn();
    const accepted = oneEvent(element, 'mspecs-booking-accepted');
    send();
    await accepted;
    await screen.findByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
    expect(posts()).to.have.length(1);
    expect(JSON.parse(posts()[0]!.body)).to.deep.equal({
      firstName: 'Eva',
      lastName: 'Exempel',
      email: 'eva@example.com',
      phoneNumber: '+46701740605',
    });
  });

  it('keeps the typed values after a failed request and resends on demand', async () => {
    const {screen, faults, posts, send} = await fillIn();
    faults.add({route: 'booking', status: 503, times: 1});
    send();
    (await screen.findByRole('button', {name: 'Skicka igen'})).click();
    await screen.findByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
    const [first, second] = posts();
    expect(second!.body).to.equal(first!.body);
  });

  it('names the missing field', async () => {
    const {screen, posts, send} = await fillIn();
    const input = screen.getByLabelText<HTMLInputElement>('Efternamn');
    input.value = '';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    send();
    await screen.findByText(/^Fyll i ditt efternamn\./);
    expect(posts()).to.have.length(0);
  });

  it('accepts a number from any country', async () => {
    const {screen, posts, send} = await fillIn();
    const input = screen.getByLabelText<HTMLInputElement>('Mobilnummer');
    input.value = '+351 912 345 678';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    send();
    await screen.findByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
    expect(posts()[0]!.body).to.contain('+351912345678');
  });

  for (const [value, isRequired] of [
    ['', true],
    ['true', true],
    ['false', false],
  ] as const) {
    it(`${isRequired ? 'asks' : 'does not ask'} for consent with consent-required="${value}"`, async () => {
      const {element, screen} = await fillIn();
      element.setAttribute('consent-required', value);
      await element.updateComplete;
      expect(screen.queryAllByRole('checkbox')).to.have.length(isRequired ? 1 : 0);
      expect(element.consentRequired).to.equal(isRequired);
    });
  }
});
