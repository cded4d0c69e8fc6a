import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {serversFolder} from '../../servers/node-versions.js';
import {addListing, type Listing} from '../../support/proxy/listing.js';
import type {RunningProxy} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, serveMspecs, type ServedMspecs} from '../../support/proxy/simulated-mspecs.js';
import {clientFor, type Client} from '../../support/proxy/client.js';
import {sample, sampleSite, startServer, type SampleSite} from '../../support/proxy/sample-site.js';

interface Platform {
  readonly name: string;
  /** The sample of docs/proxy.md. */
  readonly sample: string;
  readonly express?: 'express4';
  readonly change?: (text: string) => string;
  /** Who answers a body that is not JSON: the proxy, with a `reason`, or a parser ahead of it. */
  readonly parser?: true;
  readonly args?: readonly string[];
}

const route = 'app/api/mspecs/[...path]/route.js';
const mounted = "app.use('/api/mspecs', toNodeListener(proxy));\n";
const parsed = 'app.use(express.json());\n';
const parserFirst = (text: string): string => {
  if (!text.includes(mounted + parsed))
    throw new Error('the sample of Express does not mount the proxy first');
  return text.replace(mounted + parsed, parsed + mounted);
};
/** Middleware that reads a body and leaves nothing. */
const swallowing = (text: string): string =>
  text.replace(mounted, `app.use((request, _, next) => request.resume().on('end', next));\n${mounted}`);

const next = join(serversFolder, 'node_modules/next/dist/bin/next');

const platforms: readonly Platform[] = [
  {name: 'node:http', sample: 'node.js'},
  {name: '@hono/node-server', sample: 'hono-node-server.js'},
  {name: 'app.all of Hono', sample: 'hono-all.js'},
  {name: 'mount of Hono', sample: 'hono-mount.js'},
  {name: 'Express 4', sample: 'express.js', express: 'express4'},
  {name: 'Express 5', sample: 'express.js'},
  {
    name: 'Express 4 after its parser',
    sample: 'express.js',
    express: 'express4',
    change: parserFirst,
    parser: true,
  },
  {name: 'Express 5 after its parser', sample: 'express.js', change: parserFirst, parser: true},
  {name: 'Fastify', sample: 'fastify.js'},
  {name: 'Fastify after its parser', sample: 'fastify-parsed.js', parser: true},
  {name: 'Next', sample: route, args: [next, 'dev', '--webpack', '--hostname', '127.0.0.1']},
];

let mspecs: ServedMspecs;

test.beforeAll(async () => {
  mspecs = await serveMspecs();
});

test.afterAll(() => mspecs.stop());

/** Starts a platform with its sample. */
async function start({sample: name, express, change, args}: Platform) {
  const site = sampleSite(express);
  if (args) {
    site.write('app/layout.js', 'export default ({children}) => children;\n');
  }
  const file = site.write(name, change ? change(sample(name)) : sample(name));
  const server = await startServer(site, args ?? [file], {
    MSPECS_URL: mspecs.url,
    MSPECS_TOKEN: accounts.provider.token,
    MSPECS_SUBSCRIBER: accounts.provider.subscriberId,
    NEXT_TELEMETRY_DISABLED: '1',
  });
  return {site, server};
}

for (const platform of platforms) {
  test.describe(`the proxy in ${platform.name}`, () => {
    let site: SampleSite;
    let server: RunningProxy;
    let visitor: Client;
    let home: Listing;

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      ({site, server} = await start(platform));
      visitor = clientFor((path, init) => fetch(server.url + path, init));
    });

    test.beforeEach(() => {
      home = addListing(mspecs.simulator);
    });

    test.afterAll(async () => {
      await server.stop();
      site.remove();
    });

    test.afterEach(() => mspecs.before.clear());

    test('answers the same read twice', async () => {
      for (const path of [home.paths.status, home.paths.status, home.paths.deal, home.paths.deal]) {
        expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
      }
    });

    test('books once, also when the request is repeated', async () => {
      const person = newPerson();
      const headers = {'idempotency-key': newKey()};
      for (let times = 0; times < 2; times += 1) {
        const answer = await visitor.post(home.paths.slot(home.free), person, headers);
        expect([answer.status, answer.json]).toEqual([202, {status: 'requested'}]);
      }
      expect(home.sent()).toHaveLength(1);
      expect(home.mailsTo(person)).toHaveLength(1);
    });

    test('refuses what is not JSON and what is too long', async () => {
      const send = (body: string) =>
        fetch(server.url + home.paths.slot(home.free), {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body,
        });
      const wrong = await send('{"firstName":');
      expect(wrong.status).toBe(400);
      if (!platform.parser) expect(await wrong.json()).toMatchObject({reason: 'invalid'});
      const long = await send(JSON.stringify({...newPerson(), description: 'x'.repeat(5000)}));
      expect([long.status, await long.json()]).toMatchObject([413, {reason: 'invalid'}]);
      expect(home.sent()).toEqual([]);
    });

    test('finishes a booking whose client has gone', async () => {
      const leaving = new AbortController();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const arrived = new Promise<void>((resolve) => {
        mspecs.before.add(({method}) => {
          if (method !== 'POST') return undefined;
          resolve();
          return held;
        });
      });
      const person = newPerson();
      const headers = {'content-type': 'application/json', 'idempotency-key': newKey()};
      const sending = fetch(server.url + home.paths.slot(home.free), {
        method: 'POST',
        headers,
        body: JSON.stringify(person),
        signal: leaving.signal,
      }).catch(() => 'gone');
      await arrived;
      leaving.abort();
      expect(await sending).toBe('gone');
      release();
      await expect.poll(() => home.mailsTo(person).length).toBe(1);
      // The repeat learns what became of it.
      expect((await visitor.post(home.paths.slot(home.free), person, headers)).status).toBe(202);
      expect(home.sent()).toHaveLength(1);
    });

    test('is nowhere but below its base path', async () => {
      const {origin} = new URL(server.url);
      expect((await fetch(origin + home.paths.status)).status).toBe(404);
    });
  });
}

for (const express of ['express', 'express4'] as const) {
  test(`the proxy in ${express} names the cause when a parser leaves nothing of a body`, async () => {
    const {site, server} = await start({
      name: express,
      sample: 'express.js',
      change: swallowing,
      ...(express === 'express4' && {express}),
    });
    try {
      const home = addListing(mspecs.simulator);
      const answer = await fetch(server.url + home.paths.slot(home.free), {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(newPerson()),
      });
      expect([answer.status, await answer.json()]).toMatchObject([
        500,
        {reason: 'misconfigured', title: expect.stringContaining('body parsers')},
      ]);
      expect(home.sent()).toEqual([]);
    } finally {
      await server.stop();
      site.remove();
    }
  });
}
