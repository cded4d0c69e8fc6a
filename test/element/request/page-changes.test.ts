import {expect, oneEvent} from '@open-wc/testing';
import {loadRequestChunk} from '../../../src/element/load-deferred.js';
import type {MspecsViewingBooker} from '../../../src/mspecs-viewing-booker.js';
import {isVisible} from '../../support/is-visible.js';
import {
  fill,
  holdRequests,
  createFixture,
  posts,
  mountBooker,
  type Fixture,
  type Setup,
  type MountedBooker,
} from '../../support/fixture.js';
import {mountAtForm, send, thanks, typed} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

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
    await booker.findByText('Tiden går inte längre att välja. Dina uppgifter finns kvar.', {
      selector: '.slot-taken p',
    });
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
    expect(isVisible(booker.getByRole('heading', {name: /^Nästan klart/}))).to.equal(true);
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
      expect(isVisible(booker.getAllByText(/^12:00–12:15$/).at(-1))).to.equal(true);
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
    expect(booker.queryAllByRole('button', {name: 'Lägg till i kalendern'})).to.have.length(0);
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
