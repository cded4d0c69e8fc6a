import {expect, test as base} from '@playwright/test';
import {onPath} from '../../support/browsers.mjs';
import {addListing, type Listing} from '../../support/proxy/listing.js';
import {startNode} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {startRedis} from '../../support/proxy/redis-server.js';
import {serveMspecs, variablesFor, type ServedMspecs} from '../../support/proxy/simulated-mspecs.js';
import {sendEvent} from '../../support/proxy/events.js';
import {clientFor, type Client} from '../../support/proxy/client.js';
import {startTwoWorkers} from '../../support/proxy/workerd.js';

type Sharing = 'Redis' | 'Durable Objects';

interface Instances {
  readonly mspecs: ServedMspecs;
  readonly home: Listing;
  /** Two clients, one per instance. */
  readonly visitors: readonly [Client, Client];
}

const test = base.extend<{sharing: Sharing; instances: Instances}>({
  sharing: ['Redis', {option: true}],
  instances: async ({sharing}, use) => {
    const mspecs = await serveMspecs();
    const variables = variablesFor('integration', mspecs.url);
    const {urls, stop} = await (sharing === 'Redis' ? startOnRedis(variables) : startTwoWorkers(variables));
    const [one, other] = urls.map((url) => clientFor((path, init) => fetch(url + path, init)));
    await use({mspecs, home: addListing(mspecs.simulator), visitors: [one!, other!]});
    await stop();
    await mspecs.stop();
  },
});

async function startOnRedis(variables: Record<string, string>) {
  const redis = await startRedis();
  const start = () => startNode({...variables, PROXY_REDIS_URL: redis.url});
  const instances = await Promise.all([start(), start()]);
  const stop = async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    await redis.stop();
  };
  return {urls: instances.map(({url}) => url), stop};
}

// `npm test` reports a missing Redis.
const shared: readonly Sharing[] = [
  'Durable Objects',
  ...(onPath('redis-server') ? (['Redis'] as const) : []),
];

for (const sharing of shared) {
  test.describe(`two instances with shared ${sharing}`, () => {
    test.use({sharing});

    test('send a request once for concurrent repeats and return the same response', async ({instances}) => {
      const {home, visitors, mspecs} = instances;
      mspecs.simulator.faults.add({route: 'booking', delay: 100});
      for (let round = 0; round < 5; round += 1) {
        const person = newPerson();
        const headers = {'idempotency-key': newKey()};
        const answers = await Promise.all(
          [...visitors, ...visitors].map((visitor) =>
            visitor.post(home.paths.slot(home.free), person, headers),
          ),
        );
        expect(answers.map(({status, json}) => [status, json])).toEqual(
          Array(4).fill([202, {status: 'requested'}]),
        );
        expect(home.mailsTo(person)).toHaveLength(1);
      }
      expect(home.sent()).toHaveLength(5);
    });

    test('send one of 50 equal requests at once', async ({instances}) => {
      const {home, visitors, mspecs} = instances;
      mspecs.simulator.faults.add({route: 'booking', delay: 100});
      const person = newPerson();
      const headers = {'idempotency-key': newKey()};
      const answers = await Promise.all(
        Array.from({length: 50}, (_, index) =>
          visitors[index % 2 === 0 ? 0 : 1].post(home.paths.slot(home.free), person, headers),
        ),
      );
      expect(new Set(answers.map(({status}) => status))).toEqual(new Set([202]));
      expect(home.sent()).toHaveLength(1);
    });

    test('share the limit of an email address', async ({instances}) => {
      const {home, visitors} = instances;
      const person = newPerson();
      const statuses: number[] = [];
      for (let requests = 0; requests < 8; requests += 1) {
        const visitor = visitors[requests % 2 === 0 ? 0 : 1];
        statuses.push((await visitor.post(home.paths.slot(home.free), person)).status);
      }
      expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 429, 429]);
    });

    test('replay the response of the other instance for a later repeat', async ({instances}) => {
      const {home, visitors} = instances;
      const [one, other] = visitors;
      const person = newPerson();
      const headers = {'idempotency-key': newKey()};
      const first = await one.post(home.paths.slot(home.free), person, headers);
      const second = await other.post(home.paths.slot(home.free), person, headers);
      expect([second.status, second.text]).toEqual([first.status, first.text]);
      expect(home.mailsTo(person)).toHaveLength(1);
      expect((await other.post(home.paths.slot(home.free), newPerson(), headers)).status).toBe(422);
    });

    test('share cached reads', async ({instances}) => {
      const {home, visitors} = instances;
      const [one, other] = visitors;
      await one.get(home.paths.status);
      expect((await other.get(home.paths.deal)).status).toBe(200);
      expect(home.statusReads()).toBe(1);
    });

    test('a deal that is unpublished at one is not booked at the other at once', async ({instances}) => {
      const {home, visitors, mspecs} = instances;
      const [one, other] = visitors;
      for (const visitor of visitors) await visitor.get(home.paths.status);
      mspecs.simulator.store.unpublished.add(home.id);
      expect((await sendEvent(one, {eventType: 'UN_PUBLISH', dealId: home.id})).status).toBe(200);
      for (const path of [home.paths.slot(home.free), home.paths.interest]) {
        const answer = await other.post(path, newPerson(), {'idempotency-key': newKey()});
        expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
      }
      expect(home.sent()).toEqual([]);
    });

    test('new times at one are at the other, without a call to Mspecs', async ({instances}) => {
      const {home, visitors} = instances;
      const [one, other] = visitors;
      for (const visitor of visitors) await visitor.get(home.paths.deal);
      const event = {eventType: 'VIEWING', dealId: home.id, eventData: {viewings: []}};
      expect((await sendEvent(one, event)).status).toBe(200);
      await expect
        .poll(async () => ((await other.get(home.paths.deal)).json as {viewings: unknown[]}).viewings)
        .toEqual([]);
      expect(home.statusReads()).toBe(1);
    });

    test('both observe a cooldown that one of them received', async ({instances}) => {
      const {home, visitors, mspecs} = instances;
      const [one, other] = visitors;
      mspecs.simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '60'}, times: 1});
      expect((await one.post(home.paths.slot(home.free), newPerson())).status).toBe(429);
      expect((await other.post(home.paths.slot(home.free), newPerson())).status).toBe(429);
      expect(home.sent()).toHaveLength(1);
    });
  });
}
