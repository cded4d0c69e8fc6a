import {expect} from '@open-wc/testing';
import type {Transport} from '../../../src/mspecs/transport.js';
import {queriesFor, createFixture, mountBooker, type Fixture, type Setup} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const requestPaths = ({simulator}: Fixture) => simulator.requests.map(({path}) => path);

/** Mounts `count` elements for one home and waits until all of them show times. */
async function mountAll(count: number, fixture: Fixture, setup: Setup = {}) {
  const bookers = await Promise.all(Array.from({length: count}, () => mountBooker(fixture, setup)));
  await Promise.all(bookers.map(({findByRole}) => findByRole('radio', {name: /^12:00/})));
  return bookers;
}

describe('several elements for one home', () => {
  it('share one status request', async () => {
    const fixture = createFixture();
    await mountAll(20, fixture);
    expect(requestPaths(fixture)).to.deep.equal([`/v3/viewings/slot/status/${fixture.deal.id}`]);
  });

  it('share one request for the deal at deal-url', async () => {
    const fixture = createFixture();
    const {simulator} = fixture;
    let deals = 0;
    await mountAll(20, fixture, {
      deal: undefined,
      dealUrl: 'https://maklare.test/deal.json',
      transport: (input, init) => {
        if (!new Request(input).url.endsWith('/deal.json')) return simulator.transport(input, init);
        deals += 1;
        return Promise.resolve(Response.json(fixture.published()));
      },
    });
    expect([deals, requestPaths(fixture).length]).to.deep.equal([1, 1]);
  });

  it('each send a request when their transports differ', async () => {
    const fixture = createFixture();
    const {transport} = fixture.simulator;
    await mountBooker(fixture, {transport: (...request) => transport(...request)});
    await mountBooker(fixture, {transport: (...request) => transport(...request)});
    await waitUntil(() => requestPaths(fixture).length === 2);
  });

  it('all show the result of a refresh of one element', async () => {
    const fixture = createFixture();
    const [one, other] = await mountAll(2, fixture, {refreshInterval: 600});
    fixture.slotViewing.slots[0]!.booked = 2;
    await one!.element.refresh();
    await other!.findByRole('radio', {name: /^12:00.*Fullbokad/});
    expect(requestPaths(fixture)).to.have.length(2);
  });

  it('all show a read failure, and each can retry immediately', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 404, times: 1});
    const bookers = await Promise.all(
      [1, 2].map(() => mountBooker(fixture, {deal: undefined, viewingId: fixture.slotViewing.id})),
    );
    const buttons = await Promise.all(
      bookers.map(({findByRole}) => findByRole('button', {name: /Försök igen/})),
    );
    expect(requestPaths(fixture)).to.have.length(1);
    buttons[0]!.click();
    await bookers[0]!.findByRole('radio', {name: /^Tid\u00a01/});
  });
});

describe('an element moved during its initial read', () => {
  it('sends one status request', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    const elsewhere = document.createElement('section');
    booker.element.parentElement!.append(elsewhere);
    elsewhere.append(booker.element);
    await booker.findByRole('radio', {name: /^12:00/});
    expect(requestPaths(fixture)).to.have.length(1);
  });
});

describe('an element in a closed dialog', () => {
  it('sends no request until the dialog opens', async () => {
    const fixture = createFixture();
    const dialog = document.createElement('dialog');
    const element = document.createElement('mspecs-viewing-booker');
    let requestCount = 0;
    Object.assign(element, {
      dealId: fixture.deal.id,
      proxyUrl: 'https://maklare.test/api',
      refreshInterval: 0,
      transport: ((input, init) => {
        requestCount += 1;
        const {url} = new Request(input);
        return url.includes('/deals/')
          ? Promise.resolve(Response.json(fixture.published()))
          : fixture.simulator.transport(url.replace('/api', ''), init);
      }) satisfies Transport,
    });
    dialog.append(element);
    document.body.append(dialog);
    await element.updateComplete;
    // Waits for another element to show times, because this one would have read by then.
    await mountAll(1, createFixture());
    expect(requestCount).to.equal(0);
    dialog.showModal();
    await queriesFor(element).findByRole('radio', {name: /^12:00/});
    await waitUntil(() => requestCount === 2);
    dialog.remove();
  });
});
