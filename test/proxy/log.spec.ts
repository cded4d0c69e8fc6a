import {expect, test} from '@playwright/test';
import {readRecord} from '../support/proxy/run-record.js';

test('no log of any proxy in the run contains personal data, a key or a credential', () => {
  const {logged, secrets} = readRecord();
  const logs = [...logged].map(([kind, text]) => [kind, text.toLowerCase()] as const);
  // The search is only meaningful if every kind of proxy has logged requests and bookings.
  expect(logs.map(([kind]) => kind).sort()).toEqual(['in-process', 'node', 'workerd']);
  for (const [, text] of logs) {
    expect(text).toContain('"event":"request"');
    expect(text).toContain('"route":"/v3/viewings/externalviewer/:/slot/:"');
    expect(text).toContain('"event":"booking-failed"');
    expect(text).toContain('"event":"mspecs-refused"');
  }
  expect(secrets.size).toBeGreaterThan(100);
  const written = [...secrets].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  for (const [kind, text] of logs) expect([kind, ...findAll(text, written)]).toEqual([kind]);
});

test('the search finds a secret anywhere in a log', () => {
  const secrets = ['anna@example.se', '+46701740605', 'anna@example.com'];
  expect(findAll('{"email":"ANNA@EXAMPLE.COM"}'.toLowerCase(), secrets)).toEqual(['anna@example.com']);
  expect(findAll('+46701740605', secrets)).toEqual(['+46701740605']);
  expect(findAll('anna@example', secrets)).toEqual([]);
});

/** Length by which the strings are indexed; none is shorter. */
const indexLength = 7;

/** Finds those of many strings that occur in a text, in one pass: there are too many to search for one after another. */
function findAll(text: string, strings: readonly string[]): readonly string[] {
  const byBeginning = new Map<string, string[]>();
  for (const string of new Set(strings.map((each) => each.toLowerCase()))) {
    if (string.length < indexLength) throw new Error(`${string} is too short to be found`);
    const beginning = string.slice(0, indexLength);
    const alike = byBeginning.get(beginning);
    if (alike) alike.push(string);
    else byBeginning.set(beginning, [string]);
  }
  const found = new Set<string>();
  for (let at = 0; at + indexLength <= text.length; at += 1) {
    for (const string of byBeginning.get(text.slice(at, at + indexLength)) ?? []) {
      if (text.startsWith(string, at)) found.add(string);
    }
  }
  return [...found];
}
