import {expect} from '@open-wc/testing';
import {fill, createFixture, pick, mountBooker} from '../../support/fixture.js';
import {announcement, mountAtForm, send, waitForValidation} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

describe('the live region', () => {
  it('announces loading, then the number of free times', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', delay: Infinity, times: 1});
    const booker = await mountBooker(fixture);
    await waitUntil(() => announcement(booker) === 'Hämtar tider …');
    await booker.element.refresh();
    await waitUntil(() => announcement(booker) === '3\u00a0lediga tider');
  });

  it('announces that the times cannot be loaded', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 400});
    const booker = await mountBooker(fixture, {deal: undefined, viewingId: fixture.slotViewing.id});
    await waitUntil(() => announcement(booker)?.startsWith('Tiderna kan inte visas'));
  });

  it('announces that the times may be outdated, with the number of free times', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 400});
    const booker = await mountBooker(fixture);
    await waitUntil(() => announcement(booker) === 'Tiderna kan ha ändrats. 3\u00a0lediga tider');
  });

  it('announces that no time is available if all are full', async () => {
    const fixture = createFixture();
    for (const slot of fixture.slotViewing.slots) slot.booked = 2;
    const booker = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    await waitUntil(() => announcement(booker) === 'Inga lediga visningar just nu');
  });

  it('matches the text on the screen', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'status', status: 400});
    const booker = await mountBooker(fixture, {deal: undefined, viewingId: fixture.slotViewing.id});
    const shown = await booker.findByText(/^Tiderna kan inte visas just nu/);
    expect(shown.textContent.trim().replace(/\s*Försök igen$/, '')).to.equal(announcement(booker));
  });

  it('is silent while the form is filled in, because focus already reads it', async () => {
    const booker = await mountAtForm();
    expect(announcement(booker)).to.equal('');
    await waitForValidation(booker);
    expect(announcement(booker)).to.equal('');
  });

  it('announces sending, then the remaining steps', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    const announcements: (string | undefined)[] = [];
    const observer = new MutationObserver(() => announcements.push(announcement(booker)));
    observer.observe(booker.root.querySelector('[role=status]')!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    fill(booker);
    send(booker);
    await booker.findByRole('heading', {name: /mottagen/});
    observer.disconnect();
    expect(announcements).to.deep.equal([
      'Skickar …',
      'Öppna mejlet som skickas till eva@example.com och klicka på länken för att bekräfta.',
    ]);
  });

  it('announces the reason of a failed request', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', status: 503});
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    send(booker);
    await booker.findByRole('button', {name: 'Skicka igen'});
    expect(announcement(booker)).to.equal('Förfrågan gick inte att skicka just nu. Försök igen om en stund.');
  });

  it('announces that the chosen time became full while the visitor was typing', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    fixture.slotViewing.slots[0]!.booked = 2;
    await booker.element.refresh();
    await waitUntil(() => announcement(booker) === 'Tiden hann bli fullbokad. Dina uppgifter finns kvar.');
    expect(booker.getByLabelText('E-post')).to.have.property('value', 'eva@example.com');
  });

  it('announces the number of free times when the visitor returns to the list', async () => {
    const booker = await mountAtForm();
    booker.getByRole('button', {name: 'Byt tid'}).click();
    await waitUntil(() => announcement(booker) === '3\u00a0lediga tider');
  });

  it('remains the same element throughout the flow', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', status: 503, times: 1});
    const booker = await mountBooker(fixture);
    const region = booker.root.querySelector('[role=status]');
    const only = () => {
      expect([...booker.root.querySelectorAll('[role=status], [role=alert], [aria-live]')]).to.deep.equal([
        region,
      ]);
    };
    only();
    await pick(booker, /^12:00/);
    only();
    send(booker);
    await booker.findByText('Fyll i ditt förnamn.');
    only();
    fill(booker);
    send(booker);
    await booker.findByRole('button', {name: 'Skicka igen'});
    only();
    send(booker, /Skicka igen/);
    await booker.findByRole('heading', {name: /mottagen/});
    only();
  });
});
