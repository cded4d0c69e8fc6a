import {expect, test} from '../../support/proxy/over-http.js';
import {newPerson} from '../../support/proxy/person.js';

test('rejects an interest', async ({client, listing}) => {
  const answer = await client.post(listing.paths.interest, newPerson());
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
  expect(listing.sent()).toEqual([]);
});

test('orders no tips about similar homes', async ({client, listing}) => {
  const person = newPerson();
  const answer = await client.post(listing.paths.matching, person);
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
  expect(listing.leadsOf(person)).toEqual([]);
});

test('has no webhook route', async ({client}) => {
  const answer = await client.post('/webhook', {eventType: 'VIEWING'});
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
});
