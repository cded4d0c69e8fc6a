import {expect} from '@open-wc/testing';
import type {FailureReason} from '../../src/index.js';
import {expectAccessible} from '../support/expect-accessible.js';
import {fill, createFixture, pick, posts, mountBooker, type Fixture, type Setup} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

describe('a failed status request', () => {
  const failures: readonly {name: string; fault: object; text: string}[] = [
    {name: '404', fault: {status: 404}, text: 'Vi hittar inga visningstider för den här bostaden.'},
    {
      name: '401',
      fault: {status: 401},
      text: 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill komma på visning.',
    },
    {
      name: '429',
      fault: {status: 429},
      text: 'Det gick inte att hämta tiderna just nu. Vänta en stund och försök igen.',
    },
  ];
  for (const {name, fault, text} of failures) {
    it(`explains ${name} in the visitor's words`, async () => {
      const fixture = createFixture();
      fixture.simulator.faults.add({route: 'status', ...fault});
      const {findByText} = await mountBooker(fixture, {deal: undefined, viewingId: fixture.slotViewing.id});
      await findByText(text);
    });
  }

  it('retries automatically after a temporary failure', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 503, times: 1});
    const {findByRole} = await mountBooker(fixture);
    await findByRole('radio', {name: /12:00–12:15/});
  });

  it('shows the times of the deal with a note that they may be outdated', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 404});
    const {findByRole, findByText} = await mountBooker(fixture);
    await findByRole('radio', {name: /12:15–12:30 1\u00a0plats kvar/});
    await findByText(/Tiderna kan ha ändrats/);
  });

  it('keeps known times with a note that they may be outdated after a later request fails', async () => {
    const fixture = createFixture();
    const {element, findByRole, findByText, queryByText, getByRole} = await mountBooker(fixture);
    await findByRole('group', {name: /^lördag/});
    fixture.simulator.faults.add({route: 'status', status: 404, times: 1});
    await element.refresh();
    await findByText(/Tiderna kan ha ändrats/);
    getByRole('radio', {name: /12:00–12:15 2\u00a0platser kvar/});
    getByRole('button', {name: 'Försök igen'}).click();
    await waitUntil(() => !queryByText(/Tiderna kan ha ändrats/));
  });
});

describe('a failed booking request', () => {
  async function send(fixture: Fixture, setup: Setup = {}) {
    const booker = await mountBooker(fixture, setup);
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    return booker;
  }

  /** Sends a request that the proxy answers with a problem. */
  function sendToProxy(problem: {readonly status: number; readonly [field: string]: unknown}) {
    const fixture = createFixture();
    fixture.simulator.faults.add({
      route: 'booking',
      status: problem.status,
      body: JSON.stringify(problem),
      contentType: 'application/problem+json',
    });
    return send(fixture, {proxyUrl: 'https://agent.example'});
  }

  const answers: readonly {status: number; reason: FailureReason; text: RegExp; next: string | RegExp}[] = [
    {status: 400, reason: 'invalid', text: /Förfrågan togs inte emot/, next: 'Skicka igen'},
    {
      status: 401,
      reason: 'misconfigured',
      text: /går inte att skicka förfrågningar här/,
      next: /^Ring /,
    },
    {status: 404, reason: 'not-found', text: /finns inte längre/, next: 'Välj en annan tid'},
    {status: 429, reason: 'rate-limited', text: /Vänta en stund/, next: 'Skicka igen'},
    {status: 500, reason: 'unavailable', text: /gick inte att skicka just nu/, next: 'Skicka igen'},
    {status: 504, reason: 'timeout', text: /vet inte om förfrågan kom fram/, next: 'Skicka ändå'},
  ];
  for (const {status, reason, text, next} of answers) {
    it(`explains status ${status} as "${reason}", keeps the typed values and does not resend`, async () => {
      const fixture = createFixture();
      fixture.simulator.faults.add({route: 'booking', status});
      const reasons: FailureReason[] = [];
      const booker = await mountBooker(fixture);
      booker.element.addEventListener('mspecs-booking-failed', (event) => reasons.push(event.reason));
      await pick(booker, /^12:00/);
      fill(booker);
      booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await booker.findByText(text);
      const target = await booker.findByRole(reason === 'misconfigured' ? 'link' : 'button', {name: next});
      await waitUntil(() => booker.focused() === target);
      expect(booker.root.querySelector('[role=status]')?.textContent).to.match(text);
      expect(reasons).to.deep.equal([reason]);
      expect(booker.getByLabelText('E-post')).to.have.property('value', 'eva@example.com');
      expect(posts(fixture)).to.have.length(1);
    });
  }

  it('reports that someone else took the slot', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    Object.assign(fixture.slotViewing.slots[0] as object, {booked: 2});
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Någon hann före, och tiden är nu fullbokad. Välj en annan tid.');
    booker.getAllByRole('button', {name: 'Välj en annan tid'}).at(-1)?.click();
    await booker.findByRole('radio', {name: /12:00–12:15 Fullbokad/});
  });

  it('keeps the typed values after a broken connection and lets the visitor resend', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', drop: true, times: 1});
    const booker = await send(fixture);
    (await booker.findByRole('button', {name: 'Skicka ändå'})).click();
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture)).to.have.length(2);
  });

  it('uses the reason that the proxy reports', async () => {
    const problem = {type: 'about:blank', title: 'Closed', status: 409, reason: 'closed'};
    const booker = await sendToProxy(problem);
    await booker.findByText(/går inte längre att välja/);
  });

  const limits: readonly [limit: unknown, text: RegExp][] = [
    ['fill-time', /lite för snabbt, så inget har skickats/],
    ['address', /Många försök har gjorts från din internetanslutning/],
    ['email', /E-postadressen har redan använts flera gånger/],
    ['deal', /Många vill se bostaden just nu/],
    ['toString', /Vänta en stund och försök igen/],
    [{toString: 1}, /Vänta en stund och försök igen/],
  ];
  for (const [limit, text] of limits) {
    it(`explains the limit ${JSON.stringify(limit)} of the proxy`, async () => {
      const booker = await sendToProxy({status: 429, reason: 'rate-limited', limit});
      await booker.findByText(text);
      booker.getByRole('button', {name: 'Skicka igen'});
    });
  }

  it('is accessible', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', status: 500});
    const booker = await send(fixture);
    await booker.findByText(/gick inte att skicka just nu/);
    await expectAccessible(booker.element);
  });
});
