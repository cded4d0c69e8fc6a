import {expect, oneEvent} from '@open-wc/testing';
import type {AvailabilityLoadedEvent} from '../../src/index.js';
import {
  waitForFields,
  fill,
  queriesFor,
  createFixture,
  path,
  pick,
  posts,
  mountBooker,
} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

describe('choosing a time', () => {
  it('shows each slot of a day as free or fully booked, with the places left', async () => {
    const {findByRole, getByText} = await mountBooker(createFixture());
    expect(await findByRole('radio', {name: /12:00–12:15 2\u00a0platser kvar/})).to.have.property(
      'disabled',
      false,
    );
    expect(await findByRole('radio', {name: /12:15–12:30 1\u00a0plats kvar/})).to.have.property(
      'disabled',
      false,
    );
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
    expect(element.shadowRoot?.querySelector('[role=status]')).to.have.trimmed.text('3\u00a0lediga tider');
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
    element.innerHTML = '<p>Ring oss på 08-465 004 00</p>';
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
    await booker.findByRole('radio', {name: /Tid\u00a01 Ledig/});
    await booker.findByRole('radio', {name: /Tid\u00a03 Fullbokad/});
    await pick(booker, /Tid\u00a02 Ledig/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture).map((request) => request.path)).to.deep.equal([path(viewingId)]);
  });

  it('shows a time approved for someone else as taken after the next poll', async () => {
    const fixture = createFixture();
    const {element, findByRole} = await mountBooker(fixture);
    await findByRole('radio', {name: /12:15–12:30 1\u00a0plats kvar/});
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
    await waitUntil(() => root.querySelector('.print-only address'), "the agent's card");
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
