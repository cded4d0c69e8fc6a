import {expect, test} from '@playwright/test';
import {proxyInProcess} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: a request rejected by the verify hook does not reach Mspecs`, async () => {
    const {client, listing} = proxyInProcess({dialect, verify: () => false});
    const answer = await client.post(listing.paths.slot(listing.free), newPerson());
    expect([answer.status, answer.json]).toMatchObject([403, {reason: 'invalid'}]);
    expect(listing.sent()).toEqual([]);
  });

  test(`${dialect}: a failing verify hook rejects every request`, async () => {
    const {client, listing, entries} = proxyInProcess({
      dialect,
      verify: (request) => request.text().then((text) => Promise.reject(new Error(text))),
    });
    const answer = await client.post(listing.paths.slot(listing.free), newPerson());
    expect([answer.status, answer.json]).toMatchObject([503, {reason: 'unavailable'}]);
    expect(listing.sent()).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain('Eufemia');
  });
}

test('the verify hook receives the whole request, and Mspecs the validated fields', async () => {
  const seen: {url: string; token: string | null; body: unknown}[] = [];
  const {client, listing} = proxyInProcess({
    verify: async (request) => {
      const {url, headers} = request;
      seen.push({url, token: headers.get('captcha-token'), body: await request.json()});
      return true;
    },
  });
  const body = {...newPerson(), captcha: 'solved'};
  expect((await client.post(listing.paths.slot(listing.free), body, {'captcha-token': 'abc'})).status).toBe(
    202,
  );
  expect(seen).toEqual([
    {url: `https://proxy.example${listing.paths.slot(listing.free)}`, token: 'abc', body},
  ]);
  expect(listing.sent()).toHaveLength(1);
});

test('a repeated key is not verified again, because tokens are single-use', async () => {
  let calls = 0;
  const {client, listing} = proxyInProcess({verify: () => (calls += 1) === 1});
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  for (let times = 0; times < 2; times += 1) {
    expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  }
  expect(calls).toBe(1);
});

test('reads are not verified', async () => {
  const {client, listing} = proxyInProcess({verify: () => false});
  expect((await client.get(listing.paths.status)).status).toBe(200);
  expect((await client.get(listing.paths.deal)).status).toBe(200);
});
