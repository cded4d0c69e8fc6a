import {expect, test} from '@playwright/test';
import {signatureOf} from '../../../demo/simulator/webhook.js';
import {authorization} from '../../../src/proxy/upstream/mspecs-client.js';
import {memoryDriver} from '../../../src/proxy/storage/memory.js';
import type {StorageDriver} from '../../../src/proxy/options.js';
import {
  Clock,
  proxyInProcess,
  second,
  upstreamFor,
  type InProcessOptions,
} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, type Dialect} from '../../support/proxy/simulated-mspecs.js';

const token = {token: accounts.provider.token};
const noSubscriber = {login: token, subscriberId: undefined};

/** Pairs of proxies that may use one storage without knowing of each other. */
const pairs: readonly [string, InProcessOptions, InProcessOptions][] = [
  [
    'test and production',
    {dialect: 'integration', upstream: {url: 'https://test-integration.mspecs.example'}},
    {dialect: 'integration'},
  ],
  [
    'two gateways on one host',
    {dialect: 'integration', upstream: {url: 'https://gateway.example/test'}},
    {dialect: 'integration', upstream: {url: 'https://gateway.example/production/'}},
  ],
  ['two brokerages', {dialect: 'integration', upstream: {subscriberId: 'MDAx.'}}, {dialect: 'integration'}],
  [
    'two accounts known by a token',
    {dialect: 'integration', upstream: {...noSubscriber, login: {token: 'bearer-1'}}},
    {dialect: 'integration', upstream: noSubscriber},
  ],
  ['both APIs', {dialect: 'v3'}, {dialect: 'integration', upstream: {url: 'https://login.mspecs.example'}}],
  ['two brokerages with the v3 API', {upstream: {login: {user: 'api-lisa', password: 'x'}}}, {}],
  [
    'two tenants of one brokerage',
    {dialect: 'integration', tenant: 'solna'},
    {dialect: 'integration', tenant: 'rasunda'},
  ],
];

/** Creates a proxy whose simulated Mspecs accepts any account. Ids are the same in each Mspecs. */
function proxyOn(storage: StorageDriver, clock: Clock, options: InProcessOptions) {
  const {login, ...upstream} = upstreamFor(options.dialect ?? 'v3');
  const headers = {
    authorization: authorization(login),
    'subscriber-id': 'subscriberId' in upstream ? (upstream.subscriberId ?? '') : '',
  };
  const answers: {status: number}[] = [];
  const proxy = proxyInProcess({
    ...options,
    clock,
    storage,
    limits: {perDeal: 2},
    fetch: async (input, init) => {
      const answer = answers.shift();
      if (answer) return new Response(null, answer);
      const {pathname, search} = new URL(input as URL);
      const url = `https://mspecs.example${pathname.replace(/^\/(test|production)/, '')}${search}`;
      return proxy.simulator.transport(url, {...init, headers: {...(init?.headers as object), ...headers}});
    },
  });
  return {...proxy, answers};
}

for (const [what, one, other] of pairs) {
  test(`${what} on one storage share no deal, limit, idempotency record, event or cooldown`, async () => {
    const clock = new Clock();
    const storage = memoryDriver(clock.now);
    const [first, next] = [proxyOn(storage, clock, one), proxyOn(storage, clock, other)] as const;
    const {id} = first.listing;
    expect(next.listing.id).toBe(id);
    const key = newKey();
    for (const {client, listing} of [first, next]) {
      expect((await client.get(listing.paths.deal)).status).toBe(200);
      expect(listing.reads()).not.toEqual([]);
      for (const headers of [{'idempotency-key': key}, {}]) {
        expect((await client.post(listing.paths.slot(listing.free), newPerson(), headers)).status).toBe(202);
      }
      expect(listing.sent()).toHaveLength(2);
    }

    const body = JSON.stringify({eventType: 'PUBLISH', dealId: id});
    const signature = await signatureOf(body, accounts.webhookSecret, clock.now() / second);
    for (const {client, simulator} of [first, next]) {
      const {status, json} = await client.post('/webhook', body, {'x-mspecs-signature': signature});
      const hasEvents = simulator.requests.some(({path}) => path.startsWith('/api/'));
      expect([status, json]).toMatchObject(hasEvents ? [200, {status: 'taken'}] : [404, {}]);
    }

    first.answers.push(...Array.from({length: 4}, () => ({status: 401})));
    clock.advance(20_000);
    await first.client.get(first.listing.paths.deal);
    expect((await next.client.get(next.listing.paths.deal)).status).toBe(200);
    expect(next.entries.filter(({level}) => level === 'warn' || level === 'error')).toEqual([]);
  });
}

test('the names of keys contain no password and no token', async () => {
  const clock = new Clock();
  for (const options of [{}, {dialect: 'integration'}, {dialect: 'integration', upstream: noSubscriber}]) {
    const storage = memoryDriver(clock.now);
    const {client, listing} = proxyOn(storage, clock, options as {dialect: Dialect});
    await client.get(listing.paths.deal);
    const keys = (await storage.getKeys('', {})).join();
    expect(keys).toContain('mspecs.example-');
    for (const secret of [accounts.v3.password, accounts.provider.account.password, accounts.provider.token])
      expect(keys).not.toContain(secret);
  }
});
