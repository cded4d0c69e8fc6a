import {expect, test} from '../../support/proxy/over-http.js';
import {newPerson} from '../../support/proxy/person.js';

test('no interest can be registered', async ({visitor, home}) => {
  const answer = await visitor.post(home.paths.interest, newPerson());
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
  expect(home.sent()).toEqual([]);
});

test('there is no webhook', async ({visitor}) => {
  const answer = await visitor.post('/webhook', {eventType: 'VIEWING'});
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
});
