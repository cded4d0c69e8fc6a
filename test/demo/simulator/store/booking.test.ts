import {expect} from '@open-wc/testing';
import {
  confirmLast,
  eva,
  get,
  post,
  quarantine,
  simulate,
  slotPath,
  statusPath,
  viewingPath,
} from '../../../support/simulator.js';

describe('a booking in the simulator', () => {
  it('starts with an email in Swedish with the viewing and a link', async () => {
    const {simulator, slotViewing, free} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    const mails = (await (await get(simulator, '/simulator/outbox')).json()) as Record<string, string>[];
    expect(mails).to.have.length(1);
    const {to, subject, text, link, sentAt} = mails[0]!;
    expect(to).to.equal('eva@example.com');
    expect(subject).to.contain('Bekräfta');
    expect(text).to.contain('Hej Eva!');
    expect(text).to.contain('Råsundavägen 4, Solna, lördag 14 november kl. 11:00–11:15');
    expect(text).to.contain(link);
    expect(link).to.match(/^https:\/\/login\.mspecs\.se\/confirm\/[0-9a-f]{48}$/);
    expect(sentAt).to.equal('2026-11-09T08:00:00.000Z');
  });

  it('has a different link in every email', async () => {
    const {simulator, timedViewing} = simulate();
    for (let times = 0; times < 20; times++) await post(simulator, viewingPath(timedViewing.id));
    expect(new Set(simulator.store.outbox.map(({link}) => link)).size).to.equal(20);
  });

  it('links to the base path of the simulator on the requested host', async () => {
    const {simulator, timedViewing} = simulate({path: '/mspecs'});
    await simulator.transport(`http://127.0.0.1:4321/mspecs${viewingPath(timedViewing.id)}`, {
      method: 'POST',
      body: JSON.stringify(eva),
    });
    expect(simulator.store.outbox[0]!.link).to.match(/^http:\/\/127\.0\.0\.1:4321\/mspecs\/confirm\//);
    expect((await confirmLast(simulator)).status).to.equal(200);
  });

  it('enters the quarantine only after the link is opened', async () => {
    const {simulator, slotViewing, free} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    expect(await quarantine(simulator)).to.deep.equal([]);
  });

  it('has the person, the viewing and the times in the quarantine', async () => {
    const {simulator, deal, slotViewing, timedViewing, free} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    await confirmLast(simulator);
    await post(simulator, viewingPath(timedViewing.id));
    await confirmLast(simulator);
    const [person, ...others] = await quarantine(simulator);
    expect(others).to.deep.equal([]);
    expect(person).to.include(eva);
    expect(person!.bookings.map(({id: _, ...booking}) => booking)).to.deep.equal([
      {
        dealId: deal.id,
        viewingId: slotViewing.id,
        slotId: free,
        start: '2026-11-14T10:00:00Z',
        end: '2026-11-14T10:15:00Z',
      },
      {
        dealId: deal.id,
        viewingId: timedViewing.id,
        slotId: null,
        start: '2026-11-14T16:30:00Z',
        end: '2026-11-14T17:30:00Z',
      },
    ]);
  });

  it('is confirmed by a Swedish page that thanks the person', async () => {
    const {simulator, slotViewing, free} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    const response = await confirmLast(simulator);
    expect(response.headers.get('content-type')).to.contain('text/html');
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    expect(page.documentElement.lang).to.equal('sv');
    expect(page.querySelector('meta[name=viewport]')).to.exist;
    expect(page.querySelector('h1')!.textContent).to.equal('Tack, Eva!');
    expect(page.body.textContent).to.contain('lördag 14 november kl. 11:00–11:15');
  });

  it('escapes names on that page', async () => {
    const {simulator, timedViewing} = simulate();
    await post(simulator, viewingPath(timedViewing.id), {...eva, firstName: '<img src=x onerror=alert(1)>'});
    const page = new DOMParser().parseFromString(await (await confirmLast(simulator)).text(), 'text/html');
    expect(page.querySelector('img')).to.not.exist;
    expect(page.querySelector('h1')!.textContent).to.equal('Tack, <img src=x onerror=alert(1)>!');
  });

  it('shows a friendly page for an unknown link', async () => {
    const {simulator} = simulate();
    const response = await get(simulator, '/confirm/nothing');
    expect(response.status).to.equal(404);
    expect(await response.text()).to.contain('lang="sv"');
  });

  it('is not changed by a second visit to the link, even after the decision', async () => {
    const {simulator, timedViewing} = simulate();
    await post(simulator, viewingPath(timedViewing.id));
    await confirmLast(simulator);
    expect((await confirmLast(simulator)).status).to.equal(200);
    const [person] = await quarantine(simulator);
    expect(person!.bookings).to.have.length(1);
    await post(simulator, `/simulator/quarantine/${person!.bookings[0]!.id}/reject`);
    expect((await confirmLast(simulator)).status).to.equal(200);
    expect(await quarantine(simulator)).to.deep.equal([]);
  });

  it('takes a seat only when a broker approves it', async () => {
    const {simulator, deal, slotViewing, last} = simulate();
    const status = async () =>
      ((await (await get(simulator, statusPath(deal.id))).json()) as Record<string, object>)[last];
    const before = {numberOfBooked: 1, fullyBooked: false};
    await post(simulator, slotPath(slotViewing.id, last));
    expect(await status()).to.deep.equal(before);
    await confirmLast(simulator);
    expect(await status()).to.deep.equal(before);
    const [person] = await quarantine(simulator);
    const approval = await post(simulator, `/simulator/quarantine/${person!.bookings[0]!.id}/approve`);
    expect(approval.status).to.equal(204);
    expect(await status()).to.deep.equal({numberOfBooked: 2, fullyBooked: true});
    expect(await quarantine(simulator)).to.deep.equal([]);
    expect((await post(simulator, slotPath(slotViewing.id, last))).status).to.equal(400);
  });

  it('takes no seat when a broker rejects it, and can be requested again', async () => {
    const {simulator, slotViewing, last} = simulate();
    await post(simulator, slotPath(slotViewing.id, last));
    await confirmLast(simulator);
    const [person] = await quarantine(simulator);
    const rejection = await post(simulator, `/simulator/quarantine/${person!.bookings[0]!.id}/reject`);
    expect(rejection.status).to.equal(204);
    expect(slotViewing.slots[1]!.booked).to.equal(1);
    expect(await quarantine(simulator)).to.deep.equal([]);
    await post(simulator, slotPath(slotViewing.id, last));
    await confirmLast(simulator);
    expect(await quarantine(simulator)).to.have.length(1);
  });

  it('can be decided once, and only in the quarantine', async () => {
    const {simulator, slotViewing, free} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    const {id} = [...simulator.store.bookings.values()][0]!;
    expect((await post(simulator, `/simulator/quarantine/${id}/approve`)).status).to.equal(404);
    await confirmLast(simulator);
    expect((await post(simulator, `/simulator/quarantine/${id}/approve`)).status).to.equal(204);
    expect((await post(simulator, `/simulator/quarantine/${id}/approve`)).status).to.equal(409);
    expect((await post(simulator, `/simulator/quarantine/${id}/reject`)).status).to.equal(409);
    expect((await post(simulator, '/simulator/quarantine/nothing/approve')).status).to.equal(404);
    expect(slotViewing.slots[0]!.booked).to.equal(1);
  });

  it('identifies people by email address: two names with one address are one prospective buyer', async () => {
    const {simulator, slotViewing, free, last} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    await confirmLast(simulator);
    const adam = {...eva, firstName: 'Adam', email: 'EVA@Example.com', phoneNumber: '+46709876543'};
    await post(simulator, slotPath(slotViewing.id, last), adam);
    await confirmLast(simulator);
    const people = await quarantine(simulator);
    expect(people).to.have.length(1);
    expect(people[0]).to.include({firstName: 'Adam', phoneNumber: '+46709876543'});
    expect(people[0]!.bookings).to.have.length(2);
  });

  it('is one booking if a person requests a slot twice, although two emails are sent', async () => {
    const {simulator, slotViewing, free} = simulate();
    await post(simulator, slotPath(slotViewing.id, free));
    await post(simulator, slotPath(slotViewing.id, free));
    expect(simulator.store.outbox).to.have.length(2);
    for (const {link} of simulator.store.outbox) await simulator.transport(link);
    const [person] = await quarantine(simulator);
    expect(person!.bookings).to.have.length(1);
  });
});
