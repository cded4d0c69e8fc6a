import {expect, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

test('an interest in a home reaches Mspecs', async ({visitor, home, mspecs}) => {
  const person = newPerson();
  const answer = await visitor.post(home.paths.interest, {...person, description: 'hej'});
  expect([answer.status, answer.json]).toEqual([202, {status: 'requested'}]);
  expect(mspecs.simulator.store.interests.filter(({dealId}) => dealId === home.id)).toEqual([
    {dealId: home.id, email: person.email},
  ]);
  expect(JSON.parse(home.sent()[0]?.body ?? '')).toEqual(person);
});

test('who is on the deal already has what they want', async ({visitor, home, mspecs}) => {
  const person = newPerson();
  await visitor.post(home.paths.interest, person);
  expect((await visitor.post(home.paths.interest, person)).status).toBe(202);
  expect(mspecs.simulator.store.interests.filter(({dealId}) => dealId === home.id)).toHaveLength(1);
});

test('a repeated interest is sent once', async ({visitor, home}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  await visitor.post(home.paths.interest, person, headers);
  expect((await visitor.post(home.paths.interest, person, headers)).status).toBe(202);
  expect(home.sent()).toHaveLength(1);
});

test('an interest in no home, or of nobody, reaches nobody', async ({visitor, home}) => {
  const nowhere = await visitor.post('/deals/MDAwNHw5OTk5OTZ8NTg./interest', newPerson());
  expect([nowhere.status, nowhere.json]).toMatchObject([404, {reason: 'not-found'}]);
  const nobody = await visitor.post(home.paths.interest, {...newPerson(), email: ''});
  expect([nobody.status, nobody.json]).toMatchObject([400, {problems: {email: 'missing'}}]);
  expect(home.sent()).toEqual([]);
});

test('an interest of which nobody knows what became is not sent again', async ({visitor, home, mspecs}) => {
  mspecs.simulator.faults.add({route: 'interest', drop: true});
  const answer = await visitor.post(home.paths.interest, newPerson());
  expect([answer.status, answer.json]).toMatchObject([504, {reason: 'timeout'}]);
  expect(home.sent()).toHaveLength(1);
});

test('the link to what the brokerage says of privacy comes with the deal', async ({visitor, home}) => {
  expect((await visitor.get(home.paths.deal)).json).toMatchObject({
    organization: {urlToGDPRDoc: 'https://example.se/integritet'},
  });
});
