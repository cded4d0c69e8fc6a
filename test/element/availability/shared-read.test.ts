import {expect} from '@open-wc/testing';
import type {Transport} from '../../../src/mspecs/transport.js';
import {lookAt, openHouse, visit, type House, type Setup} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const readings = ({simulator}: House) => simulator.requests.map(({path}) => path);

/** Puts so many elements for one home on a page and waits until all of them have times. */
async function visitAll(count: number, house: House, setup: Setup = {}) {
  const guests = await Promise.all(Array.from({length: count}, () => visit(house, setup)));
  await Promise.all(guests.map(({findByRole}) => findByRole('radio', {name: /^12:00/})));
  return guests;
}

describe('several elements for one home', () => {
  it('read its status once', async () => {
    const house = openHouse();
    await visitAll(20, house);
    expect(readings(house)).to.deep.equal([`/v3/viewings/slot/status/${house.deal.id}`]);
  });

  it('read the deal once, where it lies at a URL', async () => {
    const house = openHouse();
    const {simulator} = house;
    let deals = 0;
    await visitAll(20, house, {
      deal: undefined,
      dealUrl: 'https://maklare.test/deal.json',
      transport: (input, init) => {
        if (!new Request(input).url.endsWith('/deal.json')) return simulator.transport(input, init);
        deals += 1;
        return Promise.resolve(Response.json(house.published()));
      },
    });
    expect([deals, readings(house).length]).to.deep.equal([1, 1]);
  });

  it('read it each where each asks in its own way', async () => {
    const house = openHouse();
    const {transport} = house.simulator;
    await visit(house, {transport: (...request) => transport(...request)});
    await visit(house, {transport: (...request) => transport(...request)});
    await waitUntil(() => readings(house).length === 2);
  });

  it('all show what one of them was asked to read', async () => {
    const house = openHouse();
    const [one, other] = await visitAll(2, house, {refreshInterval: 600});
    house.cut.slots[0]!.booked = 2;
    await one!.element.refresh();
    await other!.findByRole('radio', {name: /^12:00.*Fullbokad/});
    expect(readings(house)).to.have.length(2);
  });

  it('all say that it cannot be read, and each can try again at once', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 404, times: 1});
    const guests = await Promise.all(
      [1, 2].map(() => visit(house, {deal: undefined, viewingId: house.cut.id})),
    );
    const buttons = await Promise.all(
      guests.map(({findByRole}) => findByRole('button', {name: /Försök igen/})),
    );
    expect(readings(house)).to.have.length(1);
    buttons[0]!.click();
    await guests[0]!.findByRole('radio', {name: /^Tid 1/});
  });
});

describe('an element that is moved while it reads', () => {
  it('reads once', async () => {
    const house = openHouse();
    const guest = await visit(house);
    const elsewhere = document.createElement('section');
    guest.element.parentElement!.append(elsewhere);
    elsewhere.append(guest.element);
    await guest.findByRole('radio', {name: /^12:00/});
    expect(readings(house)).to.have.length(1);
  });
});

describe('an element in a dialog that is closed', () => {
  it('reads nothing until somebody opens it', async () => {
    const house = openHouse();
    const dialog = document.createElement('dialog');
    const element = document.createElement('mspecs-viewing-booker');
    let asked = 0;
    Object.assign(element, {
      dealId: house.deal.id,
      proxyUrl: 'https://maklare.test/api',
      refreshInterval: 0,
      transport: ((input, init) => {
        asked += 1;
        const {url} = new Request(input);
        return url.includes('/deals/')
          ? Promise.resolve(Response.json(house.published()))
          : house.simulator.transport(url.replace('/api', ''), init);
      }) satisfies Transport,
    });
    dialog.append(element);
    document.body.append(dialog);
    await element.updateComplete;
    // As long as it takes another element to have its times.
    await visitAll(1, openHouse());
    expect(asked).to.equal(0);
    dialog.showModal();
    await lookAt(element).findByRole('radio', {name: /^12:00/});
    await waitUntil(() => asked === 2);
    dialog.remove();
  });
});
