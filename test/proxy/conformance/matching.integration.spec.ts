import {expect, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

const profile = {
  objectType: 'OBJECT_TYPE_TENANT_OWNERSHIP',
  minRooms: 3,
  maxRooms: 3,
  minPrice: 3_000_000,
  maxPrice: 4_000_000,
  isInternational: false,
  municipalities: ['0184'],
};

test('the deal says that tips can be ordered, and has what the search profile is made of', async ({
  client,
  listing,
}) => {
  expect((await client.get(listing.paths.deal)).json).toMatchObject({
    matching: true,
    objectType: {constant: 'OBJECT_TYPE_TENANT_OWNERSHIP'},
    rooms: {numberOfRooms: 3},
    saleInformation: {price: 3_495_000},
    location: {municipality: {identifier: '0184', name: 'Solna'}},
  });
});

test('ordering tips creates a lead with the profile of the deal, whatever the body asks for', async ({
  client,
  listing,
}) => {
  const person = newPerson();
  const matchings = [{objectType: 'OBJECT_TYPE_HOUSE', maxPrice: 1}];
  const answer = await client.post(listing.paths.matching, {...person, matchings, minRooms: 9});
  expect([answer.status, answer.json]).toEqual([202, {status: 'requested'}]);
  expect(listing.leadsOf(person)).toMatchObject([{contact: person, matchings: [profile]}]);
});

test('a repeated order creates one lead, and its key is not that of an interest', async ({
  client,
  listing,
}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  for (const attempt of ['first', 'repeat'])
    expect((await client.post(listing.paths.matching, person, headers)).status, attempt).toBe(202);
  expect(listing.leadsOf(person)).toHaveLength(1);
  expect((await client.post(listing.paths.interest, person, headers)).status).toBe(422);
  expect(listing.sent()).toEqual([]);
});

test('an order that Mspecs refuses is reported, and not resent', async ({client, listing, mspecs}) => {
  mspecs.simulator.faults.add({route: 'lead', status: 400, times: 1});
  const headers = {'idempotency-key': newKey()};
  const person = newPerson();
  for (const attempt of ['first', 'repeat']) {
    const answer = await client.post(listing.paths.matching, person, headers);
    expect([answer.status, answer.json], attempt).toMatchObject([409, {reason: 'refused'}]);
  }
  expect(listing.leadsOf(person)).toEqual([]);
});

test('an order with an unknown outcome is not resent', async ({client, listing, mspecs}) => {
  mspecs.simulator.faults.add({route: 'lead', drop: true, times: 1});
  const headers = {'idempotency-key': newKey()};
  const person = newPerson();
  for (const attempt of ['first', 'repeat']) {
    const answer = await client.post(listing.paths.matching, person, headers);
    expect([answer.status, answer.json], attempt).toMatchObject([504, {reason: 'timeout'}]);
  }
  expect(listing.leadsOf(person)).toEqual([]);
});

test('an order for an unknown home, without contact details or by a bot is rejected', async ({
  client,
  listing,
}) => {
  const person = newPerson();
  const unknownHome = await client.post('/deals/MDAwNHw5OTk5OTd8NTg./matching', person);
  expect([unknownHome.status, unknownHome.json]).toMatchObject([404, {reason: 'not-found'}]);
  const withoutEmail = await client.post(listing.paths.matching, {...person, email: ''});
  expect([withoutEmail.status, withoutEmail.json]).toMatchObject([400, {problems: {email: 'missing'}}]);
  const premium = await client.post(listing.paths.matching, {...person, phoneNumber: '+46900123456'});
  expect([premium.status, premium.json]).toMatchObject([400, {problems: {phoneNumber: 'unsupported'}}]);
  const bot = await client.post(listing.paths.matching, person, {'form-honeypot': '1'});
  expect([bot.status, bot.json]).toMatchObject([400, {reason: 'invalid'}]);
  const tooFast = await client.post(listing.paths.matching, person, {'form-time': '10'});
  expect([tooFast.status, tooFast.json]).toMatchObject([429, {limit: 'fill-time'}]);
  const tooLong = await client.post(listing.paths.matching, {...person, more: 'x'.repeat(20_000)});
  expect([tooLong.status, tooLong.json]).toMatchObject([413, {reason: 'invalid'}]);
  expect(listing.leadsOf(person)).toEqual([]);
});

test('an order by a page of another origin, or with another method, is refused', async ({
  client,
  listing,
}) => {
  const foreign = {origin: 'https://evil.example', 'form-time': '1000'};
  const refused = await client.post(listing.paths.matching, newPerson(), foreign);
  expect([refused.status, refused.json]).toMatchObject([403, {reason: 'misconfigured'}]);
  const {status, headers} = await client.request(listing.paths.matching, {method: 'GET'});
  expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
});
