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

describe('a framework that renders again', () => {
  /** All that a page gives, made anew with nothing new in it. */
  const equals = ({element}: MountedBooker): Setup => ({
    deal: structuredClone(element.deal),
    contact: {...element.contact},
    messages: {...element.messages},
    transport: (...request) => fetch(...request),
    dealId: element.dealId,
    refreshInterval: element.refreshInterval,
  });

  it('reads nothing again, keeps what is typed, and stays where it is', async () => {
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

  it('has the request carried by the function of its last render, called as a function', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    const called: unknown[] = [];
    booker.element.transport = function (this: unknown, ...request) {
      called.push(this);
      return fixture.simulator.transport(...request);
    };
    send(booker);
    await thanks(booker);
    expect(called).to.deep.equal([undefined]);
  });

  it('shows what is new in the deal beneath what is typed', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    fixture.slotViewing.allowExternalBooking = false;
    booker.element.deal = fixture.published();
    await booker.findByText('Tiden går inte längre att välja. Det du har skrivit finns kvar.');
    expect(typed(booker)).to.equal('eva@example.com');
  });

  it('keeps the answer on the screen when the page has read the deal anew after it', async () => {
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

describe('what is typed', () => {
  it('is still there while a status that could not be read is read again', async () => {
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

describe('what a page does while a request is under way', () => {
  const disturbances: Readonly<Record<string, (element: MspecsViewingBooker, other: Fixture) => void>> = {
    'moves the element': (element) => {
      const elsewhere = document.createElement('section');
      element.parentElement?.append(elsewhere);
      elsewhere.append(element);
    },
    'resets the element': (element) => {
      element.reset();
    },
    'turns to another home': (element, other) => {
      Object.assign(element, {dealId: other.deal.id, deal: other.published()});
    },
    'turns to another address': (element) => {
      element.baseUrl = 'https://elsewhere.example';
    },
    'turns to another viewing': (element, other) => {
      element.viewingId = other.timedViewing.id;
    },
    'takes the deal away': (element, other) => {
      Object.assign(element, {deal: undefined, viewingId: other.slotViewing.id});
    },
  };
  for (const [what, disturb] of Object.entries(disturbances)) {
    it(`${what}: one request, and its answer is told`, async () => {
      const fixture = createFixture();
      const {transport, release} = holdRequests(fixture);
      const booker = await mountAtForm({transport}, fixture);
      fill(booker);
      send(booker);
      await waitUntil(() => posts(fixture).length === 1);
      disturb(booker.element, createFixture(fixture.simulator));
      await booker.element.updateComplete;
      const told = oneEvent(booker.element, 'mspecs-booking-accepted');
      release();
      await told;
      await thanks(booker);
      expect(isVisible(booker.getAllByText(/lördag 14 juni 12:00–12:15/).at(-1))).to.equal(true);
      expect(posts(fixture)).to.have.length(1);
    });

    it(`${what}: a request that came to nothing goes where it went before, when it is sent again`, async () => {
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

  it('offers no calendar for a home that it does not show any more', async () => {
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

describe('what a page does while the form is on its way', () => {
  const untilLoaded = async ({element}: MountedBooker): Promise<void> => {
    await Promise.all([loadRequestChunk(), import('../../../src/messages/sv-request.js')]);
    await element.updateComplete;
    await element.updateComplete;
  };

  it('resets the element: there is no form', async () => {
    const booker = await mountBooker(createFixture());
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    booker.element.reset();
    await untilLoaded(booker);
    expect(booker.queryAllByRole('textbox', {name: 'Förnamn'})).to.have.length(0);
    expect(isVisible(booker.getByRole('radio', {name: /^12:00/}))).to.equal(true);
  });

  it('turns to another home: its times are shown, and no form for a time of the first', async () => {
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

describe('the same time once more in a session', () => {
  const warning = /^Du har redan skickat en sådan förfrågan/;

  async function askedOnce(fixture: Fixture, setup: Setup = {}): Promise<MountedBooker> {
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

  it('is pointed out on the screen and in the live region, and can be asked for all the same', async () => {
    const fixture = createFixture();
    const booker = await askedOnce(fixture);
    await again(booker);
    const [shown] = booker.getAllByText(warning);
    expect(isVisible(shown)).to.equal(true);
    expect(booker.focused() === shown).to.equal(true);
    expect(announcement(booker)).to.match(warning);
    booker.getByRole('button', {name: 'Skicka ändå'}).click();
    await thanks(booker);
    expect(posts(fixture)).to.have.length(2);
  });

  it('is pointed out to another element on the page, too', async () => {
    const fixture = createFixture();
    await askedOnce(fixture);
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    await booker.findByRole('button', {name: 'Skicka ändå'});
  });

  it('is not what another time is', async () => {
    const booker = await askedOnce(createFixture());
    await again(booker, /^12:15/);
    expect(booker.queryAllByText(warning)).to.have.length(0);
    booker.getByRole('button', {name: 'Skicka förfrågan'});
  });

  it('is not pointed out to who mends an address', async () => {
    const booker = await askedOnce(createFixture());
    booker.getByRole('button', {name: 'Fel adress? Ändra'}).click();
    await booker.findByRole('button', {name: 'Skicka förfrågan'});
    expect(booker.queryAllByText(warning)).to.have.length(0);
  });

  it('is not pointed out after an answer that says that nothing arrived', async () => {
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
    it(`is pointed out where nobody knows whether it arrived: ${JSON.stringify(fault)}`, async () => {
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

  it('is held by ids and a key alone', async () => {
    const fixture = createFixture();
    await askedOnce(fixture);
    const [slot] = fixture.slotViewing.slots;
    expect(Object.entries(sessionStorage)).to.have.length(1);
    const [[name, held] = ['', '']] = Object.entries<string>(sessionStorage);
    expect(decodeURIComponent(name)).to.equal(
      `mspecs-viewing-booker https://login.mspecs.se/v3/viewings/externalViewer/${fixture.slotViewing.id}/slot/${slot?.id}`,
    );
    expect(held).to.match(/^[\da-f]{32}$/);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('is not held where the page says so', async () => {
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
    it(`does no harm where something else has written what it holds: ${JSON.stringify(garbage)}`, async () => {
      const fixture = createFixture(createSimulator({path: '/api/mspecs'}));
      const booker = await askedOnce(fixture, {proxyUrl: 'https://agent.example/api/mspecs'});
      for (const name of Object.keys(sessionStorage)) sessionStorage.setItem(name, garbage);
      await again(booker);
      booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await thanks(booker);
      expect(posts(fixture)).to.have.length(2);
    });
  }
});

describe('two elements that send the same at once', () => {
  it('send one request: the second says that it is on its way, and sends when it is wanted all the same', async () => {
    const fixture = createFixture();
    const {transport, release} = holdRequests(fixture);
    const guests = [
      await mountAtForm({transport}, fixture),
      await mountAtForm({transport}, fixture),
    ] as const;
    for (const booker of guests) fill(booker);
    send(guests[0]);
    await waitUntil(() => posts(fixture).length === 1);
    send(guests[1]);
    const anyway = await guests[1].findByRole('button', {name: 'Skicka ändå'});
    expect(typed(guests[1])).to.equal('eva@example.com');
    expect(posts(fixture)).to.have.length(1);
    release();
    await thanks(guests[0]);
    anyway.click();
    await thanks(guests[1]);
    expect(posts(fixture)).to.have.length(2);
  });
});
