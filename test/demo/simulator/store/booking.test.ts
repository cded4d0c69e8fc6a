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
  it('begins with a mail in Swedish that says what is booked and holds a link', async () => {
    const {simulator, cut, free} = simulate();
    await post(simulator, slotPath(cut.id, free));
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

  it('has another link in every mail', async () => {
    const {simulator, timed} = simulate();
    for (let times = 0; times < 20; times++) await post(simulator, viewingPath(timed.id));
    expect(new Set(simulator.store.outbox.map(({link}) => link)).size).to.equal(20);
  });

  it('links to where the simulator is mounted, on the host that was asked', async () => {
    const {simulator, timed} = simulate({path: '/mspecs'});
    await simulator.transport(`http://127.0.0.1:4321/mspecs${viewingPath(timed.id)}`, {
      method: 'POST',
      body: JSON.stringify(eva),
    });
    expect(simulator.store.outbox[0]!.link).to.match(/^http:\/\/127\.0\.0\.1:4321\/mspecs\/confirm\//);
    expect((await confirmLast(simulator)).status).to.equal(200);
  });

  it('is not in the quarantine before the link is opened', async () => {
    const {simulator, cut, free} = simulate();
    await post(simulator, slotPath(cut.id, free));
    expect(await quarantine(simulator)).to.deep.equal([]);
  });

  it('is in the quarantine with the person, the viewing and the times once the link is opened', async () => {
    const {simulator, deal, cut, timed, free} = simulate();
    await post(simulator, slotPath(cut.id, free));
    await confirmLast(simulator);
    await post(simulator, viewingPath(timed.id));
    await confirmLast(simulator);
    const [person, ...others] = await quarantine(simulator);
    expect(others).to.deep.equal([]);
    expect(person).to.include(eva);
    expect(person!.bookings.map(({id: _, ...booking}) => booking)).to.deep.equal([
      {
        dealId: deal.id,
        viewingId: cut.id,
        slotId: free,
        start: '2026-11-14T10:00:00Z',
        end: '2026-11-14T10:15:00Z',
      },
      {
        dealId: deal.id,
        viewingId: timed.id,
        slotId: null,
        start: '2026-11-14T16:30:00Z',
        end: '2026-11-14T17:30:00Z',
      },
    ]);
  });

  it('is confirmed by a page in Swedish that thanks the person', async () => {
    const {simulator, cut, free} = simulate();
    await post(simulator, slotPath(cut.id, free));
    const response = await confirmLast(simulator);
    expect(response.headers.get('content-type')).to.contain('text/html');
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    expect(page.documentElement.lang).to.equal('sv');
    expect(page.querySelector('meta[name=viewport]')).to.exist;
    expect(page.querySelector('h1')!.textContent).to.equal('Tack, Eva!');
    expect(page.body.textContent).to.contain('lördag 14 november kl. 11:00–11:15');
  });

  it('puts nothing of a name into that page but text', async () => {
    const {simulator, timed} = simulate();
    await post(simulator, viewingPath(timed.id), {...eva, firstName: '<img src=x onerror=alert(1)>'});
    const page = new DOMParser().parseFromString(await (await confirmLast(simulator)).text(), 'text/html');
    expect(page.querySelector('img')).to.not.exist;
    expect(page.querySelector('h1')!.textContent).to.equal('Tack, <img src=x onerror=alert(1)>!');
  });

  it('has a kind page for a link that is not known', async () => {
    const {simulator} = simulate();
    const response = await get(simulator, '/confirm/nothing');
    expect(response.status).to.equal(404);
    expect(await response.text()).to.contain('lang="sv"');
  });

  it('is not changed by a second visit to the link, not even after the decision', async () => {
    const {simulator, timed} = simulate();
    await post(simulator, viewingPath(timed.id));
    await confirmLast(simulator);
    expect((await confirmLast(simulator)).status).to.equal(200);
    const [person] = await quarantine(simulator);
    expect(person!.bookings).to.have.length(1);
    await post(simulator, `/simulator/quarantine/${person!.bookings[0]!.id}/reject`);
    expect((await confirmLast(simulator)).status).to.equal(200);
    expect(await quarantine(simulator)).to.deep.equal([]);
  });

  it('takes a seat when a broker approves it, and not before', async () => {
    const {simulator, deal, cut, last} = simulate();
    const status = async () =>
      ((await (await get(simulator, statusPath(deal.id))).json()) as Record<string, object>)[last];
    const before = {numberOfBooked: 1, fullyBooked: false};
    await post(simulator, slotPath(cut.id, last));
    expect(await status()).to.deep.equal(before);
    await confirmLast(simulator);
    expect(await status()).to.deep.equal(before);
    const [person] = await quarantine(simulator);
    const approval = await post(simulator, `/simulator/quarantine/${person!.bookings[0]!.id}/approve`);
    expect(approval.status).to.equal(204);
    expect(await status()).to.deep.equal({numberOfBooked: 2, fullyBooked: true});
    expect(await quarantine(simulator)).to.deep.equal([]);
    expect((await post(simulator, slotPath(cut.id, last))).status).to.equal(400);
  });

  it('takes no seat when a broker rejects it, and may be asked for again', async () => {
    const {simulator, cut, last} = simulate();
    await post(simulator, slotPath(cut.id, last));
    await confirmLast(simulator);
    const [person] = await quarantine(simulator);
    const rejection = await post(simulator, `/simulator/quarantine/${person!.bookings[0]!.id}/reject`);
    expect(rejection.status).to.equal(204);
    expect(cut.slots[1]!.booked).to.equal(1);
    expect(await quarantine(simulator)).to.deep.equal([]);
    await post(simulator, slotPath(cut.id, last));
    await confirmLast(simulator);
    expect(await quarantine(simulator)).to.have.length(1);
  });

  it('is decided once, and only out of the quarantine', async () => {
    const {simulator, cut, free} = simulate();
    await post(simulator, slotPath(cut.id, free));
    const {id} = [...simulator.store.bookings.values()][0]!;
    expect((await post(simulator, `/simulator/quarantine/${id}/approve`)).status).to.equal(404);
    await confirmLast(simulator);
    expect((await post(simulator, `/simulator/quarantine/${id}/approve`)).status).to.equal(204);
    expect((await post(simulator, `/simulator/quarantine/${id}/approve`)).status).to.equal(409);
    expect((await post(simulator, `/simulator/quarantine/${id}/reject`)).status).to.equal(409);
    expect((await post(simulator, '/simulator/quarantine/nothing/approve')).status).to.equal(404);
    expect(cut.slots[0]!.booked).to.equal(1);
  });

  it('knows people by e-mail address: two names with one address are one prospective buyer', async () => {
    const {simulator, cut, free, last} = simulate();
    await post(simulator, slotPath(cut.id, free));
    await confirmLast(simulator);
    const adam = {...eva, firstName: 'Adam', email: 'EVA@Example.com', phoneNumber: '+46709876543'};
    await post(simulator, slotPath(cut.id, last), adam);
    await confirmLast(simulator);
    const people = await quarantine(simulator);
    expect(people).to.have.length(1);
    expect(people[0]).to.include({firstName: 'Adam', phoneNumber: '+46709876543'});
    expect(people[0]!.bookings).to.have.length(2);
  });

  it('is one where a person asks twice for the same slot, though two mails go out', async () => {
    const {simulator, cut, free} = simulate();
    await post(simulator, slotPath(cut.id, free));
    await post(simulator, slotPath(cut.id, free));
    expect(simulator.store.outbox).to.have.length(2);
    for (const {link} of simulator.store.outbox) await simulator.transport(link);
    const [person] = await quarantine(simulator);
    expect(person!.bookings).to.have.length(1);
  });
});
