import {expect} from '@open-wc/testing';
import type {Transport} from '../../../src/index.js';
import {fill, openHouse, pick, posts, visit, type House} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

/** Carries requests to Mspecs, and answers those for a deal as a site or a proxy would. */
const withDeal =
  (house: House, answer: (url: URL) => Response | Promise<Response>): Transport =>
  (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'https://agent.example');
    return /\/deals\/|\.json$/.test(url.pathname)
      ? Promise.resolve(answer(url))
      : house.simulator.transport(input, init);
  };

describe('where the deal comes from', () => {
  it('is the file at deal-url where the page gives none', async () => {
    const house = openHouse();
    const asked: string[] = [];
    const transport = withDeal(house, (url) => {
      asked.push(url.href);
      return Response.json(house.published());
    });
    const {findByRole} = await visit(house, {
      deal: undefined,
      dealUrl: 'https://agent.example/homes/1.json',
      transport,
    });
    await findByRole('radio', {name: /12:00–12:15 2 platser kvar/});
    expect(asked).to.deep.equal(['https://agent.example/homes/1.json']);
  });

  it('is the proxy where the page names no other place, and the id keeps its dots', async () => {
    const house = openHouse();
    const asked: string[] = [];
    const transport = withDeal(house, (url) => {
      asked.push(url.pathname);
      return Response.json(house.published());
    });
    const {findByRole} = await visit(house, {deal: undefined, proxyUrl: 'https://agent.example', transport});
    await findByRole('radio', {name: /12:00–12:15 2 platser kvar/});
    expect(asked).to.deep.equal([`/deals/${house.deal.id}`]);
  });

  it('is asked for while the status is, not after it', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', delay: Infinity});
    const asked: string[] = [];
    const transport = withDeal(house, (url) => {
      asked.push(url.pathname);
      return new Promise(() => undefined);
    });
    await visit(house, {deal: undefined, proxyUrl: 'https://agent.example', transport});
    await waitUntil(() => asked.length === 1 && house.simulator.requests.length === 1);
  });

  it('is the property before everything else, and nothing is asked for then', async () => {
    const house = openHouse();
    const transport = withDeal(house, () => {
      throw new Error('asked for the deal');
    });
    const {findByRole} = await visit(house, {
      proxyUrl: 'https://agent.example',
      dealUrl: '/1.json',
      transport,
    });
    await findByRole('radio', {name: /12:00–12:15/});
  });

  it('knows its id, where the page does not say it', async () => {
    const house = openHouse();
    const {findByRole} = await visit(house, {dealId: undefined});
    await findByRole('radio', {name: /12:00–12:15 2 platser kvar/});
    expect(house.simulator.requests[0]?.path).to.equal(`/v3/viewings/slot/status/${house.deal.id}`);
  });

  it('is nowhere where it cannot be read: the viewing-id does then', async () => {
    const house = openHouse();
    const transport = withDeal(house, () => new Response('', {status: 404}));
    const setup = {deal: undefined, viewingId: house.cut.id, proxyUrl: 'https://agent.example', transport};
    const guest = await visit(house, setup);
    await pick(guest, /^Tid 2/);
    fill(guest);
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await guest.findByRole('heading', {name: /mottagen/});
    expect(posts(house)).to.have.length(1);
  });

  it('says so where there is no viewing-id either, and is read again on demand', async () => {
    const house = openHouse();
    let answer = new Response('', {status: 404});
    const transport = withDeal(house, () => answer);
    const {findByText, findByRole} = await visit(house, {
      deal: undefined,
      proxyUrl: 'https://agent.example',
      transport,
    });
    await findByText('Vi hittar inga visningstider för den här bostaden.');
    answer = Response.json(house.published());
    (await findByRole('button', {name: 'Försök igen'})).click();
    await findByRole('radio', {name: /12:00–12:15/});
  });

  it('makes no sense where it is no deal', async () => {
    const house = openHouse();
    const transport = withDeal(house, () => new Response('<html>Log in</html>'));
    const {findByText} = await visit(house, {deal: undefined, proxyUrl: 'https://agent.example', transport});
    await findByText(/Tiderna går inte att visa just nu/);
  });

  it('changes when the page says so', async () => {
    const house = openHouse();
    const other = openHouse(house.simulator);
    const guest = await visit(house);
    await guest.findByRole('radio', {name: /12:00–12:15/});
    const transport = withDeal(house, () => Response.json({...other.published(), viewings: []}));
    Object.assign(guest.element, {deal: undefined, dealId: other.deal.id, dealUrl: '/2.json', transport});
    await guest.findByText('Det finns inga visningstider att välja just nu.');
  });
});
