import {expect, test} from '@playwright/test';
import {signatureOf} from '../../demo/simulator/webhook.js';
import {memoryDriver} from '../../src/proxy/storage/memory.js';
import {Clock, minute, proxyInProcess, second} from '../support/proxy/in-process.js';
import {accounts} from '../support/proxy/simulated-mspecs.js';

test('is not ready while its storage fails, and stays alive', async () => {
  const clock = new Clock();
  const failing = new Set<string>();
  const driver = memoryDriver(clock.now);
  const storage = {
    ...driver,
    setItem: async (...args: Parameters<NonNullable<typeof driver.setItem>>) => {
      if (failing.has('setItem')) throw new Error('the disk is full');
      await driver.setItem?.(...args);
    },
  };
  const {client} = proxyInProcess({clock, storage});
  expect((await client.get('/ready')).json).toMatchObject({status: 'ready', storage: 'ok'});
  failing.add('setItem');
  const answer = await client.get('/ready');
  expect([answer.status, answer.json]).toMatchObject([503, {status: 'not-ready', storage: 'failed'}]);
  expect((await client.get('/health')).status).toBe(200);
});

test('is not ready after three failed calls in a row, until Mspecs answers again', async () => {
  const {client, listing, simulator, clock} = proxyInProcess({dialect: 'integration'});
  simulator.faults.add({route: 'all', status: 503});
  const states: unknown[] = [];
  for (let calls = 1; calls <= 2; calls += 1) {
    await client.get(listing.paths.deal);
    states.push((await client.get('/ready')).status);
    clock.advance(minute);
  }
  // The first read of a deal also reads the brokerage: two failed calls each.
  expect(states).toEqual([200, 503]);
  simulator.faults.clear();
  await client.get(listing.paths.deal);
  expect((await client.get('/ready')).json).toMatchObject({
    status: 'ready',
    mspecs: 'ok',
    secondsSinceMspecsAnswer: 0,
  });
  clock.advance(90 * second);
  expect((await client.get('/ready')).json).toMatchObject({secondsSinceMspecsAnswer: 90});
});

test('a deal that Mspecs does not have is an answer, not a failure', async () => {
  const {client, listing, simulator} = proxyInProcess({dialect: 'integration'});
  await client.get(listing.paths.deal);
  simulator.faults.add({route: 'deal', status: 404});
  for (let id = 0; id < 5; id += 1) await client.get(`/deals/MDAwNHw${id}NTg.`);
  expect((await client.get('/ready')).json).toMatchObject({status: 'ready', mspecs: 'ok'});
});

test('every instance on one storage knows the latest event', async () => {
  const clock = new Clock();
  const storage = memoryDriver(clock.now);
  const [one, other] = [1, 2].map(() => proxyInProcess({dialect: 'integration', clock, storage}));
  const body = JSON.stringify({eventType: 'BIDDING', dealId: 'MDA.'});
  const signature = await signatureOf(body, accounts.webhookSecret, clock.now() / second);
  await one!.client.post('/webhook', body, {'x-mspecs-signature': signature});
  await one!.settled();
  clock.advance(2 * minute);
  expect((await other!.client.get('/ready')).json).toMatchObject({secondsSinceEvent: 120});
  await one!.client.post('/webhook', body, {'x-mspecs-signature': signature.replace(/s=../, 's=00')});
  expect((await other!.client.get('/ready')).json).toMatchObject({secondsSinceEvent: 120});
});
