import {expect, oneEvent} from '@open-wc/testing';
import type {Choice} from '../../src/index.js';
import {eva, fill, createFixture, path, pick, posts, mountBooker} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

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
    await booker.findByText('Fyll i ditt förnamn.');
    const described = ['Förnamn', 'Efternamn', 'E-post', 'Mobilnummer'].map((label) => {
      const ids = booker.getByLabelText(label).getAttribute('aria-describedby')?.split(' ') ?? [];
      return booker.root.querySelector(`#${ids[0]}`)?.textContent.trim();
    });
    expect(described).to.deep.equal([
      'Fyll i ditt förnamn.',
      'Fyll i ditt efternamn. Har du bara ett namn, skriv det igen.',
      'Fyll i din e-postadress.',
      'Fyll i ditt mobilnummer.',
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
    await booker.findByText(/E-postadressen verkar inte stämma/);
    await booker.findByText(/Mobilnumret verkar inte stämma/);
    await waitUntil(() => booker.focused()?.id === 'email');
    expect(booker.getByLabelText('Förnamn')).to.have.property('value', 'Eva');
    expect(posts(fixture)).to.deep.equal([]);
  });

  it('hides an error as soon as it is corrected', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Fyll i ditt förnamn.');
    fill(booker, {Förnamn: 'E'});
    await waitUntil(() => !booker.queryByText('Fyll i ditt förnamn.'));
    booker.getByText(/^Fyll i ditt efternamn/);
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
    await booker.findByText(/12:15–12:30/, {selector: '.when *'});
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture).map((request) => request.path)).to.deep.equal([path(fixture.timedViewing.id)]);
  });

  it('shows the next steps and never says that a time is booked', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    const heading = await booker.findByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
    await waitUntil(() => booker.focused() === heading);
    booker.getByText('Öppna mejlet som skickas till eva@example.com och klicka på länken för att bekräfta.');
    booker.getByText('Tack! Din förfrågan är mottagen.');
    booker.getByText(/avgör mäklaren om du får tiden\. Tiden är din först när mäklaren har godkänt den\./);
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture)).to.have.length(1);
  });
});
