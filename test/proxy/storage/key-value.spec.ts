import edge from '../../../src/proxy/runtimes/worker.js';
import {addListing} from '../../support/proxy/listing.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {expect, test} from '../../support/proxy/stoppable.js';
import {serveMspecs, variablesFor} from '../../support/proxy/simulated-mspecs.js';
import {recordLog} from '../../support/proxy/run-record.js';
import {clientFor} from '../../support/proxy/client.js';

/** A namespace of Cloudflare KV, which rejects a time to live below its minimum. */
function namespace() {
  const values = new Map<string, string>();
  const lives: (number | undefined)[] = [];
  return {
    lives,
    get: (key: string) => Promise.resolve(values.get(key) ?? null),
    put: (key: string, value: string, {expirationTtl}: {expirationTtl?: number} = {}) => {
      if (expirationTtl !== undefined && expirationTtl < 60) return Promise.reject(new Error('at least 60'));
      lives.push(expirationTtl);
      values.set(key, value);
      return Promise.resolve();
    },
    delete: (key: string) => {
      values.delete(key);
      return Promise.resolve();
    },
  };
}

// A worker logs to the console, so the test records the output and does not print it.
const {log} = console;
test.beforeEach(() => {
  console.log = (line: string) => recordLog('in-process', `${line}\n`);
});
test.afterEach(() => {
  console.log = log;
});

test('a worker with a KV namespace reads, books once and stores nothing permanently', async ({
  stopAfterTest,
}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const kv = namespace();
  const bindings = {...variablesFor('v3', mspecs.url), VIEWING_KV: kv};
  const visitor = clientFor((path, init) =>
    edge.fetch(new Request(`https://proxy.example${path}`, init), bindings, {waitUntil: () => undefined}),
  );
  expect((await visitor.get(home.paths.status)).status).toBe(200);
  const person = newPerson();
  const headers = {'idempotency-key': newKey(), 'cf-connecting-ip': '192.0.2.1'};
  for (let times = 0; times < 2; times += 1) {
    expect((await visitor.post(home.paths.slot(home.free), person, headers)).status).toBe(202);
  }
  expect((await visitor.post(home.paths.slot(home.full), newPerson(), headers)).status).toBe(422);
  expect(home.mailsTo(person)).toHaveLength(1);
  expect(kv.lives.length).toBeGreaterThan(0);
  expect(kv.lives.filter((life) => !life)).toEqual([]);
});
