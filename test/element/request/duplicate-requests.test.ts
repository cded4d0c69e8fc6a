import {expect} from '@open-wc/testing';
import {createSimulator} from '../../../demo/simulator/simulator.js';
import {isVisible} from '../../support/is-visible.js';
import {
  fill,
  holdRequests,
  createFixture,
  pick,
  posts,
  mountBooker,
  type Fixture,
  type Setup,
  type MountedBooker,
} from '../../support/fixture.js';
import {announcement, mountAtForm, send, thanks, typed} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

describe('a repeated request for the same time in one session', () => {
  const warning = /^Du har redan skickat den här förfrågan/;

  async function bookOnce(fixture: Fixture, setup: Setup = {}): Promise<MountedBooker> {
    const booker = await mountAtForm(setup, fixture);
    fill(booker);
    send(booker);
    await thanks(booker);
    return booker;
  }

  async function again(booker: MountedBooker, name = /^12:00/): Promise<void> {
    booker.getByRole('button', {name: 'Välj en annan tid'}).click();
    await pick(booker, name);
    await waitUntil(() => booker.focused()?.closest('.booking-form'));
  }

  it('warns on the screen and in the live region, and can still be sent', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    await again(booker);
    const [shown] = booker.getAllByText(warning);
    expect(isVisible(shown)).to.equal(true);
    expect(booker.focused() === shown).to.equal(true);
    expect(announcement(booker)).to.match(warning);
    booker.getByRole('button', {name: 'Skicka ändå'}).click();
    await thanks(booker);
    expect(posts(fixture)).to.have.length(2);
  });

  it('warns in another element on the page', async () => {
    const fixture = createFixture();
    await bookOnce(fixture);
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    await booker.findByRole('button', {name: 'Skicka ändå'});
  });

  it('does not warn for another time', async () => {
    const booker = await bookOnce(createFixture());
    await again(booker, /^12:15/);
    expect(booker.queryAllByText(warning)).to.have.length(0);
    booker.getByRole('button', {name: 'Skicka förfrågan'});
  });

  it('does not warn a visitor who corrects an address', async () => {
    const booker = await bookOnce(createFixture());
    booker.getByRole('button', {name: 'Fel e-postadress? Ändra'}).click();
    await booker.findByRole('button', {name: 'Skicka förfrågan'});
    expect(booker.queryAllByText(warning)).to.have.length(0);
  });

  it('does not warn if the first response said that nothing arrived', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', status: 503});
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    send(booker);
    await booker.findByRole('button', {name: 'Skicka igen'});
    booker.getByRole('button', {name: 'Byt tid'}).click();
    await pick(booker, /^12:00/);
    await booker.findByRole('button', {name: 'Skicka förfrågan'});
  });

  for (const fault of [{drop: true}, {status: 504}, {status: 301}] as const) {
    it(`warns if the outcome of the first request is unknown: ${JSON.stringify(fault)}`, async () => {
      const fixture = createFixture();
      fixture.simulator.faults.add({route: 'booking', ...fault});
      const booker = await mountAtForm({}, fixture);
      fill(booker);
      send(booker);
      await booker.findByRole('button', {name: /^Skicka (igen|ändå)/});
      booker.getByRole('button', {name: 'Byt tid'}).click();
      await pick(booker, /^12:00/);
      await booker.findByRole('button', {name: 'Skicka ändå'});
    });
  }

  it('stores only ids and a key', async () => {
    const fixture = createFixture();
    await bookOnce(fixture);
    const [slot] = fixture.slotViewing.slots;
    expect(Object.entries(sessionStorage)).to.have.length(1);
    const [[name, stored] = ['', '']] = Object.entries<string>(sessionStorage);
    expect(decodeURIComponent(name)).to.equal(
      `mspecs-viewing-booker https://login.mspecs.se/v3/viewings/externalViewer/${fixture.slotViewing.id}/slot/${slot?.id}`,
    );
    expect(stored).to.match(/^[\da-f]{32}$/);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('stores nothing if no-session-storage is set, but still warns in the same element', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    booker.element.setAttribute('no-session-storage', '');
    await pick(booker, /^12:00/);
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    await again(booker);
    expect(booker.queryAllByText(warning)).to.have.length(1);
  });

  for (const garbage of ['', 'null', '{"held":', 'ü\r\nx: y', 'f'.repeat(33)]) {
    it(`ignores foreign data in its storage: ${JSON.stringify(garbage)}`, async () => {
      const fixture = createFixture(createSimulator({path: '/api/mspecs'}));
      const booker = await bookOnce(fixture, {proxyUrl: 'https://agent.example/api/mspecs'});
      for (const name of Object.keys(sessionStorage)) sessionStorage.setItem(name, garbage);
      await again(booker);
      booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await thanks(booker);
      expect(posts(fixture)).to.have.length(2);
    });
  }
});

describe('two elements that send the same request at once', () => {
  it('send one request: the second warns, and sends only on confirmation', async () => {
    const fixture = createFixture();
    const {transport, release} = holdRequests(fixture);
    const bookers = [
      await mountAtForm({transport}, fixture),
      await mountAtForm({transport}, fixture),
    ] as const;
    for (const booker of bookers) fill(booker);
    send(bookers[0]);
    await waitUntil(() => posts(fixture).length === 1);
    send(bookers[1]);
    const anyway = await bookers[1].findByRole('button', {name: 'Skicka ändå'});
    expect(typed(bookers[1])).to.equal('eva@example.com');
    expect(posts(fixture)).to.have.length(1);
    release();
    await thanks(bookers[0]);
    anyway.click();
    await thanks(bookers[1]);
    expect(posts(fixture)).to.have.length(2);
  });
});
