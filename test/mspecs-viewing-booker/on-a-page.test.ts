import {expect} from '@open-wc/testing';
import type {MspecsViewingBooker} from '../../src/index.js';
import {expectAccessible} from '../support/expect-accessible.js';
import {fill, queriesFor, createFixture, pick, mountBooker} from '../support/fixture.js';

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
    await booker.findByRole('heading', {name: 'Välj visningstid'});
    expect(booker.queryAllByRole('radio', {checked: true})).to.deep.equal([]);
    await pick(booker, /^12:00/);
    expect(booker.getByLabelText('Förnamn')).to.have.property('value', '');
  });

  it('shows another home when its attributes change', async () => {
    const fixture = createFixture();
    const other = createFixture(fixture.simulator);
    other.slotViewing.slots.forEach((slot) => Object.assign(slot, {booked: 2}));
    const booker = await mountBooker(fixture);
    await booker.findByRole('radio', {name: /12:00–12:15 2\u00a0platser kvar/});
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
    await booker.findByRole('group', {name: /^lördag/});
    await expectAccessible(booker.element);
    await pick(booker, /^12:00/);
    await expectAccessible(booker.element);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByText('Fyll i ditt förnamn.');
    await expectAccessible(booker.element);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /^Nästan klart/});
    await expectAccessible(booker.element);
  });
});
