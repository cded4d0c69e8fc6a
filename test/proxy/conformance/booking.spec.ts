import {expect, test} from '../../support/proxy/over-http.js';
import {newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';
import {siteOrigin} from '../../support/proxy/simulated-mspecs.js';

test('a request for a slot reaches Mspecs, which emails the person', async ({client, listing}) => {
  const person = newPerson();
  const answer = await client.post(listing.paths.slot(listing.free), person);
  expect(answer.status).toBe(202);
  expect(answer.json).toEqual({status: 'requested'});
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(listing.mailsTo(person)).toHaveLength(1);
  const [sent] = listing.sent();
  expect(decodeURIComponent(sent?.path ?? '')).toContain(
    `/externalViewer/${listing.slotViewing.id}/slot/${listing.free}`,
  );
  expect(JSON.parse(sent?.body ?? '')).toEqual(person);
});

test('a request for a viewing without slots reaches Mspecs', async ({client, listing}) => {
  const person = newPerson();
  expect((await client.post(listing.paths.viewing(listing.timedViewing.id), person)).status).toBe(202);
  expect(listing.mailsTo(person)).toHaveLength(1);
  expect(listing.sent()).toHaveLength(1);
});

test('the last seat of a slot can be booked', async ({client, listing}) => {
  expect((await client.post(listing.paths.slot(listing.last), newPerson())).status).toBe(202);
});

test('unknown fields are dropped and whitespace is trimmed', async ({client, listing}) => {
  const person = newPerson();
  const answer = await client.post(listing.paths.slot(listing.free), {
    ...person,
    firstName: `  ${person.firstName} `,
    description: 'Ring inte',
    interestedStatus: 'ENUM_BUYER_INTERESTED_STATUS_INTERESTED',
    disableNotifications: true,
    isAdmin: true,
  });
  expect(answer.status).toBe(202);
  expect(JSON.parse(listing.sent()[0]?.body ?? '')).toEqual(person);
});

test('Mspecs gets one form of an email address and a name', async ({client, listing}) => {
  const person = newPerson();
  const [name = ''] = person.email.split('@');
  const answer = await client.post(listing.paths.slot(listing.free), {
    ...person,
    firstName: `\u202e${person.firstName}\u0000`,
    email: `Eva <mailto:${name}@EXÄMPLE.SE>;`,
  });
  expect(answer.status).toBe(202);
  const email = registerSecret(`${name}@xn--exmple-cua.se`);
  expect(JSON.parse(listing.sent()[0]?.body ?? '')).toEqual({...person, email});
});

test('headers of the visitor do not reach Mspecs', async ({client, listing}) => {
  await client.post(listing.paths.slot(listing.free), newPerson(), {
    'x-visitor': 'secret',
    cookie: 'visitor=1',
    authorization: 'Bearer visitor',
    'subscriber-id': 'visitor',
    'x-forwarded-for': '192.0.2.77',
    referer: 'https://www.maklaren.example/hem/1',
  });
  const [sent] = listing.sent();
  expect(sent?.headers['authorization']).not.toContain('visitor');
  expect(sent?.headers['subscriber-id'] ?? '').not.toContain('visitor');
  expect(sent?.headers['cookie'] ?? '').not.toContain('visitor');
  for (const name of ['x-visitor', 'x-forwarded-for', 'referer']) expect(sent?.headers[name]).toBeUndefined();
});

test('an unavailable time is rejected with a reason and never reaches Mspecs', async ({
  client,
  listing,
  mspecs,
}) => {
  const other = mspecs.simulator.store.addDeal();
  const otherViewing = mspecs.simulator.store.addSlotViewing(other.id, {
    start: Date.now() + 5 * 24 * 60 * 60_000,
    slotMinutes: 15,
    slotCount: 1,
    capacity: 2,
  });
  const otherSlot = otherViewing.slots[0]!.id;
  const cases: [string, string, number, string][] = [
    ['a full slot', listing.paths.slot(listing.full), 409, 'slot-full'],
    ['a closed viewing', listing.paths.viewing(listing.closed.id), 409, 'closed'],
    ['a past viewing', listing.paths.viewing(listing.past.id), 409, 'closed'],
    ['an unknown viewing', listing.paths.viewing('MDAwNHw5OTk5OTl8OQ..'), 404, 'not-found'],
    ['a viewing of another deal', listing.paths.viewing(otherViewing.id), 404, 'not-found'],
    ['an unknown slot', listing.paths.slot('MDAwNHw5OTk5OTl8Mjc4'), 404, 'not-found'],
    ['a slot of another viewing', listing.paths.slot(otherSlot), 404, 'not-found'],
    [
      'a slot of a viewing without slots',
      listing.paths.slot(listing.free, listing.timedViewing.id),
      404,
      'not-found',
    ],
    [
      'a viewing with slots but no chosen slot',
      listing.paths.viewing(listing.slotViewing.id),
      400,
      'invalid',
    ],
    ['another deal', listing.paths.slot(listing.free).replace(listing.id, other.id), 404, 'not-found'],
    [
      'an unknown deal',
      listing.paths.slot(listing.free).replace(listing.id, 'MDAwNHw5OTk5OTd8NTg.'),
      404,
      'not-found',
    ],
    ['a missing deal', listing.paths.slot(listing.free).split('?')[0]!, 400, 'invalid'],
  ];
  const person = newPerson();
  for (const [what, path, status, reason] of cases) {
    const answer = await client.post(path, person);
    expect([what, answer.status, answer.json]).toMatchObject([what, status, {status, reason}]);
  }
  expect(listing.sent()).toEqual([]);
  expect(listing.mailsTo(person)).toEqual([]);
});

test('lists the invalid fields', async ({client, listing}) => {
  const person = newPerson();
  const cases: [unknown, Record<string, string>][] = [
    [{}, {firstName: 'missing', lastName: 'missing', email: 'missing', phoneNumber: 'missing'}],
    [[], {firstName: 'missing', lastName: 'missing', email: 'missing', phoneNumber: 'missing'}],
    [null, {firstName: 'missing', lastName: 'missing', email: 'missing', phoneNumber: 'missing'}],
    [{...person, firstName: ' '}, {firstName: 'missing'}],
    [{...person, firstName: 7}, {firstName: 'missing'}],
    [{...person, firstName: 'x'.repeat(61)}, {firstName: 'too-long'}],
    [{...person, lastName: 'x'.repeat(61)}, {lastName: 'too-long'}],
    [{...person, firstName: 'Grattis! http://evil.example/x'}, {firstName: 'malformed'}],
    [{...person, lastName: 'evil.example'}, {lastName: 'malformed'}],
    [{...person, lastName: 'eva@example.com'}, {lastName: 'malformed'}],
    [{...person, lastName: '<b>Ek</b>'}, {lastName: 'malformed'}],
    [
      {...person, firstName: '😀', lastName: '070-123 45 67'},
      {firstName: 'malformed', lastName: 'malformed'},
    ],
    [{...person, email: `${'x'.repeat(69)}@example.com`}, {email: 'too-long'}],
    [{...person, email: 'eva at example.com'}, {email: 'malformed'}],
    [{...person, phoneNumber: '0701234567'}, {phoneNumber: 'malformed'}],
    [{...person, phoneNumber: '+46 70 123 45 67'}, {phoneNumber: 'malformed'}],
    [{...person, phoneNumber: '+0701234567'}, {phoneNumber: 'malformed'}],
    [{...person, phoneNumber: `+46${'7'.repeat(14)}`}, {phoneNumber: 'malformed'}],
    [{...person, phoneNumber: '+469001234567'}, {phoneNumber: 'unsupported'}],
    [{...person, phoneNumber: '+4782912345'}, {phoneNumber: 'unsupported'}],
    [{...person, phoneNumber: '+449090123456'}, {phoneNumber: 'unsupported'}],
    [{...person, phoneNumber: '+881612345678'}, {phoneNumber: 'unsupported'}],
    [{...person, phoneNumber: {number: '+46701234567'}}, {phoneNumber: 'missing'}],
  ];
  for (const [body, problems] of cases) {
    const answer = await client.post(listing.paths.slot(listing.free), body);
    expect([answer.status, answer.json]).toMatchObject([400, {reason: 'invalid', problems}]);
    expect((answer.json as {problems: object}).problems).toEqual(problems);
  }
  expect(listing.sent()).toEqual([]);
});

test('accepts fields of the maximum length', async ({client, listing}) => {
  const person = {
    ...newPerson(),
    firstName: 'å'.repeat(60),
    lastName: 'ö'.repeat(60),
    phoneNumber: '+467012345678901',
  };
  const email = `${'x'.repeat(68)}@example.com`;
  expect(email).toHaveLength(80);
  expect((await client.post(listing.paths.slot(listing.free), {...person, email})).status).toBe(202);
});

test('reports a missing deal as a missing field', async ({client, listing}) => {
  const answer = await client.post(listing.paths.slot(listing.free).split('?')[0]!, newPerson());
  expect(answer.json).toMatchObject({problems: {dealId: 'missing'}});
});

test('rejects filled honeypots and forms filled in too fast', async ({client, listing}) => {
  const path = listing.paths.slot(listing.free);
  const honeypot = await client.post(path, newPerson(), {'form-honeypot': 'https://spam.example'});
  expect([honeypot.status, honeypot.json]).toMatchObject([400, {reason: 'invalid'}]);
  const fast = await client.post(path, newPerson(), {'form-time': '499'});
  expect([fast.status, fast.json]).toMatchObject([429, {reason: 'rate-limited', limit: 'fill-time'}]);
  expect(fast.headers.get('retry-after')).toBe('1');
  const odd = await client.post(path, newPerson(), {'form-time': 'soon'});
  expect([odd.status, odd.json]).toMatchObject([400, {reason: 'invalid'}]);
  expect(listing.sent()).toEqual([]);
  expect((await client.post(path, newPerson(), {'form-time': '500'})).status).toBe(202);
});

test('requires the fill time from pages, and not from servers', async ({client, listing}) => {
  const path = listing.paths.slot(listing.free);
  const pages = [
    {origin: siteOrigin},
    {'sec-fetch-site': 'same-origin'},
    {origin: siteOrigin, 'sec-fetch-site': 'cross-site'},
  ] as unknown as Record<string, string>[];
  for (const page of pages) {
    const answer = await client.post(path, newPerson(), page);
    expect([page, answer.status, answer.json]).toMatchObject([page, 400, {reason: 'invalid'}]);
  }
  expect(listing.sent()).toEqual([]);
  for (const page of pages)
    expect((await client.post(path, newPerson(), {...page, 'form-time': '500'})).status).toBe(202);
  expect((await client.post(path, newPerson())).status).toBe(202);
});
