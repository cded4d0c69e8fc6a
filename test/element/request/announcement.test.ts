import {expect} from '@open-wc/testing';
import {fill, openHouse, pick, visit, type Visit} from '../../support/fixture.js';
import {atForm, send, untilChecked} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

/** What the live region says now. */
const said = ({root}: Visit) => root.querySelector('[role=status]')?.textContent.trim();

describe('the live region', () => {
  it('says that the times are loading, and then how many are free', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', delay: Infinity, times: 1});
    const guest = await visit(house);
    await waitUntil(() => said(guest) === 'Hämtar tider …');
    await guest.element.refresh();
    await waitUntil(() => said(guest) === '3 lediga tider');
  });

  it('says that the times cannot be read', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 400});
    const guest = await visit(house, {deal: undefined, viewingId: house.cut.id});
    await waitUntil(() => said(guest)?.startsWith('Tiderna går inte att'));
  });

  it('says that the times may have changed, and how many of them were free', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 400});
    const guest = await visit(house);
    await waitUntil(() => said(guest) === 'Tiderna kan ha ändrats. 3 lediga tider');
  });

  it('says that there is nothing to choose where every time is full', async () => {
    const house = openHouse();
    for (const slot of house.cut.slots) slot.booked = 2;
    const guest = await visit(house, {viewingId: house.cut.id});
    await waitUntil(() => said(guest) === 'Det finns inga visningstider att välja just nu.');
  });

  it('says the same of it as is shown', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'status', status: 400});
    const guest = await visit(house, {deal: undefined, viewingId: house.cut.id});
    const shown = await guest.findByText(/^Tiderna går inte att visa just nu/);
    expect(shown.textContent.trim().replace(/\s*Försök igen$/, '')).to.equal(said(guest));
  });

  it('says nothing while the form is filled in, for the focus reads that', async () => {
    const guest = await atForm();
    expect(said(guest)).to.equal('');
    await untilChecked(guest);
    expect(said(guest)).to.equal('');
  });

  it('says that the request is being sent, and what remains when it is', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    const heard: (string | undefined)[] = [];
    const observer = new MutationObserver(() => heard.push(said(guest)));
    observer.observe(guest.root.querySelector('[role=status]')!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    fill(guest);
    send(guest);
    await guest.findByRole('heading', {name: /mottagen/});
    observer.disconnect();
    expect(heard).to.deep.equal([
      'Skickar …',
      'Öppna mejlet som skickas till eva@example.com och klicka på länken för att bekräfta.',
    ]);
  });

  it('says why a request came to nothing', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'booking', status: 503});
    const guest = await atForm({}, house);
    fill(guest);
    send(guest);
    await guest.findByRole('button', {name: 'Skicka igen'});
    expect(said(guest)).to.equal('Förfrågan gick inte att skicka just nu. Försök igen om en stund.');
  });

  it('says that the chosen time became full while the visitor was typing', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    fill(guest);
    house.cut.slots[0]!.booked = 2;
    await guest.element.refresh();
    await waitUntil(
      () => said(guest) === 'Tiden blev fullbokad medan du skrev. Det du har skrivit finns kvar.',
    );
    expect(guest.getByLabelText('E-post')).to.have.property('value', 'eva@example.com');
  });

  it('says how many times are free once the visitor is back among them', async () => {
    const guest = await atForm();
    guest.getByRole('button', {name: 'Byt tid'}).click();
    await waitUntil(() => said(guest) === '3 lediga tider');
  });

  it('is the same element all the way', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'booking', status: 503, times: 1});
    const guest = await visit(house);
    const region = guest.root.querySelector('[role=status]');
    const only = () => {
      expect([...guest.root.querySelectorAll('[role=status], [role=alert], [aria-live]')]).to.deep.equal([
        region,
      ]);
    };
    only();
    await pick(guest, /^12:00/);
    only();
    send(guest);
    await guest.findByText('Skriv ditt förnamn.');
    only();
    fill(guest);
    send(guest);
    await guest.findByRole('button', {name: 'Skicka igen'});
    only();
    send(guest, /Skicka igen/);
    await guest.findByRole('heading', {name: /mottagen/});
    only();
  });
});
