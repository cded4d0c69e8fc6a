import {expect, test as base} from '@playwright/test';
import {addHome, type Home} from './home.js';
import {startNode} from './node-command.js';
import {newKey, newPerson} from './person.js';
import {startRedis} from './redis-server.js';
import {serveMspecs, variablesFor, type ServedMspecs} from './upstream.js';
import {visitorOf, type Visitor} from './visitor.js';

interface Instances {
  readonly mspecs: ServedMspecs;
  readonly home: Home;
  /** Two visitors, of an instance each, which share one Redis. */
  readonly visitors: readonly [Visitor, Visitor];
}

const test = base.extend<{instances: Instances}>({
  // Playwright reads from the first parameter which fixtures a fixture needs, so it must be a pattern.
  // eslint-disable-next-line no-empty-pattern
  instances: async ({}, use) => {
    const redis = await startRedis();
    const mspecs = await serveMspecs();
    const variables = {...variablesFor('integration', mspecs.url), PROXY_REDIS_URL: redis.url};
    const [one, other] = await Promise.all([startNode(variables), startNode(variables)]);
    mspecs.tellEventsTo(one.url);
    const visitorAt = ({url}: {url: string}) => visitorOf((path, init) => fetch(url + path, init));
    const home = addHome(mspecs.simulator);
    await use({mspecs, home, visitors: [visitorAt(one), visitorAt(other)]});
    await Promise.all([one.stop(), other.stop()]);
    await redis.stop();
    await mspecs.close();
  },
});

test('a key that comes to both at once reaches Mspecs once, and both answer alike', async ({instances}) => {
  const {home, visitors, mspecs} = instances;
  mspecs.simulator.faults.add({route: 'booking', delay: 100});
  for (let round = 0; round < 5; round += 1) {
    const person = newPerson();
    const headers = {'idempotency-key': newKey()};
    const answers = await Promise.all(
      [...visitors, ...visitors].map((visitor) => visitor.post(home.paths.slot(home.free), person, headers)),
    );
    expect(answers.map(({status, json}) => [status, json])).toEqual(
      Array(4).fill([202, {status: 'requested'}]),
    );
    expect(home.mailsTo(person)).toHaveLength(1);
  }
  expect(home.sent()).toHaveLength(5);
});

test('so does one that comes to the other later', async ({instances}) => {
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

test('what one has read the other need not', async ({instances}) => {
  const {home, visitors} = instances;
  const [one, other] = visitors;
  await one.get(home.paths.status);
  expect((await other.get(home.paths.deal)).status).toBe(200);
  expect(home.statusReads()).toBe(1);
});

test('both leave Mspecs alone when it told one of them to', async ({instances}) => {
  const {home, visitors, mspecs} = instances;
  const [one, other] = visitors;
  mspecs.simulator.faults.add({route: 'booking', status: 429, headers: {'retry-after': '60'}, times: 1});
  expect((await one.post(home.paths.slot(home.free), newPerson())).status).toBe(429);
  expect((await other.post(home.paths.slot(home.free), newPerson())).status).toBe(429);
  expect(home.sent()).toHaveLength(1);
});
