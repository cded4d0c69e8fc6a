import {expect} from '@open-wc/testing';
import type {Transport} from '../../../src/index.js';
import {fill, createFixture, pick, posts, mountBooker, type Fixture} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

/** Forwards requests to Mspecs, but answers those for a deal as a site or a proxy does. */
const withDeal =
  (fixture: Fixture, answer: (url: URL) => Response | Promise<Response>): Transport =>
  (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'https://agent.example');
    return /\/deals\/|\.json$/.test(url.pathname)
      ? Promise.resolve(answer(url))
      : fixture.simulator.transport(input, init);
  };

describe('the source of the deal', () => {
  it('loads the deal from deal-url if the deal property is unset', async () => {
    const fixture = createFixture();
    const requested: string[] = [];
    const transport = withDeal(fixture, (url) => {
      requested.push(url.href);
      return Response.json(fixture.published());
    });
    const {findByRole} = await mountBooker(fixture, {
      deal: undefined,
      dealUrl: 'https://agent.example/homes/1.json',
      transport,
    });
    await findByRole('radio', {name: /12:00–12:15 2\u00a0platser kvar/});
    expect(requested).to.deep.equal(['https://agent.example/homes/1.json']);
  });

  it('loads the deal from the proxy if the page names no other source, and keeps the dots of its id', async () => {
    const fixture = createFixture();
    const requested: string[] = [];
    const transport = withDeal(fixture, (url) => {
      requested.push(url.pathname);
      return Response.json(fixture.published());
    });
    const {findByRole} = await mountBooker(fixture, {
      deal: undefined,
      proxyUrl: 'https://agent.example',
      transport,
    });
    await findByRole('radio', {name: /12:00–12:15 2\u00a0platser kvar/});
    expect(requested).to.deep.equal([`/deals/${fixture.deal.id}`]);
  });

  it('requests the deal and the status in parallel', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', delay: Infinity});
    const requested: string[] = [];
    const transport = withDeal(fixture, (url) => {
      requested.push(url.pathname);
      return new Promise(() => undefined);
    });
    await mountBooker(fixture, {deal: undefined, proxyUrl: 'https://agent.example', transport});
    await waitUntil(() => requested.length === 1 && fixture.simulator.requests.length === 1);
  });

  it('prefers the deal property and then requests no deal', async () => {
    const fixture = createFixture();
    const transport = withDeal(fixture, () => {
      throw new Error('the deal must not be requested');
    });
    const {findByRole} = await mountBooker(fixture, {
      proxyUrl: 'https://agent.example',
      dealUrl: '/1.json',
      transport,
    });
    await findByRole('radio', {name: /12:00–12:15/});
  });

  it('takes the deal id from the deal if deal-id is unset', async () => {
    const fixture = createFixture();
    const {findByRole} = await mountBooker(fixture, {dealId: undefined});
    await findByRole('radio', {name: /12:00–12:15 2\u00a0platser kvar/});
    expect(fixture.simulator.requests[0]?.path).to.equal(`/v3/viewings/slot/status/${fixture.deal.id}`);
  });

  it('falls back to viewing-id if the deal cannot be loaded', async () => {
    const fixture = createFixture();
    const transport = withDeal(fixture, () => new Response('', {status: 404}));
    const setup = {
      deal: undefined,
      viewingId: fixture.slotViewing.id,
      proxyUrl: 'https://agent.example',
      transport,
    };
    const booker = await mountBooker(fixture, setup);
    await pick(booker, /^Tid\u00a02/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture)).to.have.length(1);
  });

  it('reports a missing deal without viewing-id and retries on demand', async () => {
    const fixture = createFixture();
    let answer = Response.json({message: 'No deal'}, {status: 404});
    const transport = withDeal(fixture, () => answer);
    const {findByText, findByRole} = await mountBooker(fixture, {
      deal: undefined,
      proxyUrl: 'https://agent.example',
      transport,
    });
    await findByText('Vi hittar inga visningstider för den här bostaden.');
    answer = Response.json(fixture.published());
    (await findByRole('button', {name: 'Försök igen'})).click();
    await findByRole('radio', {name: /12:00–12:15/});
  });

  it('is unavailable if a page of another server is the answer', async () => {
    const fixture = createFixture();
    const transport = withDeal(fixture, () => new Response('<html>Log in</html>'));
    const {findByText} = await mountBooker(fixture, {
      deal: undefined,
      proxyUrl: 'https://agent.example',
      transport,
    });
    await findByText('Det gick inte att hämta tiderna. Försök igen om en stund.');
  });

  it('replaces the deal when the page changes its source', async () => {
    const fixture = createFixture();
    const other = createFixture(fixture.simulator);
    const booker = await mountBooker(fixture);
    await booker.findByRole('radio', {name: /12:00–12:15/});
    const transport = withDeal(fixture, () => Response.json({...other.published(), viewings: []}));
    Object.assign(booker.element, {deal: undefined, dealId: other.deal.id, dealUrl: '/2.json', transport});
    await booker.findByText('Inga lediga visningar just nu');
  });
});
