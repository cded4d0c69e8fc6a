import {expect} from '@open-wc/testing';
import {createSimulator} from '../../../demo/simulator/simulator.js';
import type {Fault} from '../../../demo/simulator/faults.js';
import {
  fill,
  openHouse,
  pick,
  posts,
  visit,
  type House,
  type Setup,
  type Visit,
} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const proxyUrl = 'https://agent.example/api/mspecs';

/** A home behind a proxy, where requests for viewings fail so, one after the other. */
function proxiedHouse(...faults: readonly Partial<Fault>[]): House {
  const house = openHouse(createSimulator({path: '/api/mspecs'}));
  for (const fault of faults) house.simulator.faults.add({route: 'booking', times: 1, ...fault});
  return house;
}

/** A visitor who has filled in the form. */
async function filledIn(house: House, setup: Setup = {proxyUrl}): Promise<Visit> {
  const guest = await visit(house, setup);
  await pick(guest, /^12:00/);
  fill(guest);
  return guest;
}

/** Presses the button, whatever it says now, and waits until the request has left. */
async function send(guest: Visit, house: House): Promise<void> {
  const before = posts(house).length;
  (await guest.findByRole('button', {name: /^Skicka (förfrågan|igen|ändå)/})).click();
  await waitUntil(() => posts(house).length === before + 1);
}

const headersOf = (house: House, name: string) => posts(house).map(({headers}) => headers[name]);

describe('sending a request through a proxy', () => {
  it('tells the deal', async () => {
    const house = proxiedHouse();
    await send(await filledIn(house, {proxyUrl: `${proxyUrl}?site=1`}), house);
    expect(new URL(posts(house)[0]?.url ?? '').searchParams.get('dealId')).to.equal(house.deal.id);
  });

  it('keeps the key of a wish that was never answered', async () => {
    const house = proxiedHouse({drop: true});
    const guest = await filledIn(house);
    await send(guest, house);
    await send(guest, house);
    const [first, again] = headersOf(house, 'idempotency-key');
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(again).to.equal(first);
  });

  it('takes another key after an answer, for the proxy answers a repeat as it answered first', async () => {
    const house = proxiedHouse({status: 503});
    const guest = await filledIn(house);
    await send(guest, house);
    await send(guest, house);
    const [first, another] = headersOf(house, 'idempotency-key');
    expect(another).to.match(/^[0-9a-f]{32}$/);
    expect(another).to.not.equal(first);
  });

  it('takes another key for another person', async () => {
    const house = proxiedHouse({drop: true});
    const guest = await filledIn(house);
    await send(guest, house);
    await guest.findByRole('button', {name: 'Skicka ändå'});
    fill(guest, {Förnamn: 'Adam'});
    await send(guest, house);
    const [first, another] = headersOf(house, 'idempotency-key');
    expect(another).to.not.equal(first);
  });

  it('tells how long the form was open', async () => {
    const house = proxiedHouse();
    await send(await filledIn(house), house);
    expect(headersOf(house, 'form-time')[0]).to.match(/^\d+$/);
    expect(headersOf(house, 'form-trap')).to.deep.equal([undefined]);
  });

  it('tells that a machine filled in what no person sees, and sends no word of it', async () => {
    const house = proxiedHouse();
    const guest = await filledIn(house);
    for (const field of guest.root.querySelectorAll<HTMLInputElement>('[aria-hidden=true] input')) {
      field.value = 'Billiga lån';
    }
    await send(guest, house);
    expect(headersOf(house, 'form-trap')).to.deep.equal(['1']);
    expect(posts(house)[0]?.body).to.not.include('Billiga');
  });
});

describe('sending a request to Mspecs itself', () => {
  it('sends no header that Mspecs does not know', async () => {
    const house = openHouse();
    await send(await filledIn(house, {}), house);
    const {headers} = posts(house)[0] ?? {};
    expect(headers).to.not.have.any.keys('idempotency-key', 'form-time', 'form-trap');
  });
});
