import {expect, test} from '@playwright/test';
import {readRecord} from '../support/proxy/run-record.js';

test('no log of any proxy in the whole run tells anything of a person, a key or a credential', () => {
  const {logged, secrets} = readRecord();
  const told = [...logged].map(([kind, text]) => [kind, text.toLowerCase()] as const);
  // Nothing can be found in what is empty: every kind of proxy has logged requests, bookings among them.
  expect(told.map(([kind]) => kind).sort()).toEqual(['in-process', 'node', 'workerd']);
  for (const [, text] of told) {
    expect(text).toContain('"event":"request"');
    expect(text).toContain('"route":"/v3/viewings/externalviewer/:/slot/:"');
    expect(text).toContain('"event":"booking-failed"');
    expect(text).toContain('"event":"mspecs-refused"');
  }
  expect(secrets.size).toBeGreaterThan(100);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(6);
    for (const written of new Set([
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ])) {
      for (const [kind, text] of told) {
        if (text.includes(written.toLowerCase())) throw new Error(`the log of ${kind} tells ${written}`);
      }
    }
  }
});
