import {expect, test} from '../../support/proxy/over-http.js';
import {accounts} from '../../support/proxy/simulated-mspecs.js';

const operator = {authorization: `Bearer ${accounts.adminToken}`};

test('the operator drops a deal from the cache, and the next visitor gets a new one', async ({
  client,
  listing,
}) => {
  await client.get(listing.paths.deal);
  await client.get(listing.paths.status);
  const reads = listing.statusReads();
  listing.slotViewing.slots[0]!.booked = 2;
  const answer = await client.request(`${listing.paths.deal}/cache`, {method: 'DELETE', headers: operator});
  expect([answer.status, answer.text]).toEqual([204, '']);
  expect(listing.statusReads()).toBe(reads);
  expect((await client.get(listing.paths.status)).json).toMatchObject({[listing.free]: {fullyBooked: true}});
  expect(listing.statusReads()).toBe(reads + 1);
});

test('drops nothing without the right token', async ({client, listing}) => {
  await client.get(listing.paths.status);
  const reads = listing.statusReads();
  for (const authorization of [
    '',
    'Bearer',
    'Bearer wrong',
    `Basic ${accounts.adminToken}`,
    accounts.adminToken,
  ]) {
    const answer = await client.request(`${listing.paths.deal}/cache`, {
      method: 'DELETE',
      headers: {authorization},
    });
    expect([answer.status, answer.json]).toMatchObject([401, {reason: 'misconfigured'}]);
  }
  await client.get(listing.paths.status);
  expect(listing.statusReads()).toBe(reads);
});

test('does not drop a malformed id', async ({client}) => {
  const answer = await client.request('/deals/..%2Fx/cache', {method: 'DELETE', headers: operator});
  expect(answer.status).toBe(404);
});
