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

  it('groups times under their day', async () => {
    const {findByRole} = await mountBooker(createFixture());
    const day = await findByRole('group', {name: 'lördag 14 juni'});
    expect(day.querySelectorAll('input')).to.have.length(4);
  });

  it('announces the number of free times', async () => {
    const {element, findByText} = await mountBooker(createFixture());
    await findByText('3 lediga tider');
    expect(element.shadowRoot?.querySelector('[role=status]')).to.have.trimmed.text('3 lediga tider');
  });

  it('reports the number of free times in an event', async () => {
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

  it('shows fallback content until the times are loaded', async () => {
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

  it('shows only the viewing named by viewing-id', async () => {
    const fixture = createFixture();
    const {findAllByRole} = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    expect(await findAllByRole('radio')).to.have.length(3);
  });

  it('reads the deal from a JSON script inside the element', async () => {
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

  it('numbers slots in response order if only ids are known, and sends the picked slot', async () => {
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

  it('offers the viewing itself if only ids are known and it has no slots', async () => {
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

  it('shows a time approved for someone else as taken after the next poll', async () => {
    const fixture = createFixture();
    const {element, findByRole} = await mountBooker(fixture);
    await findByRole('radio', {name: /12:15–12:30 1 plats kvar/});
    (fixture.slotViewing.slots[1] as {booked: number}).booked = 2;
    await element.refresh();
    await findByRole('radio', {name: /12:15–12:30 Fullbokad/});
  });

  it('polls the status at refresh-interval', async () => {
    const fixture = createFixture();
    const {findByRole} = await mountBooker(fixture, {refreshInterval: 0.05});
    (fixture.slotViewing.slots[0] as {booked: number}).booked = 2;
    await findByRole('radio', {name: /12:00–12:15 Fullbokad/});
  });

  it('changes nothing on the screen if the status is equal', async () => {
    const {element, findByText, root} = await mountBooker(createFixture(), {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    await findByText('3 lediga tider');
    // The agent's card for print is the last part to render.
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
  it('moves focus to the first field after a time is picked', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    await waitUntil(() => booker.focused()?.id === 'firstName');
  });

  it('sets autocomplete and input attributes on each field', async () => {
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

  it('shows an error for each empty field, focuses the first and sends nothing', async () => {
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

  it('focuses the first invalid field and keeps valid values', async () => {
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

  it('hides an error as soon as it is corrected', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Skriv ditt förnamn.');
    fill(booker, {Förnamn: 'E'});
    await waitUntil(() => !booker.queryByText('Skriv ditt förnamn.'));
    booker.getByText('Skriv ditt efternamn.');
  });

  it('keeps the typed values when the visitor changes the time', async () => {
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

  it('reports the picked time in an event', async () => {
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
  it('posts the four fields to the slot route, with an E.164 number', async () => {
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

  it('posts to the viewing route if the viewing has no slots', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^18:30/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture).map((request) => request.path)).to.deep.equal([path(fixture.timedViewing.id)]);
  });

  it('shows the next steps and never says that a time is booked', async () => {
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

  it('sends one request for repeated clicks', async () => {
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

  it('dispatches events before and after, without contact details', async () => {
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

  it('sends nothing if the page cancels the event', async () => {
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

  it('lets the visitor choose another time afterwards, with the form prefilled', async () => {
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

  it('completes a request after the element is removed', async () => {
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
  it('keeps properties set before its definition', async () => {
    const fixture = createFixture();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // An element in a document without a registry is not upgraded until it is adopted.
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

  it('returns to the list on reset, with an empty form', async () => {
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

  it('moves focus to the times when the page calls focus()', async () => {
    const booker = await mountBooker(createFixture());
    await booker.findByText('3 lediga tider');
    booker.element.focus();
    expect(booker.focused() === booker.getByRole('radio', {name: /^12:00/})).to.equal(true);
  });

  it('is accessible in the list, the form, validation errors and the confirmation', async () => {
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
