import {expect} from '@open-wc/testing';
import type {Transport} from '../../../src/mspecs/transport.js';
import {queriesFor, createFixture, mountBooker, type Fixture, type Setup} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const readings = ({simulator}: Fixture) => simulator.requests.map(({path}) => path);

/** Puts so many elements for one home on a page and waits until all of them have times. */
async function visitAll(count: number, fixture: Fixture, setup: Setup = {}) {
  const guests = await Promise.all(Array.from({length: count}, () => mountBooker(fixture, setup)));
  await Promise.all(guests.map(({findByRole}) => findByRole('radio', {name: /^12:00/})));
  return guests;
}

describe('several elements for one home', () => {
  it('read its status once', async () => {
    const fixture = createFixture();
    await visitAll(20, fixture);
    expect(readings(fixture)).to.deep.equal([`/v3/viewings/slot/status/${fixture.deal.id}`]);
  });

  it('read the deal once, where it lies at a URL', async () => {
    const fixture = createFixture();
    const {simulator} = fixture;
    let deals = 0;
    await visitAll(20, fixture, {
      deal: undefined,
      dealUrl: 'https://maklare.test/deal.json',
      transport: (input, init) => {
        if (!new Request(input).url.endsWith('/deal.json')) return simulator.transport(input, init);
        deals += 1;
        return Promise.resolve(Response.json(fixture.published()));
      },
    });
    expect([deals, readings(fixture).length]).to.deep.equal([1, 1]);
  });

  it('read it each where each asks in its own way', async () => {
    const fixture = createFixture();
    const {transport} = fixture.simulator;
    await mountBooker(fixture, {transport: (...request) => transport(...request)});
    await mountBooker(fixture, {transport: (...request) => transport(...request)});
    await waitUntil(() => readings(fixture).length === 2);
  });

  it('all show what one of them was asked to read', async () => {
    const fixture = createFixture();
    const [one, other] = await visitAll(2, fixture, {refreshInterval: 600});
    fixture.slotViewing.slots[0]!.booked = 2;
    await one!.element.refresh();
    await other!.findByRole('radio', {name: /^12:00.*Fullbokad/});
    expect(readings(fixture)).to.have.length(2);
  });

  it('all say that it cannot be read, and each can try again at once', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 404, times: 1});
    const guests = await Promise.all(
      [1, 2].map(() => mountBooker(fixture, {deal: undefined, viewingId: fixture.slotViewing.id})),
    );
    const buttons = await Promise.all(
      guests.map(({findByRole}) => findByRole('button', {name: /Försök igen/})),
    );
    expect(readings(fixture)).to.have.length(1);
    buttons[0]!.click();
    await guests[0]!.findByRole('radio', {name: /^Tid 1/});
  });
});

describe('an element that is moved while it reads', () => {
  it('reads once', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    const elsewhere = document.createElement('section');
    booker.element.parentElement!.append(elsewhere);
    elsewhere.append(booker.element);
    await booker.findByRole('radio', {name: /^12:00/});
    expect(readings(fixture)).to.have.length(1);
  });
});

describe('an element in a dialog that is closed', () => {
  it('reads nothing until somebody opens it', async () => {
    const fixture = createFixture();
    const dialog = document.createElement('dialog');
    const element = document.createElement('mspecs-viewing-booker');
    let asked = 0;
    Object.assign(element, {
      dealId: fixture.deal.id,
      proxyUrl: 'https://maklare.test/api',
      refreshInterval: 0,
      transport: ((input, init) => {
        asked += 1;
        const {url} = new Request(input);
        return url.includes('/deals/')
          ? Promise.resolve(Response.json(fixture.published()))
          : fixture.simulator.transport(url.replace('/api', ''), init);
      }) satisfies Transport,
    });
    dialog.append(element);
    document.body.append(dialog);
    await element.updateComplete;
    // As long as it takes another element to have its times.
    await visitAll(1, createFixture());
    expect(asked).to.equal(0);
    dialog.showModal();
    await queriesFor(element).findByRole('radio', {name: /^12:00/});
    await waitUntil(() => asked === 2);
    dialog.remove();
  });
});
