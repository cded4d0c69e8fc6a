import {expect, oneEvent} from '@open-wc/testing';
import {createSimulator} from '../../../demo/simulator/simulator.js';
import {loadSteps} from '../../../src/element/load-deferred.js';
import type {MspecsViewingBooker} from '../../../src/mspecs-viewing-booker.js';
import {isSeen} from '../../support/is-visible.js';
import {
  fill,
  heldUp,
  openHouse,
  pick,
  posts,
  visit,
  type House,
  type Setup,
  type Visit,
} from '../../support/fixture.js';
import {atForm, send} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const thanks = (guest: Visit) => guest.findByRole('heading', {name: /mottagen/});
const said = ({root}: Visit) => root.querySelector('[role=status]')?.textContent.trim();
const typed = (guest: Visit) => guest.getByLabelText<HTMLInputElement>('E-post').value;

describe('a framework that renders again', () => {
  /** All that a page gives, made anew with nothing new in it. */
  const equals = ({element}: Visit): Setup => ({
    deal: structuredClone(element.deal),
    contact: {...element.contact},
    messages: {...element.messages},
    transport: (...request) => fetch(...request),
    dealId: element.dealId,
    refreshInterval: element.refreshInterval,
  });

  it('reads nothing again, keeps what is typed, and stays where it is', async () => {
    const house = openHouse();
    const guest = await atForm({contact: {firstName: 'Kim'}, messages: {send: 'Skicka nu'}}, house);
    fill(guest);
    const before = house.simulator.requests.length;
    const {transport} = guest.element;
    for (let renders = 0; renders < 3; renders += 1) {
      Object.assign(guest.element, equals(guest), {
        transport: (...request: Parameters<typeof transport>) => transport(...request),
      });
      await guest.element.updateComplete;
    }
    expect(typed(guest)).to.equal('eva@example.com');
    expect(guest.focused()?.id).to.equal('firstName');
    guest.getByRole('button', {name: 'Skicka nu'}).click();
    await thanks(guest);
    Object.assign(guest.element, equals(guest));
    await guest.element.updateComplete;
    await thanks(guest);
    expect(house.simulator.requests).to.have.length(before + 1);
  });

  it('has the request carried by the function of its last render, called as a function', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    fill(guest);
    const called: unknown[] = [];
    guest.element.transport = function (this: unknown, ...request) {
      called.push(this);
      return house.simulator.transport(...request);
    };
    send(guest);
    await thanks(guest);
    expect(called).to.deep.equal([undefined]);
  });

  it('shows what is new in the deal beneath what is typed', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    fill(guest);
    house.cut.allowExternalBooking = false;
    guest.element.deal = house.published();
    await guest.findByText('Tiden går inte längre att välja. Det du har skrivit finns kvar.');
    expect(typed(guest)).to.equal('eva@example.com');
  });

  it('keeps the answer on the screen when the page has read the deal anew after it', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    fill(guest);
    guest.element.addEventListener('mspecs-booking-requested', () => {
      house.cut.description = 'Ring på hos Berg';
      guest.element.deal = house.published();
    });
    send(guest);
    await guest.findByText('Ring på hos Berg');
    await thanks(guest);
    expect(isSeen(guest.getByRole('heading', {name: /mottagen/}))).to.equal(true);
  });
});

describe('what is typed', () => {
  it('is still there while a status that could not be read is read again', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 400, times: 1});
    house.simulator.faults.add({route: 'status', delay: Infinity});
    const guest = await atForm({}, house);
    fill(guest);
    void guest.element.refresh();
    await guest.element.updateComplete;
    expect(typed(guest)).to.equal('eva@example.com');
    guest.getByRole('button', {name: 'Byt tid'}).click();
    void guest.element.refresh();
    await guest.element.updateComplete;
    await guest.element.updateComplete;
    expect(typed(guest)).to.equal('eva@example.com');
  });
});

describe('what a page does while a request is under way', () => {
  const disturbances: Readonly<Record<string, (element: MspecsViewingBooker, other: House) => void>> = {
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
      element.viewingId = other.timed.id;
    },
    'takes the deal away': (element, other) => {
      Object.assign(element, {deal: undefined, viewingId: other.cut.id});
    },
  };
  for (const [what, disturb] of Object.entries(disturbances)) {
    it(`${what}: one request, and its answer is told`, async () => {
      const house = openHouse();
      const {transport, letThrough} = heldUp(house);
      const guest = await atForm({transport}, house);
      fill(guest);
      send(guest);
      await waitUntil(() => posts(house).length === 1);
      disturb(guest.element, openHouse(house.simulator));
      await guest.element.updateComplete;
      const told = oneEvent(guest.element, 'mspecs-booking-requested');
      letThrough();
      await told;
      await thanks(guest);
      expect(isSeen(guest.getAllByText(/lördag 14 juni 12:00–12:15/).at(-1))).to.equal(true);
      expect(posts(house)).to.have.length(1);
    });

    it(`${what}: a request that came to nothing goes where it went before, when it is sent again`, async () => {
      const house = openHouse();
      const {transport, letThrough} = heldUp(house);
      house.simulator.faults.add({route: 'booking', status: 503, times: 1});
      const guest = await atForm({transport}, house);
      fill(guest);
      send(guest);
      await waitUntil(() => posts(house).length === 1);
      disturb(guest.element, openHouse(house.simulator));
      await guest.element.updateComplete;
      letThrough();
      (await guest.findByRole('button', {name: 'Skicka igen'})).click();
      await thanks(guest);
      const [first, second] = posts(house);
      expect([second?.url, second?.body]).to.deep.equal([first?.url, first?.body]);
    });
  }

  it('offers no calendar for a home that it does not show any more', async () => {
    const house = openHouse();
    const other = openHouse(house.simulator);
    const {transport, letThrough} = heldUp(house);
    const guest = await atForm({transport}, house);
    fill(guest);
    send(guest);
    await waitUntil(() => posts(house).length === 1);
    Object.assign(guest.element, {dealId: other.deal.id, deal: other.published()});
    letThrough();
    await thanks(guest);
    expect(guest.queryAllByRole('link', {name: 'Kalenderfil'})).to.have.length(0);
  });
});

describe('what a page does while the form is on its way', () => {
  const untilLoaded = async ({element}: Visit): Promise<void> => {
    await Promise.all([loadSteps(), import('../../../src/messages/sv-request.js')]);
    await element.updateComplete;
    await element.updateComplete;
  };

  it('resets the element: there is no form', async () => {
    const guest = await visit(openHouse());
    (await guest.findByRole('radio', {name: /^12:00/})).click();
    guest.element.reset();
    await untilLoaded(guest);
    expect(guest.queryAllByRole('textbox', {name: 'Förnamn'})).to.have.length(0);
    expect(isSeen(guest.getByRole('radio', {name: /^12:00/}))).to.equal(true);
  });

  it('turns to another home: its times are shown, and no form for a time of the first', async () => {
    const house = openHouse();
    const other = openHouse(house.simulator);
    const guest = await visit(house);
    (await guest.findByRole('radio', {name: /^12:00/})).click();
    Object.assign(guest.element, {dealId: other.deal.id, deal: other.published()});
    await untilLoaded(guest);
    await guest.findByRole('radio', {name: /^12:00/});
    expect(guest.queryAllByRole('textbox', {name: 'Förnamn'})).to.have.length(0);
  });
});

describe('the same time once more in a session', () => {
  const warning = /^Du har redan skickat en sådan förfrågan/;

  async function askedOnce(house: House, setup: Setup = {}): Promise<Visit> {
    const guest = await atForm(setup, house);
    fill(guest);
    send(guest);
    await thanks(guest);
    return guest;
  }

  async function again(guest: Visit, name = /^12:00/): Promise<void> {
    guest.getByRole('button', {name: 'Välj en annan tid'}).click();
    await pick(guest, name);
    await waitUntil(() => guest.focused()?.closest('.contact'));
  }

  it('is pointed out on the screen and in the live region, and can be asked for all the same', async () => {
    const house = openHouse();
    const guest = await askedOnce(house);
    await again(guest);
    const [shown] = guest.getAllByText(warning);
    expect(isSeen(shown)).to.equal(true);
    expect(guest.focused() === shown).to.equal(true);
    expect(said(guest)).to.match(warning);
    guest.getByRole('button', {name: 'Skicka ändå'}).click();
    await thanks(guest);
    expect(posts(house)).to.have.length(2);
  });

  it('is pointed out to another element on the page, too', async () => {
    const house = openHouse();
    await askedOnce(house);
    const guest = await visit(house);
    await pick(guest, /^12:00/);
    await guest.findByRole('button', {name: 'Skicka ändå'});
  });

  it('is not what another time is', async () => {
    const guest = await askedOnce(openHouse());
    await again(guest, /^12:15/);
    expect(guest.queryAllByText(warning)).to.have.length(0);
    guest.getByRole('button', {name: 'Skicka förfrågan'});
  });

  it('is not pointed out to who mends an address', async () => {
    const guest = await askedOnce(openHouse());
    guest.getByRole('button', {name: 'Fel adress? Ändra'}).click();
    await guest.findByRole('button', {name: 'Skicka förfrågan'});
    expect(guest.queryAllByText(warning)).to.have.length(0);
  });

  it('is not pointed out after an answer that says that nothing arrived', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'booking', status: 503});
    const guest = await atForm({}, house);
    fill(guest);
    send(guest);
    await guest.findByRole('button', {name: 'Skicka igen'});
    guest.getByRole('button', {name: 'Byt tid'}).click();
    await pick(guest, /^12:00/);
    await guest.findByRole('button', {name: 'Skicka förfrågan'});
  });

  for (const fault of [{drop: true}, {status: 504}, {status: 301}] as const) {
    it(`is pointed out where nobody knows whether it arrived: ${JSON.stringify(fault)}`, async () => {
      const house = openHouse();
      house.simulator.faults.add({route: 'booking', ...fault});
      const guest = await atForm({}, house);
      fill(guest);
      send(guest);
      await guest.findByRole('button', {name: /^Skicka (igen|ändå)/});
      guest.getByRole('button', {name: 'Byt tid'}).click();
      await pick(guest, /^12:00/);
      await guest.findByRole('button', {name: 'Skicka ändå'});
    });
  }

  it('is held by ids and a key alone', async () => {
    const house = openHouse();
    await askedOnce(house);
    const [slot] = house.cut.slots;
    expect(Object.entries(sessionStorage)).to.have.length(1);
    const [[name, held] = ['', '']] = Object.entries<string>(sessionStorage);
    expect(decodeURIComponent(name)).to.equal(
      `mspecs-viewing-booker https://login.mspecs.se/v3/viewings/externalViewer/${house.cut.id}/slot/${slot?.id}`,
    );
    expect(held).to.match(/^[\da-f]{32}$/);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('is not held where the page says so', async () => {
    const house = openHouse();
    const guest = await visit(house);
    guest.element.setAttribute('forget-requests', '');
    await pick(guest, /^12:00/);
    fill(guest);
    send(guest);
    await thanks(guest);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    await again(guest);
    expect(guest.queryAllByText(warning)).to.have.length(0);
  });

  for (const garbage of ['', 'null', '{"held":', 'ü\r\nx: y', 'f'.repeat(33)]) {
    it(`does no harm where something else has written what it holds: ${JSON.stringify(garbage)}`, async () => {
      const house = openHouse(createSimulator({path: '/api/mspecs'}));
      const guest = await askedOnce(house, {proxyUrl: 'https://agent.example/api/mspecs'});
      for (const name of Object.keys(sessionStorage)) sessionStorage.setItem(name, garbage);
      await again(guest);
      guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await thanks(guest);
      expect(posts(house)).to.have.length(2);
    });
  }
});

describe('two elements that send the same at once', () => {
  it('send one request: the second says that it is on its way, and sends when it is wanted all the same', async () => {
    const house = openHouse();
    const {transport, letThrough} = heldUp(house);
    const guests = [await atForm({transport}, house), await atForm({transport}, house)] as const;
    for (const guest of guests) fill(guest);
    send(guests[0]);
    await waitUntil(() => posts(house).length === 1);
    send(guests[1]);
    const anyway = await guests[1].findByRole('button', {name: 'Skicka ändå'});
    expect(typed(guests[1])).to.equal('eva@example.com');
    expect(posts(house)).to.have.length(1);
    letThrough();
    await thanks(guests[0]);
    anyway.click();
    await thanks(guests[1]);
    expect(posts(house)).to.have.length(2);
  });
});
