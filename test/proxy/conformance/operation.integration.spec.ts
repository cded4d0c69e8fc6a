import {expect, test} from '../../support/proxy/over-http.js';

test('says how long ago the latest event arrived', async ({alone: {client, listing, mspecs}}) => {
  await mspecs.simulator.publishViewings(listing.id);
  await expect
    .poll(async () => (await client.get('/ready')).json)
    .toMatchObject({status: 'ready', secondsSinceEvent: expect.any(Number)});
});
