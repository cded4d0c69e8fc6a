import {expect, test} from '@playwright/test';
import {memoryDriver} from '../../src/proxy/storage/memory.js';
import {redact} from '../../src/proxy/redactor.js';
import {Clock, proxyInProcess, type InProcessOptions} from '../support/proxy/in-process.js';
import {newKey, newPerson} from '../support/proxy/person.js';
import {accounts} from '../support/proxy/simulated-mspecs.js';

const person = newPerson();
const key = newKey();

/** An error as libraries throw it: its message and its causes quote the input, whole and in part. */
class QuotingError extends Error {
  constructor() {
    const {firstName, lastName, email, phoneNumber} = person;
    const body = JSON.stringify(person);
    super(
      `cannot take ${body.slice(0, 40)}… of ${firstName} ${lastName.toUpperCase()}, ${encodeURIComponent(email)}, ${key}`,
      {cause: new Error(`${phoneNumber.slice(1)} and ${accounts.webhookSecret}`)},
    );
    this.name = 'QuotingError';
  }
}

const detailsOf = ({firstName, lastName, email, phoneNumber}: typeof person): readonly string[] => [
  firstName,
  lastName,
  email,
  phoneNumber,
];

const fail = () => Promise.reject(new QuotingError());

/** A storage with one failing method. */
const storageThatFailsTo = (method: 'count' | 'setItem' | 'getItem') => (clock: Clock) => ({
  storage: {...memoryDriver(clock.now), [method]: fail},
});

const broken: readonly [string, (clock: Clock) => InProcessOptions, 'once' | 'by name'][] = [
  ['the storage cannot count', storageThatFailsTo('count'), 'once'],
  ['the storage cannot write', storageThatFailsTo('setItem'), 'once'],
  ['the storage cannot read', storageThatFailsTo('getItem'), 'once'],
  ['the captcha fails', () => ({verify: fail}), 'once'],
  [
    'the captcha throws synchronously',
    () => ({
      verify: () => {
        throw new QuotingError();
      },
    }),
    'once',
  ],
  ['the network fails', () => ({fetch: fail}), 'by name'],
];

for (const [what, optionsFor, logged] of broken) {
  test(`logs one error with its stack and without contact details when ${what}`, async () => {
    const clock = new Clock();
    const {client, listing, entries} = proxyInProcess({clock, ...optionsFor(clock)});
    const answer = await client.post(listing.paths.slot(listing.free), person, {'idempotency-key': key});
    const withStack = entries.filter(({stack}) => stack !== undefined);
    if (logged === 'once') {
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(withStack).toHaveLength(1);
      expect(withStack[0]).toMatchObject({
        level: 'error',
        error: 'QuotingError',
        message: expect.stringContaining('cannot take'),
        stack: expect.stringMatching(/unexpected-errors\.spec[^]*Caused by: Error/),
      });
    } else {
      expect(withStack).toEqual([]);
    }
    const text = JSON.stringify(entries).toLowerCase();
    expect(text).toContain('"event":"request"');
    for (const secret of [...detailsOf(person), key, accounts.webhookSecret]) {
      expect(text).not.toContain(secret.toLowerCase());
      expect(text).not.toContain(encodeURIComponent(secret).toLowerCase());
      expect(text).not.toContain(secret.slice(0, 8).toLowerCase());
    }
  });
}

test('responds and logs when something throws a value that is not an error', async () => {
  const clock = new Clock();
  const storage = {
    ...memoryDriver(clock.now),
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    count: () => Promise.reject(null),
  };
  const {client, listing, entries} = proxyInProcess({clock, storage});
  const answer = await client.post(listing.paths.slot(listing.free), person);
  expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
  expect(entries.filter(({event}) => event === 'failed')).toHaveLength(1);
});

test('books even if the log fails', async () => {
  const {client, listing} = proxyInProcess({
    log: () => {
      throw new Error('the disk is full');
    },
  });
  expect((await client.get(listing.paths.status)).status).toBe(200);
  expect((await client.post(listing.paths.slot(listing.free), person)).status).toBe(202);
});

test('names the cause if the body has already been read', async () => {
  const {listing, send, entries} = proxyInProcess();
  const request = new Request(`https://proxy.example${listing.paths.slot(listing.free)}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(person),
  });
  await request.json();
  const answer = await send(request);
  expect([answer.status, await answer.json()]).toMatchObject([
    500,
    {reason: 'misconfigured', title: expect.stringContaining('read the body before the proxy')},
  ]);
  expect(entries.filter(({level}) => level === 'error')).toEqual([
    expect.objectContaining({event: 'failed', message: expect.stringContaining('body parsers')}),
  ]);
});

test('redacts short words completely, longer ones partially, and leaves the rest', () => {
  expect(redact('Bo bought a book: Bo@x', ['Bo'])).toBe('[redacted] bought a book: [redacted]@x');
  expect(redact('to=åsa.öberg%40example.se', ['Åsa', 'åsa.öberg@example.se'])).toBe('to=[redacted]');
  expect(redact('{"n":"\\u00d6berg"}', ['Öberg'])).toBe('{"n":"[redacted]"}');
  expect(redact('connect ECONNREFUSED 127.0.0.1:6379', ['Eva', '+46701740605', '', ' ', '(+$'])).toBe(
    'connect ECONNREFUSED 127.0.0.1:6379',
  );
});
