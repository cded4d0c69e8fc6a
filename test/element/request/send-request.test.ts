import {expect} from '@open-wc/testing';
import {createSimulator} from '../../../demo/simulator/simulator.js';
import type {Fault} from '../../../demo/simulator/faults.js';
import {
  fill,
  createFixture,
  pick,
  posts,
  mountBooker,
  type Fixture,
  type Setup,
  type MountedBooker,
} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const proxyUrl = 'https://agent.example/api/mspecs';

/** A home behind a proxy whose booking route returns these faults in sequence. */
function createProxiedFixture(...faults: readonly Partial<Fault>[]): Fixture {
  const fixture = createFixture(createSimulator({path: '/api/mspecs'}));
  for (const fault of faults) fixture.simulator.faults.add({route: 'booking', times: 1, ...fault});
  return fixture;
}

/** Mounts the element and fills in the form. */
async function mountFilledIn(fixture: Fixture, setup: Setup = {proxyUrl}): Promise<MountedBooker> {
  const booker = await mountBooker(fixture, setup);
  await pick(booker, /^12:00/);
  fill(booker);
  return booker;
}

/** Clicks the send button, whatever its label, and waits until the request has left. */
async function send(booker: MountedBooker, fixture: Fixture): Promise<void> {
  const before = posts(fixture).length;
  (await booker.findByRole('button', {name: /^Skicka (förfrågan|igen|ändå)/})).click();
  await waitUntil(() => posts(fixture).length === before + 1);
}

const headersOf = (fixture: Fixture, name: string) => posts(fixture).map(({headers}) => headers[name]);

describe('a request sent through a proxy', () => {
  it('includes the deal id', async () => {
    const fixture = createProxiedFixture();
    await send(await mountFilledIn(fixture, {proxyUrl: `${proxyUrl}?site=1`}), fixture);
    expect(new URL(posts(fixture)[0]?.url ?? '').searchParams.get('dealId')).to.equal(fixture.deal.id);
  });

  it('reuses the idempotency key if the first request got no response', async () => {
    const fixture = createProxiedFixture({drop: true});
    const booker = await mountFilledIn(fixture);
    await send(booker, fixture);
    await send(booker, fixture);
    const [first, again] = headersOf(fixture, 'idempotency-key');
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(again).to.equal(first);
  });

  it('uses a new idempotency key after a response, because the proxy would replay it', async () => {
    const fixture = createProxiedFixture({status: 503});
    const booker = await mountFilledIn(fixture);
    await send(booker, fixture);
    await send(booker, fixture);
    const [first, another] = headersOf(fixture, 'idempotency-key');
    expect(another).to.match(/^[0-9a-f]{32}$/);
    expect(another).to.not.equal(first);
  });

  it('uses a new idempotency key for another person', async () => {
    const fixture = createProxiedFixture({drop: true});
    const booker = await mountFilledIn(fixture);
    await send(booker, fixture);
    await booker.findByRole('button', {name: 'Skicka ändå'});
    fill(booker, {Förnamn: 'Adam'});
    await send(booker, fixture);
    const [first, another] = headersOf(fixture, 'idempotency-key');
    expect(another).to.not.equal(first);
  });

  it('includes the time that the form was open', async () => {
    const fixture = createProxiedFixture();
    await send(await mountFilledIn(fixture), fixture);
    expect(headersOf(fixture, 'form-time')[0]).to.match(/^\d+$/);
    expect(headersOf(fixture, 'form-honeypot')).to.deep.equal([undefined]);
  });

  it('reports a filled honeypot without its content', async () => {
    const fixture = createProxiedFixture();
    const booker = await mountFilledIn(fixture);
    for (const field of booker.root.querySelectorAll<HTMLInputElement>('[aria-hidden=true] input')) {
      field.value = 'Billiga lån';
    }
    await send(booker, fixture);
    expect(headersOf(fixture, 'form-honeypot')).to.deep.equal(['1']);
    expect(posts(fixture)[0]?.body).to.not.include('Billiga');
  });
});

describe('a request sent directly to Mspecs', () => {
  it('has only headers that Mspecs accepts', async () => {
    const fixture = createFixture();
    await send(await mountFilledIn(fixture, {}), fixture);
    const {headers} = posts(fixture)[0] ?? {};
    expect(headers).to.not.have.any.keys('idempotency-key', 'form-time', 'form-honeypot');
  });
});
