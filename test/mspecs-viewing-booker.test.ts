import {expect, oneEvent} from '@open-wc/testing';
import type {AvailabilityLoadedEvent, Choice, MspecsViewingBooker} from '../src/index.js';
import {
  waitForFields,
  eva,
  fill,
  queriesFor,
  createFixture,
  pick,
  posts,
  mountBooker,
} from './support/fixture.js';
import {waitUntil} from './support/wait-until.js';

const path = (viewingId: string, slotId?: string) =>
  `/v3/viewings/externalViewer/${encodeURIComponent(viewingId)}${slotId ? `/slot/${encodeURIComponent(slotId)}` : ''}`;

describe('choosing a time', () => {
  it('shows each slot of a day as free or fully booked, with the places left', async () => {
    const {findByRole, getByText} = await mountBooker(createFixture());
    expect(await findByRole('radio', {name: /12:00–12:15 2 platser kvar/})).to.have.property(
      'disabled',
      false,
    );
    expect(await findByRole('radio', {name: /12:15–12:30 1 plats kvar/})).to.have.property('disabled', false);
    expect(await findByRole('radio', {name: /12:30–12:45 Fullbokad/})).to.have.property('disabled', true);
    expect(await findByRole('radio', {name: /18:30–19:30 Ledig/})).to.have.property('disabled', false);
    expect(getByText('lördag 14 juni')).to.have.attribute('datetime', '2031-06-14');
  });

  it('groups the times of a day under its name', async () => {
    const {findByRole} = await mountBooker(createFixture());
    const day = await findByRole('group', {name: 'lördag 14 juni'});
    expect(day.querySelectorAll('input')).to.have.length(4);
  });

  it('says how many times are free, once they are on the screen', async () => {
    const {element, findByText} = await mountBooker(createFixture());
    await findByText('3 lediga tider');
    expect(element.shadowRoot?.querySelector('[role=status]')).to.have.trimmed.text('3 lediga tider');
  });

  it('tells the page how many times are free', async () => {
    const fixture = createFixture();
    const element = document.createElement('mspecs-viewing-booker');
    Object.assign(element, {
      dealId: fixture.deal.id,
      baseUrl: '/',
      deal: fixture.published(),
      transport: fixture.simulator.transport,
    });
    setTimeout(() => document.body.append(element));
    const {open, total} = (await oneEvent(
      element,
      'mspecs-availability-loaded',
    )) as unknown as AvailabilityLoadedEvent;
    expect({open, total}).to.deep.equal({open: 3, total: 4});
    element.remove();
  });

  it('shows what the page put inside it until the times are there', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', delay: Infinity});
    const element = document.createElement('mspecs-viewing-booker');
    element.innerHTML = '<p>Ring oss på 08-123 45 67</p>';
    Object.assign(element, {
      dealId: fixture.deal.id,
      baseUrl: '/',
      deal: fixture.published(),
      transport: fixture.simulator.transport,
    });
    document.body.append(element);
    await element.updateComplete;
    const content = element.querySelector('p') as HTMLElement;
    expect(content.checkVisibility()).to.equal(true);
    fixture.simulator.faults.clear();
    await element.refresh();
    await element.updateComplete;
    expect(content.checkVisibility()).to.equal(false);
    element.remove();
  });

  it('shows only the viewing that viewing-id names', async () => {
    const fixture = createFixture();
    const {findAllByRole} = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    expect(await findAllByRole('radio')).to.have.length(3);
  });

  it('takes the deal from a JSON script inside it', async () => {
    const fixture = createFixture();
    const element = document.createElement('mspecs-viewing-booker');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(fixture.published());
    element.append(script);
    Object.assign(element, {dealId: fixture.deal.id, baseUrl: '/', transport: fixture.simulator.transport});
    document.body.append(element);
    await queriesFor(element).findByRole('radio', {name: /12:00–12:15/});
    element.remove();
  });

  it('numbers the slots in the order of the answer when only ids are known, and sends the slot that was picked', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {deal: undefined, viewingId: fixture.slotViewing.id});
    await booker.findByRole('radio', {name: /Tid 1 Ledig/});
    await booker.findByRole('radio', {name: /Tid 3 Fullbokad/});
    await pick(booker, /Tid 2 Ledig/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'});
    expect(posts(fixture).map((request) => request.path)).to.deep.equal([
      path(fixture.slotViewing.id, fixture.slotViewing.slots[1]?.id),
    ]);
  });

  it('offers the viewing itself when only ids are known and it has no slots', async () => {
    const fixture = createFixture();
    const {id} = fixture.store.addDeal();
    const {id: viewingId} = fixture.store.addTimedViewing(id, {
      start: '2031-06-15T10:00:00Z',
      end: '2031-06-15T11:00:00Z',
    });
    const booker = await mountBooker(fixture, {deal: undefined, dealId: id, viewingId});
    await waitForFields(booker);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture).map((request) => request.path)).to.deep.equal([path(viewingId)]);
  });

  it('shows a time that was approved for others as taken, at the next reading of the status', async () => {
    const fixture = createFixture();
    const {element, findByRole} = await mountBooker(fixture);
    await findByRole('radio', {name: /12:15–12:30 1 plats kvar/});
    (fixture.slotViewing.slots[1] as {booked: number}).booked = 2;
    await element.refresh();
    await findByRole('radio', {name: /12:15–12:30 Fullbokad/});
  });

  it('reads the status again by itself, as often as refresh-interval says', async () => {
    const fixture = createFixture();
    const {findByRole} = await mountBooker(fixture, {refreshInterval: 0.05});
    (fixture.slotViewing.slots[0] as {booked: number}).booked = 2;
    await findByRole('radio', {name: /12:00–12:15 Fullbokad/});
  });

  it('changes nothing on the screen when the answer is the same', async () => {
    const {element, findByText, root} = await mountBooker(createFixture(), {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    await findByText('3 lediga tider');
    // Whom a printout names comes last.
    await findByText('Exempelmäklarna Solna');
    await element.updateComplete;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
    await element.refresh();
    await element.updateComplete;
    expect([...records, ...observer.takeRecords()]).to.deep.equal([]);
    observer.disconnect();
  });
});

describe('filling in the form', () => {
  it('moves the focus to the first field when a time is picked', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    await waitUntil(() => booker.focused()?.id === 'firstName');
  });

  it('gives each field what browsers and phones need to help', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    const fields = ['Förnamn', 'Efternamn', 'E-post', 'Mobilnummer'].map((label) =>
      booker.getByLabelText<HTMLInputElement>(label),
    );
    expect(fields.map(({name, autocomplete, inputMode}) => [name, autocomplete, inputMode])).to.deep.equal([
      ['firstName', 'given-name', 'text'],
      ['lastName', 'family-name', 'text'],
      ['email', 'email', 'email'],
      ['phoneNumber', 'tel', 'tel'],
    ]);
    for (const field of fields) expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
  });

  it('says of each empty field what is missing, moves to the first, and sends nothing', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Skriv ditt förnamn.');
    const described = ['Förnamn', 'Efternamn', 'E-post', 'Mobilnummer'].map((label) => {
      const ids = booker.getByLabelText(label).getAttribute('aria-describedby')?.split(' ') ?? [];
      return booker.root.querySelector(`#${ids.at(-1)}`)?.textContent.trim();
    });
    expect(described).to.deep.equal([
      'Skriv ditt förnamn.',
      'Skriv ditt efternamn.',
      'Skriv din e-postadress.',
      'Skriv ditt telefonnummer.',
    ]);
    await waitUntil(() => booker.focused()?.id === 'firstName');
    expect(posts(fixture)).to.deep.equal([]);
  });

  it('moves to the first field that is wrong and keeps what is right', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker, {...eva, 'E-post': 'eva@', Mobilnummer: '070'});
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText(/E-postadressen ser inte rätt ut/);
    await booker.findByText(/Telefonnumret ser inte rätt ut/);
    await waitUntil(() => booker.focused()?.id === 'email');
    expect(booker.getByLabelText('Förnamn')).to.have.property('value', 'Eva');
    expect(posts(fixture)).to.deep.equal([]);
  });

  it('takes back what it said of a field as soon as it is mended', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Skriv ditt förnamn.');
    fill(booker, {Förnamn: 'E'});
    await waitUntil(() => !booker.queryByText('Skriv ditt förnamn.'));
    booker.getByText('Skriv ditt efternamn.');
  });

  it('keeps what is typed when the visitor changes the time', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Byt tid'}).click();
    const other = await booker.findByRole('radio', {name: /^12:15/});
    await waitUntil(() => booker.focused()?.matches('input:checked'));
    other.click();
    await booker.findByText(/12:15–12:30/, {selector: '.when'});
    expect(booker.getByLabelText('E-post')).to.have.property('value', 'eva@example.com');
  });

  it('tells the page which time was picked', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    let choice: Choice | undefined;
    booker.element.addEventListener('mspecs-slot-selected', (event) => (choice = event.choice));
    await pick(booker, /^12:00/);
    expect(choice).to.deep.equal({
      viewingId: fixture.slotViewing.id,
      slotId: fixture.slotViewing.slots[0]?.id,
      start: Date.parse('2031-06-14T10:00:00Z'),
      end: Date.parse('2031-06-14T10:15:00Z'),
    });
  });
});

describe('sending a request', () => {
  it('posts the four fields to the slot route, the number as E.164', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:15/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(
      posts(fixture).map((request) => [request.path, JSON.parse(request.body) as unknown]),
    ).to.deep.equal([
      [
        path(fixture.slotViewing.id, fixture.slotViewing.slots[1]?.id),
        {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '+46701740605'},
      ],
    ]);
  });

  it('posts to the viewing route when the viewing has no slots', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^18:30/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture).map((request) => request.path)).to.deep.equal([path(fixture.timedViewing.id)]);
  });

  it('says honestly what happens next, and never that anything is booked', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    const heading = await booker.findByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'});
    await waitUntil(() => booker.focused() === heading);
    booker.getByText('Öppna mejlet som skickas till eva@example.com och klicka på länken för att bekräfta.');
    booker.getByText(/går mäklaren igenom din förfrågan och godkänner den/);
    booker.getByText('Tiden är din först när mäklaren har godkänt.');
    expect(booker.root.querySelector('.outcome')?.textContent).not.to.match(/bokad|bokning|booked/i);
  });

  it('sends one request however often the button is pressed', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', delay: 50});
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    const button = booker.getByRole('button', {name: 'Skicka förfrågan'});
    button.click();
    button.click();
    const sending = await booker.findByRole('button', {name: 'Skickar …'});
    expect(sending).to.have.attribute('aria-disabled', 'true');
    sending.click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture)).to.have.length(1);
  });

  it('tells the page before and after, without contact details', async () => {
    const booker = await mountBooker(createFixture());
    const events: Event[] = [];
    for (const type of ['mspecs-booking-submit', 'mspecs-booking-accepted'] as const) {
      document.addEventListener(type, (event) => events.push(event), {once: true});
    }
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(events.map(({type}) => type)).to.deep.equal(['mspecs-booking-submit', 'mspecs-booking-accepted']);
    expect(JSON.stringify(events.map((event) => Object.entries(event)))).not.to.match(/eva|Exempel|70174/i);
  });

  it('sends nothing when the page prevents the request', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    booker.element.addEventListener('mspecs-booking-submit', (event) => event.preventDefault());
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await oneEvent(booker.element, 'mspecs-booking-submit');
    await booker.findByRole('button', {name: 'Skicka förfrågan'});
    expect(posts(fixture)).to.deep.equal([]);
    expect(booker.getByLabelText('Förnamn')).to.have.property('value', 'Eva');
  });

  it('lets the visitor choose another time afterwards, with the form as it was', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    (await booker.findByRole('button', {name: 'Välj en annan tid'})).click();
    await pick(booker, /^12:15/);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture)).to.have.length(2);
  });

  it('finishes a request although the element leaves the page', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', delay: 50});
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('button', {name: 'Skickar …'});
    const parent = booker.element.parentElement;
    booker.element.remove();
    await oneEvent(booker.element, 'mspecs-booking-accepted');
    parent?.append(booker.element);
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture)).to.have.length(1);
  });
});

describe('the element on a page', () => {
  it('takes properties that were set before it was defined', async () => {
    const fixture = createFixture();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // An element of a document without a registry stays plain until it is adopted.
    const plain = frame.contentDocument?.createElement('mspecs-viewing-booker') as MspecsViewingBooker;
    Object.assign(plain, {
      dealId: fixture.deal.id,
      baseUrl: '/',
      deal: fixture.published(),
      transport: fixture.simulator.transport,
    });
    document.body.append(plain);
    customElements.upgrade(plain);
    await queriesFor(plain).findByRole('radio', {name: /^12:00/});
    plain.remove();
    frame.remove();
  });

  it('goes back to the beginning on reset, with an empty form', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    fill(booker);
    booker.element.reset();
    await booker.findByRole('heading', {name: 'Välj en tid för visning'});
    expect(booker.queryAllByRole('radio', {checked: true})).to.deep.equal([]);
    await pick(booker, /^12:00/);
    expect(booker.getByLabelText('Förnamn')).to.have.property('value', '');
  });

  it('shows another home when its attributes change', async () => {
    const fixture = createFixture();
    const other = createFixture(fixture.simulator);
    other.slotViewing.slots.forEach((slot) => Object.assign(slot, {booked: 2}));
    const booker = await mountBooker(fixture);
    await booker.findByRole('radio', {name: /12:00–12:15 2 platser kvar/});
    Object.assign(booker.element, {dealId: other.deal.id, deal: other.published()});
    await booker.findByRole('radio', {name: /12:00–12:15 Fullbokad/});
  });

  it('moves the focus to the times when the page asks for it', async () => {
    const booker = await mountBooker(createFixture());
    await booker.findByText('3 lediga tider');
    booker.element.focus();
    expect(booker.focused() === booker.getByRole('radio', {name: /^12:00/})).to.equal(true);
  });

  it('is accessible while choosing, filling in, mending and after sending', async () => {
    const booker = await mountBooker(createFixture());
    await booker.findByRole('group');
    await expect(booker.element).to.be.accessible();
    await pick(booker, /^12:00/);
    await expect(booker.element).to.be.accessible();
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Skriv ditt förnamn.');
    await expect(booker.element).to.be.accessible();
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    await expect(booker.element).to.be.accessible();
  });
});
