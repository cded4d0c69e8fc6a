import {expect} from '@open-wc/testing';
import {fill, createFixture, pick, mountBooker, type MountedBooker} from '../../support/fixture.js';
import {announcement, mountAtForm, send, type, typeAndBlur} from '../../support/form.js';
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
    await waitUntil(() => announcement(booker)?.startsWith('Tiderna kan inte visas just nu.'));
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

  it('is silent when the form opens, because focus already reads it', async () => {
    expect(announcement(await mountAtForm())).to.equal('');
  });

  it('announces an error that appears on leaving a field, until the visitor types again', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@');
    await waitUntil(() => announcement(booker)?.startsWith('E-postadressen verkar inte stämma.'));
    type(booker, 'E-post', 'eva@example.com');
    await waitUntil(() => announcement(booker) === '');
  });

  it('announces a suggested email address', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    await waitUntil(() => announcement(booker) === 'Menade du eva@gmail.com?');
  });

  it('announces the number of fields to correct each time the visitor sends', async () => {
    const booker = await mountAtForm();
    const announcements = watch(booker);
    send(booker);
    await booker.findByText('Fyll i ditt förnamn.');
    send(booker);
    await waitUntil(() => announcements.length === 3);
    expect(announcements).to.deep.equal(['4 uppgifter behöver rättas.', '', '4 uppgifter behöver rättas.']);
  });

  it('is emptied once its text was spoken, and speaks the next one', async () => {
    const booker = await mountAtForm();
    send(booker);
    await waitUntil(() => announcement(booker) === '4\u00a0uppgifter behöver rättas.');
    for (const animation of booker.root.querySelector('[role=status]')!.getAnimations()) animation.finish();
    await waitUntil(() => announcement(booker) === '');
    send(booker);
    await waitUntil(() => announcement(booker) === '4\u00a0uppgifter behöver rättas.');
  });

  it('announces sending, then the remaining steps', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    const announcements = watch(booker);
    fill(booker);
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(announcements.map((text) => text.replace(' (tid i Stockholm)', ''))).to.deep.equal([
      'Skickar …',
      'Tack! Din förfrågan är mottagen. lördag 14 juni kl. 12:00–12:15. Öppna mejlet som skickas till eva@example.com och klicka på länken för att bekräfta.',
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
    only();
  });
});

/** Collects the texts of the live region from now on, with ordinary spaces. */
function watch(booker: MountedBooker): readonly string[] {
  const announcements: string[] = [];
  const observer = new MutationObserver(() => {
    announcements.push((announcement(booker) ?? '').replaceAll('\u00a0', ' '));
  });
  observer.observe(booker.root.querySelector('[role=status]')!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return announcements;
}
