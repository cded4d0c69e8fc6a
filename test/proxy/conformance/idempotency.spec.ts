import {expect, test} from '../../support/proxy/over-http.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

test('a repeat gets the first answer, and the person one mail', async ({visitor, home}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  const first = await visitor.post(home.paths.slot(home.free), person, headers);
  const second = await visitor.post(home.paths.slot(home.free), person, headers);
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.text).toBe(first.text);
  expect(home.mailsTo(person)).toHaveLength(1);
  expect(home.sent()).toHaveLength(1);
});

test('so do repeats at the same time', async ({visitor, home, mspecs}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  mspecs.simulator.faults.add({route: 'booking', delay: 100});
  const answers = await Promise.all(
    Array.from({length: 8}, () => visitor.post(home.paths.slot(home.free), person, headers)),
  );
  expect(answers.map(({status}) => status)).toEqual(Array<number>(8).fill(202));
  expect(home.mailsTo(person)).toHaveLength(1);
  expect(home.sent()).toHaveLength(1);
});

test('a repeat written with other spaces is the same', async ({visitor, home}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  await visitor.post(home.paths.slot(home.free), person, headers);
  const body = JSON.stringify({...person, lastName: `${person.lastName} `, more: 1}, null, 2);
  expect((await visitor.post(home.paths.slot(home.free), body, headers)).status).toBe(202);
  expect(home.mailsTo(person)).toHaveLength(1);
});

test('a key cannot name another request', async ({visitor, home}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  expect((await visitor.post(home.paths.slot(home.free), person, headers)).status).toBe(202);
  const others = [
    await visitor.post(home.paths.slot(home.free), newPerson(), headers),
    await visitor.post(home.paths.slot(home.last), person, headers),
    await visitor.post(home.paths.viewing(home.timed.id), person, headers),
  ];
  for (const {status, json} of others) expect([status, json]).toMatchObject([422, {reason: 'invalid'}]);
  expect(home.sent()).toHaveLength(1);
});

test('nor can it while the first request is under way', async ({visitor, home, mspecs}) => {
  const headers = {'idempotency-key': newKey()};
  mspecs.simulator.faults.add({route: 'booking', delay: 300});
  const first = visitor.post(home.paths.slot(home.free), newPerson(), headers);
  await expect.poll(() => home.sent().length).toBe(1);
  expect((await visitor.post(home.paths.slot(home.free), newPerson(), headers)).status).toBe(422);
  expect((await first).status).toBe(202);
});

test('without a key each request is its own', async ({visitor, home}) => {
  const person = newPerson();
  await visitor.post(home.paths.slot(home.free), person);
  await visitor.post(home.paths.slot(home.free), person);
  expect(home.mailsTo(person)).toHaveLength(2);
});

test('a request that did not reach Mspecs can be made again with the same key', async ({visitor, home}) => {
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  home.cut.slots[0]!.booked = 2;
  const refused = await visitor.post(home.paths.slot(home.free), person, headers);
  expect(refused.json).toMatchObject({reason: 'slot-full'});
  const taken = await visitor.post(home.paths.slot(home.last), person, {'idempotency-key': newKey()});
  expect(taken.status).toBe(202);
  // The same wish again: it is looked at anew, and comes to the same.
  expect((await visitor.post(home.paths.slot(home.free), person, headers)).json).toMatchObject({
    reason: 'slot-full',
  });
  expect(home.sent()).toHaveLength(1);
});

test('a key that cannot be one is refused', async ({visitor, home}) => {
  for (const key of ['two words', 'x'.repeat(201)]) {
    const headers = {'idempotency-key': key};
    expect((await visitor.post(home.paths.slot(home.free), newPerson(), headers)).status).toBe(400);
  }
  expect(home.sent()).toEqual([]);
});

test('a visitor who leaves does not call the request off', async ({visitor, running, home, mspecs}) => {
  const person = newPerson();
  const key = newKey();
  const leaving = new AbortController();
  mspecs.before.add(({method}) => {
    if (method === 'POST') leaving.abort();
  });
  const headers = {'content-type': 'application/json', 'idempotency-key': key};
  const body = JSON.stringify(person);
  const path = home.paths.slot(home.free);
  await expect(
    fetch(running.url + path, {method: 'POST', headers, body, signal: leaving.signal}),
  ).rejects.toThrow();
  expect((await visitor.post(path, person, {'idempotency-key': key})).status).toBe(202);
  expect(home.mailsTo(person)).toHaveLength(1);
});
