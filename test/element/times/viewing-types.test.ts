import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitForFields, fill, createFixture, pick, posts, mountBooker} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const visitorZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('viewings of every type', () => {
  const common = {allowExternalBooking: true, startDate: '2031-06-15T10:00:00Z'};
  const listing = (viewings: readonly object[]) => ({...createFixture().published(), viewings});

  it("show the agent's description, line by line, with the times of its day", async () => {
    const fixture = createFixture();
    const [first, ...others] = listing([
      {
        ...common,
        id: 'a',
        type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
        description: 'Välkomna!<br>Ring <b>Anna</b>.',
      },
      {...common, id: 'b', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', startDate: '2031-06-15T12:00:00Z'},
    ]).viewings;
    const {findByText} = await mountBooker(fixture, {
      deal: {...fixture.published(), viewings: [first, ...others]},
    });
    const text = await findByText(/Välkomna!/);
    expect(text.textContent).to.equal('Välkomna!\nRing <b>Anna</b>.');
  });

  it('offer a day whose time is not known yet', async () => {
    const fixture = createFixture();
    const deal = listing([
      {id: 'a', type: 'ENUMS_VIEWINGS_TYPE_DATE_ONLY', startDate: '2031-06-15', allowExternalBooking: true},
      {...common, id: 'b', type: 'ENUMS_VIEWINGS_TYPE_SOMETHING_NEW', startDate: '2031-06-16T10:00:00Z'},
    ]);
    const {findByRole} = await mountBooker(fixture, {deal});
    expect(await findByRole('group', {name: 'söndag 15 juni'})).to.contain.text('Tid meddelas senare');
    expect(await findByRole('group', {name: 'måndag 16 juni'})).to.contain.text('12:00');
  });

  it("show the agent's card and no form if online booking is disabled", async () => {
    const fixture = createFixture();
    const deal = listing([
      {id: 'a', type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY', description: 'Visning sker efter överenskommelse.'},
      {...common, id: 'b', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', allowExternalBooking: false},
    ]);
    const booker = await mountBooker(fixture, {deal});
    await booker.findByText('Visning sker efter överenskommelse.');
    await booker.findByText('Kontakta mäklaren om du vill komma på visning.');
    booker.getByText('söndag 15 juni');
    expect((booker.getAllByRole('link')[0] as HTMLAnchorElement).href).to.match(/^tel:\+?\d+$/);
    expect((booker.getAllByRole('link')[1] as HTMLAnchorElement).href).to.match(/^mailto:/);
    expect(booker.queryByRole('radio')).to.equal(null);
    await expectAccessible(booker.element);
  });

  it("say that no time is open and show the agent's card above times that are all full", async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    await booker.findByText('2 lediga tider');
    for (const slot of fixture.slotViewing.slots) slot.booked = 2;
    await booker.element.refresh();
    await booker.findByRole('heading', {name: 'Inga lediga visningar just nu'});
    const text = await booker.findByText('Kontakta mäklaren om du vill komma på visning.');
    const times = await booker.findAllByRole('radio');
    expect(times).to.have.length(3);
    expect(text.compareDocumentPosition(times[0] as Node)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    const [call] = booker.getAllByRole<HTMLAnchorElement>('link', {name: /^Ring /});
    expect(call?.protocol).to.equal('tel:');
    expect(call?.offsetHeight).to.be.at.least(44);
    await expectAccessible(booker.element);
  });

  it("say that no time is open below the page's own heading too", async () => {
    const fixture = createFixture();
    for (const slot of fixture.slotViewing.slots) slot.booked = 2;
    const booker = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    booker.element.innerHTML = '<span slot="heading">Gå på visning</span>';
    await booker.element.refresh();
    const text = await booker.findByText('Inga lediga visningar just nu', {selector: 'p'});
    expect(text.checkVisibility()).to.equal(true);
  });

  it("fold the agent's card into one line below open times", async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    const line = await booker.findByText('Passar ingen tid? Kontakta mäklaren.');
    const link = booker.getAllByText(/^Ring /)[0]?.closest('a');
    expect(link?.checkVisibility()).to.equal(false);
    line.click();
    expect(link?.checkVisibility()).to.equal(true);
    expect(link?.href).to.match(/^tel:/);
    expect(booker.queryByText('Kontakta mäklaren om du vill komma på visning.')).to.equal(null);
    await expectAccessible(booker.element);
  });

  it('are not announced as none if the agent arranges them', async () => {
    const fixture = createFixture();
    const deal = listing([{id: 'a', type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY', description: 'Ring oss.'}]);
    const booker = await mountBooker(fixture, {deal});
    await booker.findByRole('heading', {name: 'Visning'});
    await booker.findByText('Ring oss.');
    expect(booker.queryByText(/Inga lediga/)).to.equal(null);
  });

  it("mark the agent's own words as Swedish in another language", async () => {
    const fixture = createFixture();
    const deal = listing([{id: 'a', type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY', description: 'Ring oss.'}]);
    const booker = await mountBooker(fixture, {deal, lang: 'en'});
    expect((await booker.findByText('Ring oss.')).lang).to.equal('sv');
    expect(booker.root.querySelector<HTMLElement>('address strong')?.lang).to.equal('sv');
    expect(booker.root.querySelector<HTMLElement>('address a')?.lang).to.equal('');
  });

  it('open the form directly if there is one choice, without moving focus', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {
      deal: listing([{...common, id: 'a', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME'}]),
    });
    await waitForFields(booker);
    expect(booker.focused() === null).to.equal(true);
  });

  it('close a time on the hour without a reload', async () => {
    const fixture = createFixture();
    const soon = new Date(Date.now() + 3_600_000 + 400).toISOString();
    const viewing = {...common, type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', startDate: soon};
    const deal = listing([
      {...viewing, id: 'a', externalBookingLatestHourBefore: 1},
      {...viewing, id: 'b'},
    ]);
    const {findByRole} = await mountBooker(fixture, {deal});
    await findByRole('radio', {name: /Anmälan stängd/});
    await findByRole('radio', {name: /Ledig/});
  });

  it("name the home's time zone if the visitor's clock differs", async () => {
    const elsewhere = visitorZone === 'Asia/Tokyo' ? 'Europe/Stockholm' : 'Asia/Tokyo';
    const {findByText} = await mountBooker(createFixture(), {timeZone: elsewhere});
    await findByText(`Alla tider anges i lokal tid (${elsewhere.split('/')[1]}).`);
  });

  it("name the home's time zone beside a viewing that is not requested online", async () => {
    const elsewhere = visitorZone === 'Asia/Tokyo' ? 'Europe/Stockholm' : 'Asia/Tokyo';
    const type = 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME';
    const deal = listing([{...common, id: 'a', type, allowExternalBooking: false}]);
    const {findByText} = await mountBooker(createFixture(), {deal, timeZone: elsewhere});
    await findByText(`Alla tider anges i lokal tid (${elsewhere.split('/')[1]}).`);
  });

  it("name the home's time zone in the form and the outcome of a single time", async () => {
    const elsewhere = visitorZone === 'Asia/Tokyo' ? 'Europe/Stockholm' : 'Asia/Tokyo';
    const place = elsewhere.split('/')[1]!;
    const fixture = createFixture();
    const {id} = fixture.timedViewing;
    const booker = await mountBooker(fixture, {viewingId: id, timeZone: elsewhere});
    await booker.findByRole('heading', {name: new RegExp(`^Visning .+\\(tid i ${place}\\)$`)});
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(booker.root.querySelector('.outcome .when')?.textContent).to.contain(`(tid i ${place})`);
  });

  it('show no time zone note if no time is known', async () => {
    const elsewhere = visitorZone === 'Asia/Tokyo' ? 'Europe/Stockholm' : 'Asia/Tokyo';
    const fixture = createFixture();
    const {findByRole, root} = await mountBooker(fixture, {
      deal: undefined,
      viewingId: fixture.slotViewing.id,
      timeZone: elsewhere,
    });
    await findByRole('radio', {name: /Tid\u00a01/});
    expect(root.querySelector('[part=time-zone]')).to.equal(null);
  });
});

describe('a chosen time that is taken while the visitor is typing', () => {
  it('shows a message, keeps the typed values and offers the nearest free times', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    Object.assign(fixture.slotViewing.slots[0] as object, {booked: 2});
    await booker.element.refresh();
    await booker.findByText('Tiden hann bli fullbokad. Dina uppgifter finns kvar.', {
      selector: '.slot-taken p',
    });
    expect(booker.queryByRole('button', {name: 'Skicka förfrågan'})).to.equal(null);
    (await booker.findByRole('button', {name: /12:15–12:30/})).click();
    (await booker.findByRole('button', {name: 'Skicka förfrågan'})).click();
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture)[0]?.path).to.contain(encodeURIComponent(fixture.slotViewing.slots[1]?.id ?? ''));
  });
});

describe('the calendar of the visitor', () => {
  it('receives the requested time as tentative, as a file or a link, without contact details', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    const button = await booker.findByRole('button', {name: 'Lägg till i kalendern'});
    expect(button).to.have.attribute('aria-expanded', 'false');
    button.click();
    const link = await booker.findByRole<HTMLAnchorElement>('link', {name: 'Kalenderfil'});
    expect(button).to.have.attribute('aria-expanded', 'true');
    const file = await (await fetch(link.href)).text();
    expect(file).to.contain('DTSTART:20310614T100000Z').and.to.contain('STATUS:TENTATIVE');
    const google = booker.getByRole<HTMLAnchorElement>('link', {name: 'Google'});
    const outlook = booker.getByRole<HTMLAnchorElement>('link', {name: 'Outlook'});
    for (const text of [file, google.href, outlook.href])
      expect(decodeURIComponent(text)).not.to.match(/eva@|Exempel\b(?!mäk)|70174/);
    await waitUntil(() => google.href.includes('20310614T100000Z'));
  });
});
