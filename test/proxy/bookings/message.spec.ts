import {expect, test} from '@playwright/test';
import {proxyInProcess} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';

const description = ({body}: {readonly body: string}) =>
  (JSON.parse(body) as {description?: string}).description;

const integration = () => proxyInProcess({dialect: 'integration'});

test('the deal says that a message reaches the broker, but not with the External viewing API', async () => {
  const {client, listing} = integration();
  expect((await client.get(listing.paths.deal)).json).toMatchObject({message: true});
  const v3 = proxyInProcess({dialect: 'v3'});
  expect((await v3.client.get(v3.listing.paths.deal)).json).not.toHaveProperty('message');
});

test('a message and a source reach Mspecs as the description', async () => {
  const {client, listing} = integration();
  const message = registerSecret('Vi kommer med barnvagn.\nGår hissen ner till garaget?');
  const cases: [object, string | undefined][] = [
    [{message, source: 'Skylt med QR-kod'}, `${message}\nKälla: Skylt med QR-kod`],
    [{message}, message],
    [{source: 'Hemnet'}, 'Källa: Hemnet'],
    [{message: ' \n ', source: ''}, undefined],
  ];
  for (const [index, [remark, expected]] of cases.entries()) {
    const answer = await client.post(listing.paths.slot(listing.free), {...newPerson(), ...remark});
    expect(answer.status).toBe(202);
    expect(description(listing.sent()[index]!)).toBe(expected);
  }
});

test('a message reaches Mspecs as plain text, whatever it holds', async () => {
  const {client, listing} = integration();
  const cases: [unknown, string | undefined][] = [
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\u202eabc\u0000\u200b\ufeff def', 'abc def'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['\ud800Hej 👩‍👧\udfff', 'Hej 👩‍👧'],
    ['x'.repeat(500), 'x'.repeat(500)],
    ['👋'.repeat(500), '👋'.repeat(500)],
    [` ${'å'.repeat(500)}\n`, 'å'.repeat(500)],
    [500, undefined],
    [['Hej'], undefined],
    [{toString: 'Hej'}, undefined],
    [null, undefined],
    [true, undefined],
  ];
  for (const [index, [message, expected]] of cases.entries()) {
    const answer = await client.post(listing.paths.viewing(listing.timedViewing.id), {
      ...newPerson(),
      message,
    });
    expect([message, answer.status]).toEqual([message, 202]);
    expect(description(listing.sent()[index]!)).toBe(expected);
  }
});

test('a source is one line of at most 100 characters', async () => {
  const {client, listing} = integration();
  const cases: [unknown, string | undefined][] = [
    ['Hemnet\nKälla: annan', 'Källa: Hemnet Källa: annan'],
    ['\u202eQR\u0007 ', 'Källa: QR'],
    ['👋'.repeat(10_000 / 4), `Källa: ${'👋'.repeat(100)}`],
    [{}, undefined],
  ];
  for (const [index, [source, expected]] of cases.entries()) {
    await client.post(listing.paths.slot(listing.free), {...newPerson(), source});
    expect(description(listing.sent()[index]!)).toBe(expected);
  }
});

test('a message that is too long is an error of its field, beside those of the others', async () => {
  const {client, listing} = integration();
  for (const message of ['x'.repeat(501), '👋'.repeat(501), 'x'.repeat(10_000)]) {
    const answer = await client.post(listing.paths.slot(listing.free), {...newPerson(), message});
    expect([answer.status, answer.json]).toMatchObject([
      400,
      {reason: 'invalid', problems: {message: 'too-long'}},
    ]);
  }
  const answer = await client.post(listing.paths.slot(listing.free), {
    ...newPerson(),
    email: '',
    message: 'x'.repeat(501),
  });
  expect(answer.json).toMatchObject({problems: {email: 'missing', message: 'too-long'}});
  expect(listing.sent()).toEqual([]);
});

test('a description of the browser never reaches Mspecs', async () => {
  const {client, listing} = integration();
  await client.post(listing.paths.slot(listing.free), {...newPerson(), description: 'Ring inte'});
  expect(description(listing.sent()[0]!)).toBe(undefined);
});

test('an interest, and a request of the External viewing API, reach Mspecs without a message', async () => {
  const {client, listing} = integration();
  const person = newPerson();
  const remark = {message: 'x'.repeat(501), source: 'Hemnet'};
  expect((await client.post(listing.paths.interest, {...person, ...remark})).status).toBe(202);
  expect(JSON.parse(listing.sent()[0]!.body)).toEqual(person);
  const v3 = proxyInProcess({dialect: 'v3'});
  const slot = v3.listing.paths.slot(v3.listing.free);
  expect((await v3.client.post(slot, {...person, ...remark})).status).toBe(202);
  expect(JSON.parse(v3.listing.sent()[0]!.body)).toEqual(person);
});

test('a repeat with another message is a different request, and one with another source is not', async () => {
  const {client, listing} = integration();
  const headers = {'idempotency-key': newKey()};
  const person = {...newPerson(), message: 'Hej'};
  const slot = listing.paths.slot(listing.free);
  expect((await client.post(slot, {...person, source: 'Hemnet'}, headers)).status).toBe(202);
  expect((await client.post(slot, {...person, source: 'Skylt'}, headers)).status).toBe(202);
  expect((await client.post(slot, {...person, message: 'Hej då'}, headers)).status).toBe(422);
  expect(listing.sent()).toHaveLength(1);
});

test('a message is redacted in the log, even if an error quotes it', async () => {
  const message = registerSecret('Portkoden hos oss är hemlighetsfull');
  const {client, listing, entries} = proxyInProcess({
    dialect: 'integration',
    verify: async (request) => {
      throw new Error(`captcha refused ${await request.text()}`);
    },
  });
  await client.post(listing.paths.slot(listing.free), {...newPerson(), message});
  expect(entries.some(({event}) => event === 'booking-failed')).toBe(true);
  expect(JSON.stringify(entries)).not.toContain('Portkoden');
});
