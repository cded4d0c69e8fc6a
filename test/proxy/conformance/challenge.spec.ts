import {altchaKey, changed, solvedChallenge} from '../../support/proxy/challenge.js';
import {expect, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

test.use({altchaKey});

test('issues a challenge and accepts its answer once', async ({client, listing}) => {
  expect((await client.get(listing.paths.deal)).json).toMatchObject({challenge: true});
  const answer = await solvedChallenge(client);
  const path = listing.paths.slot(listing.free);
  expect((await client.post(path, newPerson(), answer)).status).toBe(202);
  const again = await client.post(path, newPerson(), answer);
  expect([again.status, again.json]).toMatchObject([403, {reason: 'invalid', problems: {challenge: 'used'}}]);
  expect(listing.sent()).toHaveLength(1);
});

test('accepts one of several requests with one answer at the same moment', async ({client, listing}) => {
  const answer = await solvedChallenge(client);
  const path = listing.paths.slot(listing.free);
  const answers = await Promise.all(
    Array.from({length: 5}, () => client.post(path, newPerson(), {...answer, 'idempotency-key': newKey()})),
  );
  expect(answers.map(({status}) => status).sort()).toEqual([202, 403, 403, 403, 403]);
});

test('refuses a request without an answer, and with a forged one', async ({client, listing}) => {
  const path = listing.paths.viewing(listing.timedViewing.id);
  const forged = changed(await solvedChallenge(client), ({challenge}) => {
    challenge.parameters['data'] = {expiresAt: 9_999_999_999};
  });
  for (const headers of [{}, forged])
    expect((await client.post(path, newPerson(), headers)).status).toBe(403);
  expect(listing.sent()).toEqual([]);
});
