import {expect, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

test('an interest in a home reaches Mspecs', async ({client, listing, mspecs}) => {
  const person = newPerson();
  const answer = await client.post(listing.paths.interest, {...person, description: 'hej'});
  expect([answer.status, answer.json]).toEqual([202, {status: 'requested'}]);
  expect(mspecs.simulator.store.interests.filter(({dealId}) => dealId === listing.id)).toEqual([
    {dealId: listing.id, email: person.email},
  ]);
  expect(JSON.parse(listing.sent()[0]?.body ?? '')).toEqual(person);
});

test('an interest that Mspecs refuses is reported, and not resent', async ({client, listing, mspecs}) => {
  mspecs.simulator.faults.add({route: 'interest', status: 400});
  const headers = {'idempotency-key': newKey()};
  const person = newPerson();
  for (const attempt of ['first', 'repeat']) {
    const answer = await client.post(listing.paths.interest, person, headers);
    expect([answer.status, answer.json], attempt).toMatchObject([409, {reason: 'refused'}]);
  }
  expect(listing.sent()).toHaveLength(1);
  expect(mspecs.simulator.store.interests.filter(({dealId}) => dealId === listing.id)).toEqual([]);
});

test('an interest of a person already on the deal is refused', async ({client, listing, mspecs}) => {
  const person = newPerson();
  await client.post(listing.paths.interest, person);
  const answer = await client.post(listing.paths.interest, person);
  expect([answer.status, answer.json]).toMatchObject([409, {reason: 'refused'}]);
  expect(listing.sent()).toHaveLength(2);
  expect(mspecs.simulator.store.interests.filter(({dealId}) => dealId === listing.id)).toHaveLength(1);
});

test('a repeated interest is sent once', async ({client, listing}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  await client.post(listing.paths.interest, person, headers);
  expect((await client.post(listing.paths.interest, person, headers)).status).toBe(202);
  expect(listing.sent()).toHaveLength(1);
});

test('an interest in an unknown home or without contact details is rejected', async ({client, listing}) => {
  const unknownHome = await client.post('/deals/MDAwNHw5OTk5OTZ8NTg./interest', newPerson());
  expect([unknownHome.status, unknownHome.json]).toMatchObject([404, {reason: 'not-found'}]);
  const withoutEmail = await client.post(listing.paths.interest, {...newPerson(), email: ''});
  expect([withoutEmail.status, withoutEmail.json]).toMatchObject([400, {problems: {email: 'missing'}}]);
  expect(listing.sent()).toEqual([]);
});

test('an interest with an unknown outcome is not resent', async ({client, listing, mspecs}) => {
  mspecs.simulator.faults.add({route: 'interest', drop: true});
  const answer = await client.post(listing.paths.interest, newPerson());
  expect([answer.status, answer.json]).toMatchObject([504, {reason: 'timeout'}]);
  expect(listing.sent()).toHaveLength(1);
});

test('the deal includes the privacy link of the brokerage', async ({client, listing}) => {
  expect((await client.get(listing.paths.deal)).json).toMatchObject({
    organization: {urlToGDPRDoc: 'https://example.se/integritet'},
  });
});
