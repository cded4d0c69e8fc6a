import {expect} from '@open-wc/testing';
import type {FailureReason} from '../../src/index.js';
import {fill, openHouse, pick, posts, visit, type House, type Setup} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** Collects what the page's developer is told while a test runs. */
function listenToWarnings(): string[] {
  const said: string[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  restore = () => (console.warn = warn);
  return said;
}
let restore: () => void = () => undefined;

describe('bad input from the page', () => {
  afterEach(() => restore());

  const misconfigured = 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill gå på visning.';
  const cases: readonly {name: string; setup: Setup; warning: RegExp}[] = [
    {
      name: 'no deal-id',
      setup: {dealId: undefined, deal: undefined, viewingId: 'MDAx'},
      warning: /deal-id is missing/,
    },
    {
      name: 'no deal-id, and a deal whose id is a number',
      setup: {dealId: undefined, deal: {id: 7, viewings: []}},
      warning: /deal-id is missing/,
    },
    {name: 'a deal-id of two dots', setup: {dealId: '..'}, warning: /deal-id cannot be used/},
    {name: 'neither deal nor viewing-id', setup: {deal: undefined}, warning: /viewing-id is missing/},
    {
      name: 'half a surrogate pair in viewing-id',
      setup: {viewingId: '\ud800'},
      warning: /viewing-id cannot be used/,
    },
    {name: 'no URL', setup: {baseUrl: undefined}, warning: /proxy-url or base-url is missing/},
    {name: 'a base-url that is none', setup: {baseUrl: 'https://'}, warning: /base-url cannot be used/},
    {
      name: 'a proxy-url that runs a script',
      setup: {proxyUrl: 'javascript:alert(1)'},
      warning: /proxy-url cannot be used/,
    },
  ];
  for (const {name, setup, warning} of cases) {
    it(`${name}: warns once, naming the attribute, and tells the visitor where to turn`, async () => {
      const said = listenToWarnings();
      const {findByText, element, queryByRole} = await visit(openHouse(), setup);
      await findByText(misconfigured);
      element.requestUpdate();
      await element.updateComplete;
      expect(said).to.have.length(1);
      expect(said[0]).to.match(warning);
      expect(queryByRole('radio')).to.equal(null);
    });
  }

  const tolerated: readonly {name: string; setup: Setup; warning: RegExp}[] = [
    {
      name: 'an unknown time-zone',
      setup: {timeZone: 'Mars/Olympus'},
      warning: /time-zone cannot be used/,
    },
    {
      name: 'a refresh-interval that is no number',
      setup: {refreshInterval: NaN},
      warning: /refresh-interval cannot be used/,
    },
    {
      name: 'a deal that is a text',
      setup: {deal: '{}' as unknown as object, viewingId: 'MDAx'},
      warning: /deal cannot be used/,
    },
  ];
  for (const {name, setup, warning} of tolerated) {
    it(`${name}: warns once and does without`, async () => {
      const said = listenToWarnings();
      const {findAllByRole} = await visit(openHouse(), setup);
      expect(await findAllByRole('radio')).not.to.deep.equal([]);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(warning);
    });
  }

  for (const messages of [null, {heading: undefined, timesLoaded: undefined}]) {
    it(`messages of ${JSON.stringify(messages)} without a text: those there are stay`, async () => {
      const {findByRole, findAllByText} = await visit(openHouse(), {messages: messages as never});
      await findByRole('heading', {name: 'Välj en tid för visning'});
      await findAllByText('3 lediga tider');
    });
  }

  const useless: Readonly<Record<string, object>> = {
    'a text where a function belongs': {timesLoaded: 'lediga'},
    'a function that throws': {
      timeRange: () => {
        throw new Error('no');
      },
    },
    'a language that is none': {language: '-'},
  };
  for (const [name, messages] of Object.entries(useless)) {
    it(`messages with ${name}: warns once and does without`, async () => {
      const said = listenToWarnings();
      const {findAllByText, findByRole} = await visit(openHouse(), {messages});
      await findAllByText('3 lediga tider');
      await findByRole('radio', {name: /^12:00–12:15/});
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/messages cannot be used/);
    });
  }

  it('a JSON script that does not parse: warns once and does without', async () => {
    const said = listenToWarnings();
    const house = openHouse();
    const element = document.createElement('mspecs-viewing-booker');
    element.innerHTML = '<script type="application/json">{"viewings": [</script>';
    Object.assign(element, {
      dealId: house.deal.id,
      viewingId: house.cut.id,
      baseUrl: '/',
      transport: house.simulator.transport,
    });
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.textContent.includes('Tid 1'));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/JSON inside cannot be used/);
    element.remove();
  });
});

describe('bad answers to the status', () => {
  afterEach(() => restore());

  const noSense = 'Tiderna går inte att visa just nu. Försök igen om en stund eller kontakta mäklaren.';
  const bodies = {
    'that is not JSON': ['<html>Bad gateway</html>', /status is no JSON/],
    'that is empty': ['', /status is no JSON/],
    'that is cut off': ['{"MDAx": {"fully', /status is no JSON/],
    'that is a list': ['[]', /status is no JSON object/],
    'that is null': ['null', /status is no JSON object/],
    'that is a number': ['1', /status is no JSON object/],
  } as const;
  for (const [name, [body, warning]] of Object.entries(bodies)) {
    it(`an answer ${name}: warns once, and the visitor can try again`, async () => {
      const said = listenToWarnings();
      const house = openHouse();
      house.simulator.faults.add({route: 'status', body, times: 1});
      const {findByText, findByRole} = await visit(house, {deal: undefined, viewingId: house.cut.id});
      await findByText(noSense);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(warning);
      (await findByRole('button', {name: 'Försök igen'})).click();
      await findByRole('radio', {name: /Tid 1/});
    });
  }

  const slots = {
    'no object': [1, /status of slot/],
    'a fullyBooked that is a text': [{fullyBooked: 'no', numberOfBooked: 0}, /fullyBooked/],
    'no fullyBooked': [{numberOfBooked: 0}, /fullyBooked/],
    'a numberOfBooked that is a text': [{fullyBooked: false, numberOfBooked: '1'}, /numberOfBooked/],
    'a negative numberOfBooked': [{fullyBooked: false, numberOfBooked: -1}, /numberOfBooked/],
  } as const;
  for (const [name, [slot, warning]] of Object.entries(slots)) {
    it(`a slot with ${name}: warns once, naming the field, and shows that time as closed`, async () => {
      const said = listenToWarnings();
      const house = openHouse();
      const [first, second] = house.cut.slots.map(({id}) => id) as [string, string];
      const body = JSON.stringify({
        [first]: slot,
        [second]: {fullyBooked: false, numberOfBooked: 0, more: 1},
      });
      house.simulator.faults.add({route: 'status', body});
      const {findByRole, findByText} = await visit(house);
      expect(await findByRole('radio', {name: /12:00–12:15 Stängd/})).to.have.property('disabled', true);
      expect(await findByRole('radio', {name: /12:15–12:30/})).to.have.property('disabled', false);
      await findByText('En del tider går inte att välja just nu.');
      expect(said).to.have.length(1);
      expect(said[0]).to.match(warning);
    });
  }
});

describe('a status that cannot be read', () => {
  const failures: readonly {name: string; fault: object; text: string}[] = [
    {name: '404', fault: {status: 404}, text: 'Vi hittar inga visningstider för den här bostaden.'},
    {
      name: '401',
      fault: {status: 401},
      text: 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill gå på visning.',
    },
    {name: '429', fault: {status: 429}, text: 'Många tittar på tider just nu. Försök igen om en stund.'},
  ];
  for (const {name, fault, text} of failures) {
    it(`${name}: says so in the visitor's words`, async () => {
      const house = openHouse();
      house.simulator.faults.add({route: 'status', ...fault});
      const {findByText} = await visit(house, {deal: undefined, viewingId: house.cut.id});
      await findByText(text);
    });
  }

  it('tries again by itself where Mspecs may have recovered', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 503, times: 1});
    const {findByRole} = await visit(house);
    await findByRole('radio', {name: /12:00–12:15/});
  });

  it('shows the times of the deal all the same, and that they may be old', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 404});
    const {findByRole, findByText} = await visit(house);
    await findByRole('radio', {name: /12:15–12:30 1 plats kvar/});
    await findByText(/Tiderna kan ha ändrats/);
  });

  it('keeps the times it knows when a later reading fails, and says that they may be old', async () => {
    const house = openHouse();
    const {element, findByRole, findByText, queryByText, getByRole} = await visit(house);
    await findByRole('group');
    house.simulator.faults.add({route: 'status', status: 404, times: 1});
    await element.refresh();
    await findByText(/Tiderna kan ha ändrats/);
    getByRole('radio', {name: /12:00–12:15 2 platser kvar/});
    getByRole('button', {name: 'Försök igen'}).click();
    await waitUntil(() => !queryByText(/Tiderna kan ha ändrats/));
  });
});

describe('a request that comes to nothing', () => {
  async function send(house: House, setup: Setup = {}) {
    const guest = await visit(house, setup);
    await pick(guest, /^12:00/);
    fill(guest);
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    return guest;
  }

  const answers: readonly {status: number; reason: FailureReason; text: RegExp; next: string}[] = [
    {status: 400, reason: 'invalid', text: /Förfrågan togs inte emot/, next: 'Skicka igen'},
    {status: 401, reason: 'misconfigured', text: /kan inte skickas härifrån/, next: 'Skicka igen'},
    {status: 404, reason: 'not-found', text: /finns inte längre/, next: 'Välj en annan tid'},
    {status: 429, reason: 'rate-limited', text: /Vänta en stund/, next: 'Skicka igen'},
    {status: 500, reason: 'unavailable', text: /gick inte att skicka just nu/, next: 'Skicka igen'},
    {status: 504, reason: 'timeout', text: /vet inte om förfrågan kom fram/, next: 'Skicka ändå'},
  ];
  for (const {status, reason, text, next} of answers) {
    it(`${status}: says "${reason}" in words, keeps what was typed and sends nothing again`, async () => {
      const house = openHouse();
      house.simulator.faults.add({route: 'booking', status});
      const reasons: FailureReason[] = [];
      const guest = await visit(house);
      guest.element.addEventListener('mspecs-booking-failed', (event) => reasons.push(event.reason));
      await pick(guest, /^12:00/);
      fill(guest);
      guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await guest.findByText(text);
      const button = await guest.findByRole('button', {name: next});
      await waitUntil(() => guest.focused() === button);
      expect(guest.root.querySelector('[role=status]')?.textContent).to.match(text);
      expect(reasons).to.deep.equal([reason]);
      expect(guest.getByLabelText('E-post')).to.have.property('value', 'eva@example.com');
      expect(posts(house)).to.have.length(1);
    });
  }

  it('tells the visitor when someone else took the slot', async () => {
    const house = openHouse();
    const guest = await visit(house);
    await pick(guest, /^12:00/);
    fill(guest);
    Object.assign(house.cut.slots[0] as object, {booked: 2});
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await guest.findByText('Någon hann före, och tiden är nu fullbokad. Välj en annan tid.');
    guest.getAllByRole('button', {name: 'Välj en annan tid'}).at(-1)?.click();
    await guest.findByRole('radio', {name: /12:00–12:15 Fullbokad/});
  });

  it('keeps what was typed when the connection breaks, and lets the visitor send again', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'booking', drop: true, times: 1});
    const guest = await send(house);
    (await guest.findByRole('button', {name: 'Skicka ändå'})).click();
    await guest.findByRole('heading', {name: /mottagen/});
    expect(posts(house)).to.have.length(2);
  });

  it('takes the reason from a proxy that gives one', async () => {
    const house = openHouse();
    const body = JSON.stringify({type: 'about:blank', title: 'Closed', status: 409, reason: 'closed'});
    house.simulator.faults.add({
      route: 'booking',
      status: 409,
      body,
      contentType: 'application/problem+json',
    });
    const guest = await send(house, {proxyUrl: 'https://agent.example'});
    await guest.findByText(/går inte längre att välja/);
  });

  it('is accessible', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'booking', status: 500});
    const guest = await send(house);
    await guest.findByText(/gick inte att skicka just nu/);
    await expect(guest.element).to.be.accessible();
  });
});
