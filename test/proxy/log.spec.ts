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
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(6);
    for (const written of new Set([
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ])) {
      for (const [kind, text] of logs) {
        if (text.includes(written.toLowerCase())) throw new Error(`the log of ${kind} contains ${written}`);
      }
    }
  }
});
