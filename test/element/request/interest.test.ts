import {expect, oneEvent} from '@open-wc/testing';
import type {Transport} from '../../../src/index.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {fill, createFixture, mountBooker} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

describe('an interest in a home', () => {
  it('is sent through the proxy with the same form if the deal allows it', async () => {
    const fixture = createFixture();
    const sent: {path: string; body: unknown}[] = [];
    const transport: Transport = async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'POST') return fixture.simulator.transport(input, init);
      sent.push({path: new URL(request.url).pathname, body: await request.json()});
      return new Response(null, {status: 204});
    };
    const deal = {...fixture.published(), viewings: [], interest: true};
    const booker = await mountBooker(fixture, {deal, proxyUrl: 'https://agent.example', transport});
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
    fill(booker);
    booker.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
    const heading = await booker.findByRole('heading', {name: 'Tack! Din intresseanmälan är mottagen.'});
    await waitUntil(() => booker.focused() === heading);
    expect(sent).to.deep.equal([
      {
        path: `/deals/${fixture.deal.id}/interest`,
        body: {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '+46701740605'},
      },
    ]);
    await expectAccessible(booker.element);
  });

  it('shows that Mspecs refused it, sends it once, and does not thank', async () => {
    const fixture = createFixture();
    let sent = 0;
    const transport: Transport = async (input, init) => {
      if (new Request(input, init).method !== 'POST') return fixture.simulator.transport(input, init);
      sent++;
      const problem = {status: 409, title: 'Mspecs refused the request without a reason', reason: 'refused'};
      return Response.json(problem, {status: 409, headers: {'content-type': 'application/problem+json'}});
    };
    const deal = {...fixture.published(), viewings: [], interest: true};
    const booker = await mountBooker(fixture, {deal, proxyUrl: 'https://agent.example', transport});
    const failed = oneEvent(booker.element, 'mspecs-booking-failed');
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
    fill(booker);
    booker.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
    expect(await failed).to.include({reason: 'refused', choice: undefined});
    await booker.findAllByText(/Du kan redan vara anmäld/);
    expect(booker.queryByText(/Tack!/)).to.equal(null);
    expect(sent).to.equal(1);
  });

  it('follows a change of the language while its form is open, and keeps the texts of the page', async () => {
    const fixture = createFixture();
    const deal = {...fixture.published(), viewings: [], interest: true};
    const booker = await mountBooker(fixture, {deal, proxyUrl: 'https://agent.example'});
    booker.element.messages = {sendInterest: 'Ja!'};
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
    booker.getByRole('button', {name: 'Ja!'});
    booker.element.lang = 'en';
    await booker.findByRole('heading', {name: 'Register your interest'});
    booker.getByRole('button', {name: 'Ja!'});
  });

  it('is also offered if every time is full', async () => {
    const fixture = createFixture();
    for (const slot of fixture.slotViewing.slots) slot.booked = 2;
    const booker = await mountBooker(fixture, {
      deal: {...fixture.published(), interest: true},
      viewingId: fixture.slotViewing.id,
      proxyUrl: 'https://login.mspecs.se',
    });
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
  });

  it('is offered below the form of the only time, which opened by itself, and leads back to it', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {
      deal: {...fixture.published(), interest: true},
      viewingId: fixture.timedViewing.id,
      proxyUrl: 'https://login.mspecs.se',
    });
    await booker.findByRole('heading', {name: /^Visning /});
    booker.getByRole('button', {name: 'Anmäl intresse'}).click();
    await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
    expect(booker.queryByRole('button', {name: 'Anmäl intresse'}) === null).to.equal(true);
    booker.getByRole('button', {name: 'Tillbaka'}).click();
    (await booker.findByRole('radio')).click();
    await booker.findByRole('heading', {name: /^Visning /});
  });

  it('is not offered below the form of the only time without a proxy', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {
      deal: {...fixture.published(), interest: true},
      viewingId: fixture.timedViewing.id,
    });
    await booker.findByRole('heading', {name: /^Visning /});
    expect(booker.queryByRole('button', {name: 'Anmäl intresse'}) === null).to.equal(true);
  });

  it('has an idempotency key of its own for each home, even if no request was answered', async () => {
    const keys: (string | null)[] = [];
    for (const dealId of ['D1', 'D2']) {
      const fixture = createFixture();
      const transport: Transport = (input, init) => {
        const {method, headers} = new Request(input, init);
        if (method !== 'POST') return fixture.simulator.transport(input, init);
        keys.push(headers.get('idempotency-key'));
        return Promise.reject(new TypeError('no network'));
      };
      const deal = {...fixture.published(), viewings: [], interest: true};
      const booker = await mountBooker(fixture, {deal, dealId, proxyUrl: 'https://agent.example', transport});
      (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
      await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
      fill(booker);
      booker.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
      await booker.findByRole('button', {name: 'Skicka igen'});
    }
    expect(keys).to.have.length(2);
    expect(keys[0])
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(keys[1]);
  });

  it('is not offered without a proxy', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {deal: {...fixture.published(), viewings: [], interest: true}});
    await booker.findByText('Kontakta mäklaren om du vill komma på visning.');
    expect(booker.queryByRole('button')).to.equal(null);
  });
});
