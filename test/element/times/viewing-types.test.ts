import {expect} from '@open-wc/testing';
import type {Transport} from '../../../src/index.js';
import {atFields, fill, openHouse, pick, posts, visit} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const visitorZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('viewings of every type', () => {
  const common = {allowExternalBooking: true, startDate: '2031-06-15T10:00:00Z'};
  const listing = (viewings: readonly object[]) => ({...openHouse().published(), viewings});

  it('shows what the broker wrote, in its lines, with the times of its day', async () => {
    const house = openHouse();
    const [first, ...others] = listing([
      {
        ...common,
        id: 'a',
        type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
        description: 'Välkomna!<br>Ring <b>Anna</b>.',
      },
      {...common, id: 'b', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', startDate: '2031-06-15T12:00:00Z'},
    ]).viewings;
    const {findByText} = await visit(house, {deal: {...house.published(), viewings: [first, ...others]}});
    const text = await findByText(/Välkomna!/);
    expect(text.textContent).to.equal('Välkomna!\nRing <b>Anna</b>.');
  });

  it('offers a day whose time is not known yet', async () => {
    const house = openHouse();
    const deal = listing([
      {id: 'a', type: 'ENUMS_VIEWINGS_TYPE_DATE_ONLY', startDate: '2031-06-15', allowExternalBooking: true},
      {...common, id: 'b', type: 'ENUMS_VIEWINGS_TYPE_SOMETHING_NEW', startDate: '2031-06-16T10:00:00Z'},
    ]);
    const {findByRole} = await visit(house, {deal});
    expect(await findByRole('group', {name: 'söndag 15 juni'})).to.contain.text('Tid meddelas senare');
    expect(await findByRole('group', {name: 'måndag 16 juni'})).to.contain.text('12:00');
  });

  it("shows the broker's card where a viewing cannot be asked for here, and no form", async () => {
    const house = openHouse();
    const deal = listing([
      {id: 'a', type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY', description: 'Visning sker efter överenskommelse.'},
      {...common, id: 'b', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', allowExternalBooking: false},
    ]);
    const guest = await visit(house, {deal});
    await guest.findByText('Visning sker efter överenskommelse.');
    await guest.findByText('Kontakta mäklaren om du vill gå på visning.');
    guest.getByText('söndag 15 juni');
    expect((guest.getAllByRole('link')[0] as HTMLAnchorElement).href).to.match(/^tel:\+?\d+$/);
    expect((guest.getAllByRole('link')[1] as HTMLAnchorElement).href).to.match(/^mailto:/);
    expect(guest.queryByRole('radio')).to.equal(null);
    await expect(guest.element).to.be.accessible();
  });

  it("shows the broker's card beneath times that are all full", async () => {
    const house = openHouse();
    const guest = await visit(house, {viewingId: house.cut.id});
    await guest.findByText('2 lediga tider');
    expect(guest.queryByRole('link')).to.equal(null);
    for (const slot of house.cut.slots) slot.booked = 2;
    await guest.element.refresh();
    await guest.findByText('Det finns inga visningstider att välja just nu.');
    await guest.findByText('Kontakta mäklaren om du vill gå på visning.');
    expect(guest.getAllByRole('radio')).to.have.length(3);
    expect(guest.getAllByRole('link').map((link) => (link as HTMLAnchorElement).protocol)).to.include('tel:');
  });

  it('goes straight to the form where there is one choice, and leaves the focus where it is', async () => {
    const house = openHouse();
    const guest = await visit(house, {
      deal: listing([{...common, id: 'a', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME'}]),
    });
    await atFields(guest);
    expect(guest.focused() === null).to.equal(true);
  });

  it('closes a time when its hour comes, without a reload', async () => {
    const house = openHouse();
    const soon = new Date(Date.now() + 3_600_000 + 400).toISOString();
    const viewing = {...common, type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', startDate: soon};
    const deal = listing([
      {...viewing, id: 'a', externalBookingLatestHourBefore: 1},
      {...viewing, id: 'b'},
    ]);
    const {findByRole} = await visit(house, {deal});
    await findByRole('radio', {name: /Stängd/});
    await findByRole('radio', {name: /Ledig/});
  });

  it('says whose clock the times are by, to those whose own shows another time', async () => {
    const elsewhere = visitorZone === 'Asia/Tokyo' ? 'Europe/Stockholm' : 'Asia/Tokyo';
    const {findByText} = await visit(openHouse(), {timeZone: elsewhere});
    await findByText(`Alla tider är lokal tid i ${elsewhere.split('/')[1]}.`);
  });

  it('says nothing of a clock, and keeps no room for it, where no time is known', async () => {
    const elsewhere = visitorZone === 'Asia/Tokyo' ? 'Europe/Stockholm' : 'Asia/Tokyo';
    const house = openHouse();
    const {findByRole, root} = await visit(house, {
      deal: undefined,
      viewingId: house.cut.id,
      timeZone: elsewhere,
    });
    await findByRole('radio', {name: /Tid 1/});
    expect(root.querySelector('[part=time-zone]')).to.equal(null);
  });
});

describe('an interest in a home that has no time to choose', () => {
  it('is registered through the proxy with the same form, where the deal says that it can be', async () => {
    const house = openHouse();
    const sent: {path: string; body: unknown}[] = [];
    const transport: Transport = async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'POST') return house.simulator.transport(input, init);
      sent.push({path: new URL(request.url).pathname, body: await request.json()});
      return new Response(null, {status: 204});
    };
    const deal = {...house.published(), viewings: [], interest: true};
    const guest = await visit(house, {deal, proxyUrl: 'https://agent.example', transport});
    (await guest.findByRole('button', {name: 'Anmäl intresse'})).click();
    await guest.findByRole('heading', {name: 'Anmäl ditt intresse'});
    fill(guest);
    guest.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
    const heading = await guest.findByRole('heading', {name: 'Tack! Din intresseanmälan är mottagen.'});
    await waitUntil(() => guest.focused() === heading);
    expect(sent).to.deep.equal([
      {
        path: `/deals/${house.deal.id}/interest`,
        body: {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '+46701740605'},
      },
    ]);
    await expect(guest.element).to.be.accessible();
  });

  it('is offered as well where every time is full', async () => {
    const house = openHouse();
    for (const slot of house.cut.slots) slot.booked = 2;
    const guest = await visit(house, {
      deal: {...house.published(), interest: true},
      viewingId: house.cut.id,
      proxyUrl: 'https://login.mspecs.se',
    });
    (await guest.findByRole('button', {name: 'Anmäl intresse'})).click();
    await guest.findByRole('heading', {name: 'Anmäl ditt intresse'});
  });

  it('is another wish for each home, also where neither was answered', async () => {
    const keys: (string | null)[] = [];
    for (const dealId of ['D1', 'D2']) {
      const house = openHouse();
      const transport: Transport = (input, init) => {
        const {method, headers} = new Request(input, init);
        if (method !== 'POST') return house.simulator.transport(input, init);
        keys.push(headers.get('idempotency-key'));
        return Promise.reject(new TypeError('no network'));
      };
      const deal = {...house.published(), viewings: [], interest: true};
      const guest = await visit(house, {deal, dealId, proxyUrl: 'https://agent.example', transport});
      (await guest.findByRole('button', {name: 'Anmäl intresse'})).click();
      await guest.findByRole('heading', {name: 'Anmäl ditt intresse'});
      fill(guest);
      guest.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
      await guest.findByRole('button', {name: 'Skicka ändå'});
    }
    expect(keys).to.have.length(2);
    expect(keys[0])
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(keys[1]);
  });

  it('is not offered where nobody takes it', async () => {
    const house = openHouse();
    const guest = await visit(house, {deal: {...house.published(), viewings: [], interest: true}});
    await guest.findByText('Kontakta mäklaren om du vill gå på visning.');
    expect(guest.queryByRole('button')).to.equal(null);
  });
});

describe('a chosen time that goes while the visitor is typing', () => {
  it('is pointed out, keeps what was typed, and the nearest free times are one press away', async () => {
    const house = openHouse();
    const guest = await visit(house);
    await pick(guest, /^12:00/);
    fill(guest);
    Object.assign(house.cut.slots[0] as object, {booked: 2});
    await guest.element.refresh();
    await guest.findByText('Tiden blev fullbokad medan du skrev. Det du har skrivit finns kvar.');
    expect(guest.queryByRole('button', {name: 'Skicka förfrågan'})).to.equal(null);
    guest.getByRole('button', {name: /12:15–12:30/}).click();
    (await guest.findByRole('button', {name: 'Skicka förfrågan'})).click();
    await guest.findByRole('heading', {name: /mottagen/});
    expect(posts(house)[0]?.path).to.contain(encodeURIComponent(house.cut.slots[1]?.id ?? ''));
  });
});

describe('the calendar of the visitor', () => {
  it('gets the requested time, tentatively, as a file or through a link, without a contact detail', async () => {
    const house = openHouse();
    const guest = await visit(house);
    await pick(guest, /^12:00/);
    fill(guest);
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    const link = await guest.findByRole<HTMLAnchorElement>('link', {name: 'Kalenderfil'});
    const file = await (await fetch(link.href)).text();
    expect(file).to.contain('DTSTART:20310614T100000Z').and.to.contain('STATUS:TENTATIVE');
    const google = guest.getByRole<HTMLAnchorElement>('link', {name: 'Google'});
    const outlook = guest.getByRole<HTMLAnchorElement>('link', {name: 'Outlook'});
    for (const text of [file, google.href, outlook.href])
      expect(decodeURIComponent(text)).not.to.match(/eva@|Exempel\b(?!mäk)|70174/);
    await waitUntil(() => google.href.includes('20310614T100000Z'));
  });
});
