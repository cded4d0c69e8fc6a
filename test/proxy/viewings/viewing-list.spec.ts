import {expect, test} from '@playwright/test';
import {hour, minute, second} from '../../support/proxy/in-process.js';
import {type Dialect} from '../../support/proxy/simulated-mspecs.js';
import {brokerage} from '../../support/proxy/brokerage.js';

const dialects: readonly Dialect[] = ['integration', 'v3'];
const day = 24 * hour;

for (const dialect of dialects) {
  test(`lists the coming viewings by day and time (${dialect})`, async () => {
    const {list, listing, addHome} = brokerage({dialect});
    const early = addHome('Zorns väg 1', day, {
      location: {streetAddress: 'Zorns väg 1', postalCode: '169 67', city: 'Solna', district: 'Haga'},
    });
    const {homes, viewings} = await list();
    expect(homes).toMatchObject([
      {dealId: early.deal.id, name: 'Zorns väg 1', area: 'Haga', address: 'Zorns väg 1, 169 67 Solna'},
      {dealId: listing.id, name: 'Råsundavägen 4', area: 'Solna', address: 'Råsundavägen 4, 169 67 Solna'},
    ]);
    expect(viewings).toMatchObject([
      {dealId: early.deal.id, date: '2026-11-10', start: '2026-11-10T08:00:00Z', end: '2026-11-10T09:00:00Z'},
      {viewingId: listing.slotViewing.id, date: '2026-11-14', end: '2026-11-14T08:45:00Z', state: 'open'},
      {viewingId: listing.timedViewing.id, date: '2026-11-15', state: 'open'},
      {viewingId: listing.closed.id, date: '2026-11-16', state: 'contact'},
    ]);
  });

  test(`costs Mspecs one read however many visitors come within the hour (${dialect})`, async () => {
    const {client, calls, clock} = brokerage({dialect});
    await Promise.all(Array.from({length: 50}, () => client.get('/viewings')));
    const first = calls().length;
    if (dialect === 'integration') expect(calls()).toEqual(['/api/marketing/deals']);
    for (let visitors = 0; visitors < 50; visitors += 1) {
      clock.advance(minute);
      await client.get('/viewings');
    }
    expect(calls()).toHaveLength(first);
  });

  test(`leaves out previews, sold and reserved homes and hidden ones (${dialect})`, async () => {
    const {list, addHome} = brokerage({dialect});
    const statuses = ['ENUMS_SALE_STATUS_SOLD', 'ENUMS_SALE_STATUS_RESERVED'];
    for (const saleStatus of statuses) addHome('Dolda gatan 1', day, {publishingInformation: {saleStatus}});
    addHome('Dolda gatan 2', day, {publishingInformation: {isPreview: true}});
    addHome('Dolda gatan 3', day, {webPageAccessibleOnlyByDirectUrl: true});
    addHome('Synliga gatan 4', day, {publishingInformation: {saleStatus: 'ENUMS_SALE_STATUS_COMING'}});
    expect((await list()).homes.map(({name}) => name)).toEqual(['Synliga gatan 4', 'Råsundavägen 4']);
  });
}

test('counts the seats of a viewing with slots and lists them', async () => {
  const {list, listing} = brokerage();
  const [viewing] = (await list()).viewings;
  expect(viewing).toMatchObject({
    state: 'open',
    seatsLeft: 3,
    slots: [
      {slotId: listing.free, state: 'open', seatsLeft: 2},
      {slotId: listing.last, state: 'open', seatsLeft: 1},
      {slotId: listing.full, state: 'full'},
    ],
  });
});

test('a viewing leaves the list when it has passed, without a read', async () => {
  const {list, addHome, clock, listCalls} = brokerage();
  const {viewing} = addHome('Nära gatan 1', -30 * minute);
  expect((await list()).viewings[0]?.viewingId).toBe(viewing.id);
  clock.advance(31 * minute);
  expect((await list()).viewings.map(({viewingId}) => viewingId)).not.toContain(viewing.id);
  expect(listCalls()).toBe(1);
});

test('a list that is an hour old is shown while it is read again', async () => {
  const {list, addHome, clock, listCalls, settled} = brokerage();
  await list();
  addHome('Nya gatan 1', 3 * day);
  clock.advance(hour + second);
  expect((await list()).homes).toHaveLength(1);
  await settled();
  expect((await list()).homes).toHaveLength(2);
  expect(listCalls()).toBe(2);
});

test('filters by day, area and office, in any case', async () => {
  const {list, addHome} = brokerage();
  const location = {
    streetAddress: 'Åsögatan 1',
    postalCode: '116 24',
    city: 'Stockholm',
    district: 'Södermalm',
  };
  const office = {id: 'MDAx.', name: 'Mäklarna Söder', phoneNumber: '08', email: 'a@example.se'};
  addHome('Åsögatan 1', day, {location, office});
  const namesFor = async (query: string) => (await list(query)).homes.map(({name}) => name);
  expect(await namesFor('?day=2026-11-10')).toEqual(['Åsögatan 1']);
  expect(await namesFor('?from=2026-11-11')).toEqual(['Råsundavägen 4']);
  expect(await namesFor('?to=2026-11-09')).toEqual([]);
  expect(await namesFor(`?area=${encodeURIComponent('SÖDERMALM')}`)).toEqual(['Åsögatan 1']);
  expect(await namesFor('?area=Haga&area=solna')).toEqual(['Råsundavägen 4']);
  expect(await namesFor(`?office=${encodeURIComponent('mäklarna söder')}&utm_source=mail`)).toEqual([
    'Åsögatan 1',
  ]);
});

for (const query of [
  'day=today',
  'from=2026-02-31',
  'limit=0',
  'limit=1001',
  'after=%00',
  'area=' + 'x'.repeat(101),
]) {
  test(`refuses ?${query.slice(0, 30)}`, async () => {
    const {client} = brokerage();
    const answer = await client.get(`/viewings?${query}`);
    const name = query.split('=')[0];
    expect([answer.status, answer.json]).toMatchObject([
      400,
      {reason: 'invalid', title: `The query parameter ${name} is invalid`},
    ]);
  });
}

test('pages are complete even if a viewing passes between them', async () => {
  const {list, addHome, clock} = brokerage();
  for (let at = 1; at < 6; at += 1) addHome(`Gatan ${at}`, at * hour);
  const first = await list('?limit=2');
  clock.advance(3 * hour + minute);
  const second = await list(`?limit=20&after=${first.next}`);
  expect([...first.homes, ...second.homes].map(({name}) => name)).toEqual([
    'Gatan 1',
    'Gatan 2',
    'Gatan 3',
    'Gatan 4',
    'Gatan 5',
    'Råsundavägen 4',
  ]);
  expect(second.next).toBeUndefined();
});

test('answers 304 to the ETag of the same list, and 200 after a change', async () => {
  const {client, listing, sendEvent} = brokerage();
  const first = await client.get('/viewings');
  const headers = {'if-none-match': first.headers.get('etag') ?? ''};
  expect((await client.get('/viewings', headers)).status).toBe(304);
  await sendEvent({eventType: 'UN_PUBLISH', dealId: listing.id});
  expect((await client.get('/viewings', headers)).status).toBe(200);
});

test('has images only if the operator allows them, and only from the web', async () => {
  const image = {mainImage: {url: 'https://bilder.example/1.jpg'}};
  const allowed = brokerage({listImages: true});
  allowed.addHome('Gatan 1', day, image);
  allowed.addHome('Gatan 2', day, {mainImage: {url: 'javascript:alert(1)'}});
  expect((await allowed.list()).homes.map(({imageUrl}) => imageUrl)).toEqual([
    'https://bilder.example/1.jpg',
    undefined,
    undefined,
  ]);
  const other = brokerage();
  other.addHome('Gatan 1', day, image);
  expect(JSON.stringify(await other.list())).not.toContain('bilder.example');
});

test('holds no private note, contact details of brokers or unknown fields', async () => {
  const {client} = brokerage();
  const {text} = await client.get('/viewings');
  for (const secret of ['mattan', 'anna@', '+46', 'comment']) expect(text).not.toContain(secret);
});

for (const [what, fault, reason] of [
  ['is down', {status: 503}, 'unavailable'],
  ['answers with a page', {body: '<html>', contentType: 'text/html'}, 'bad-response'],
  ['answers with an object', {body: '{"message": "maintenance"}'}, 'bad-response'],
] as const) {
  test(`says so if Mspecs ${what}, and is asked again after a minute`, async () => {
    const {client, simulator, clock, listCalls} = brokerage();
    simulator.faults.add({route: 'deals', ...fault});
    for (let visitors = 0; visitors < 3; visitors += 1)
      expect((await client.get('/viewings')).json).toMatchObject({reason});
    expect(listCalls()).toBe(1);
    simulator.faults.clear();
    clock.advance(61 * second);
    expect((await client.get('/viewings')).status).toBe(200);
  });
}

test('odd homes and viewings in the list do no harm', async () => {
  const {list, simulator} = brokerage();
  const odd = [
    null,
    7,
    [],
    {},
    {id: 5},
    {id: '../..'},
    {id: 'MDAx', viewings: {}, location: 7, office: [], publishingInformation: 'x', mainImage: [7]},
    {id: 'MDAy', viewings: [null, 7, {id: 'MDAz', type: 7, startDate: 'soon'}], location: {streetAddress: 4}},
    {
      id: 'MDA0',
      viewings: [{id: 'MDA1', startDate: '2026-11-12T10:00:00Z', endDate: 3, allowExternalBooking: 1}],
    },
  ];
  simulator.faults.add({route: 'deals', body: JSON.stringify(odd)});
  expect(await list()).toMatchObject({
    homes: [{dealId: 'MDA0', name: ''}],
    viewings: [{viewingId: 'MDA1', date: '2026-11-12', state: 'contact'}],
  });
});
