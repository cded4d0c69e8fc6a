import {expect, oneEvent} from '@open-wc/testing';
import {createSimulator} from '../../../demo/simulator/simulator.js';
import {loadRequestChunk} from '../../../src/element/load-deferred.js';
import type {MspecsViewingBooker} from '../../../src/mspecs-viewing-booker.js';
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
import {mountAtForm, send} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const thanks = (booker: MountedBooker) => booker.findByRole('heading', {name: /mottagen/});
const announcement = ({root}: MountedBooker) => root.querySelector('[role=status]')?.textContent.trim();
const typed = (booker: MountedBooker) => booker.getByLabelText<HTMLInputElement>('E-post').value;

describe('a framework that rerenders', () => {
  /** Equal copies of everything that the page sets. */
  const equals = ({element}: MountedBooker): Setup => ({
    deal: structuredClone(element.deal),
    contact: {...element.contact},
    messages: {...element.messages},
    transport: (...request) => fetch(...request),
    dealId: element.dealId,
    refreshInterval: element.refreshInterval,
  });

  it('causes no request, keeps the typed values and does not move the element', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({contact: {firstName: 'Kim'}, messages: {send: 'Skicka nu'}}, fixture);
    fill(booker);
    const before = fixture.simulator.requests.length;
    const {transport} = booker.element;
    for (let renders = 0; renders < 3; renders += 1) {
      Object.assign(booker.element, equals(booker), {
        transport: (...request: Parameters<typeof transport>) => transport(...request),
      });
      await booker.element.updateComplete;
    }
    expect(typed(booker)).to.equal('eva@example.com');
    expect(booker.focused()?.id).to.equal('firstName');
    booker.getByRole('button', {name: 'Skicka nu'}).click();
    await thanks(booker);
    Object.assign(booker.element, equals(booker));
    await booker.element.updateComplete;
    await thanks(booker);
    expect(fixture.simulator.requests).to.have.length(before + 1);
  });

  it('sends the request with the transport of its last render, called as a plain function', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    const thisValues: unknown[] = [];
    booker.element.transport = function (this: unknown, ...request) {
      thisValues.push(this);
      return fixture.simulator.transport(...request);
    };
    send(booker);
    await thanks(booker);
    expect(thisValues).to.deep.equal([undefined]);
  });

  it('shows changes of the deal and keeps the typed values', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    fixture.slotViewing.allowExternalBooking = false;
    booker.element.deal = fixture.published();
    await booker.findByText('Tiden går inte längre att välja. Det du har skrivit finns kvar.');
    expect(typed(booker)).to.equal('eva@example.com');
  });

  it('keeps the confirmation when the page refetches the deal afterwards', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    booker.element.addEventListener('mspecs-booking-accepted', () => {
      fixture.slotViewing.description = 'Ring på hos Berg';
      booker.element.deal = fixture.published();
    });
    send(booker);
    await booker.findByText('Ring på hos Berg');
    await thanks(booker);
    expect(isVisible(booker.getByRole('heading', {name: /mottagen/}))).to.equal(true);
  });
});

describe('typed values', () => {
  it('survive a retry of a failed status request', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 400, times: 1});
    fixture.simulator.faults.add({route: 'status', delay: Infinity});
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    void booker.element.refresh();
    await booker.element.updateComplete;
    expect(typed(booker)).to.equal('eva@example.com');
    booker.getByRole('button', {name: 'Byt tid'}).click();
    void booker.element.refresh();
    await booker.element.updateComplete;
    await booker.element.updateComplete;
    expect(typed(booker)).to.equal('eva@example.com');
  });
});

describe('page changes during a booking request', () => {
  const disturbances: Readonly<Record<string, (element: MspecsViewingBooker, other: Fixture) => void>> = {
    'moves the element': (element) => {
      const elsewhere = document.createElement('section');
      element.parentElement?.append(elsewhere);
      elsewhere.append(element);
    },
    'resets the element': (element) => {
      element.reset();
    },
    'switches to another home': (element, other) => {
      Object.assign(element, {dealId: other.deal.id, deal: other.published()});
    },
    'changes base-url': (element) => {
      element.baseUrl = 'https://elsewhere.example';
    },
    'switches to another viewing': (element, other) => {
      element.viewingId = other.timedViewing.id;
    },
    'removes the deal': (element, other) => {
      Object.assign(element, {deal: undefined, viewingId: other.slotViewing.id});
    },
  };
  for (const [what, disturb] of Object.entries(disturbances)) {
    it(`sends one request and dispatches its result after the page ${what}`, async () => {
      const fixture = createFixture();
      const {transport, release} = holdRequests(fixture);
      const booker = await mountAtForm({transport}, fixture);
      fill(booker);
      send(booker);
      await waitUntil(() => posts(fixture).length === 1);
      disturb(booker.element, createFixture(fixture.simulator));
      await booker.element.updateComplete;
      const accepted = oneEvent(booker.element, 'mspecs-booking-accepted');
      release();
      await accepted;
      await thanks(booker);
      expect(isVisible(booker.getAllByText(/lördag 14 juni 12:00–12:15/).at(-1))).to.equal(true);
      expect(posts(fixture)).to.have.length(1);
    });

    it(`resends a failed request to its original target after the page ${what}`, async () => {
      const fixture = createFixture();
      const {transport, release} = holdRequests(fixture);
      fixture.simulator.faults.add({route: 'booking', status: 503, times: 1});
      const booker = await mountAtForm({transport}, fixture);
      fill(booker);
      send(booker);
      await waitUntil(() => posts(fixture).length === 1);
      disturb(booker.element, createFixture(fixture.simulator));
      await booker.element.updateComplete;
      release();
      (await booker.findByRole('button', {name: 'Skicka igen'})).click();
      await thanks(booker);
      const [first, second] = posts(fixture);
      expect([second?.url, second?.body]).to.deep.equal([first?.url, first?.body]);
    });
  }

  it('offers no calendar for a home that is no longer shown', async () => {
    const fixture = createFixture();
    const other = createFixture(fixture.simulator);
    const {transport, release} = holdRequests(fixture);
    const booker = await mountAtForm({transport}, fixture);
    fill(booker);
    send(booker);
    await waitUntil(() => posts(fixture).length === 1);
    Object.assign(booker.element, {dealId: other.deal.id, deal: other.published()});
    release();
    await thanks(booker);
    expect(booker.queryAllByRole('link', {name: 'Kalenderfil'})).to.have.length(0);
  });
});

describe('page changes while the form chunk is loading', () => {
  const untilLoaded = async ({element}: MountedBooker): Promise<void> => {
    await Promise.all([loadRequestChunk(), import('../../../src/messages/sv-request.js')]);
    await element.updateComplete;
    await element.updateComplete;
  };

  it('shows no form after a reset', async () => {
    const booker = await mountBooker(createFixture());
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    booker.element.reset();
    await untilLoaded(booker);
    expect(booker.queryAllByRole('textbox', {name: 'Förnamn'})).to.have.length(0);
    expect(isVisible(booker.getByRole('radio', {name: /^12:00/}))).to.equal(true);
  });

  it('shows the times of another home, and no form for a time of the first', async () => {
    const fixture = createFixture();
    const other = createFixture(fixture.simulator);
    const booker = await mountBooker(fixture);
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    Object.assign(booker.element, {dealId: other.deal.id, deal: other.published()});
    await untilLoaded(booker);
    await booker.findByRole('radio', {name: /^12:00/});
    expect(booker.queryAllByRole('textbox', {name: 'Förnamn'})).to.have.length(0);
  });
});

describe('a repeated request for the same time in one session', () => {
  const warning = /^Du har redan skickat en sådan förfrågan/;

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
    booker.getByRole('button', {name: 'Fel adress? Ändra'}).click();
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

  it('stores nothing if no-session-storage is set', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    booker.element.setAttribute('no-session-storage', '');
    await pick(booker, /^12:00/);
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    await again(booker);
    expect(booker.queryAllByText(warning)).to.have.length(0);
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
