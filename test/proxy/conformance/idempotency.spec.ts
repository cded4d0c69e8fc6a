import {expect, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';

test('a repeated key replays the first response, and the person gets one email', async ({
  client,
  listing,
}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const first = await client.post(listing.paths.slot(listing.free), person, headers);
  const second = await client.post(listing.paths.slot(listing.free), person, headers);
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.text).toBe(first.text);
  expect(listing.mailsTo(person)).toHaveLength(1);
  expect(listing.sent()).toHaveLength(1);
});

test('concurrent requests with one key send one request', async ({client, listing, mspecs}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  mspecs.simulator.faults.add({route: 'booking', delay: 100});
  const answers = await Promise.all(
    Array.from({length: 8}, () => client.post(listing.paths.slot(listing.free), person, headers)),
  );
  expect(answers.map(({status}) => status)).toEqual(Array<number>(8).fill(202));
  expect(listing.mailsTo(person)).toHaveLength(1);
  expect(listing.sent()).toHaveLength(1);
});

test('a repeat with different whitespace counts as the same request', async ({client, listing}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  await client.post(listing.paths.slot(listing.free), person, headers);
  const body = JSON.stringify({...person, lastName: `${person.lastName} `, more: 1}, null, 2);
  expect((await client.post(listing.paths.slot(listing.free), body, headers)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a repeat with another spelling of the email address counts as the same request', async ({
  client,
  listing,
}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const [name = ''] = person.email.split('@');
  for (const spelling of ['@exämple.se', '@xn--exmple-cua.se', '@EXÄMPLE.SE.', '＠exa\u0308mple.se']) {
    const email = registerSecret(`${name}${spelling}`);
    const answer = await client.post(listing.paths.slot(listing.free), {...person, email}, headers);
    expect([spelling, answer.status]).toEqual([spelling, 202]);
  }
  expect(listing.sent()).toHaveLength(1);
});

test('a key cannot be reused for another request', async ({client, listing}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  const others = [
    await client.post(listing.paths.slot(listing.free), newPerson(), headers),
    await client.post(listing.paths.slot(listing.last), person, headers),
    await client.post(listing.paths.viewing(listing.timedViewing.id), person, headers),
  ];
  for (const {status, json} of others) expect([status, json]).toMatchObject([422, {reason: 'invalid'}]);
  expect(listing.sent()).toHaveLength(1);
});

test('a key cannot be reused for another request while the first is pending', async ({
  client,
  listing,
  mspecs,
}) => {
  const headers = {'idempotency-key': newKey()};
  mspecs.simulator.faults.add({route: 'booking', delay: 300});
  const first = client.post(listing.paths.slot(listing.free), newPerson(), headers);
  await expect.poll(() => listing.sent().length).toBe(1);
  expect((await client.post(listing.paths.slot(listing.free), newPerson(), headers)).status).toBe(422);
  expect((await first).status).toBe(202);
});

test('requests without a key are independent', async ({client, listing}) => {
  const person = newPerson();
  await client.post(listing.paths.slot(listing.free), person);
  await client.post(listing.paths.slot(listing.free), person);
  expect(listing.mailsTo(person)).toHaveLength(2);
});

test('a request that did not reach Mspecs can be retried with the same key', async ({client, listing}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  listing.slotViewing.slots[0]!.booked = 2;
  const refused = await client.post(listing.paths.slot(listing.free), person, headers);
  expect(refused.json).toMatchObject({reason: 'slot-full'});
  const taken = await client.post(listing.paths.slot(listing.last), person, {'idempotency-key': newKey()});
  expect(taken.status).toBe(202);
  // The same request again: it is checked again, with the same result.
  expect((await client.post(listing.paths.slot(listing.free), person, headers)).json).toMatchObject({
    reason: 'slot-full',
  });
  expect(listing.sent()).toHaveLength(1);
});

test('rejects an invalid key', async ({client, listing}) => {
  for (const key of ['two words', 'x'.repeat(201)]) {
    const headers = {'idempotency-key': key};
    expect((await client.post(listing.paths.slot(listing.free), newPerson(), headers)).status).toBe(400);
  }
  expect(listing.sent()).toEqual([]);
});

test('a client disconnect does not cancel the request', async ({client, running, listing, mspecs}) => {
  const person = newPerson();
  const key = newKey();
  const leaving = new AbortController();
  mspecs.before.add(({method}) => {
    if (method === 'POST') leaving.abort();
  });
  const headers = {'content-type': 'application/json', 'idempotency-key': key};
  const body = JSON.stringify(person);
  const path = listing.paths.slot(listing.free);
  await expect(
    fetch(running.url + path, {method: 'POST', headers, body, signal: leaving.signal}),
  ).rejects.toThrow();
  expect((await client.post(path, person, {'idempotency-key': key})).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
});
