import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {serversFolder} from '../../servers/node-versions.js';
import {addListing, type Listing} from '../../support/proxy/listing.js';
import type {RunningProxy} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {
  accounts,
  holdBookings,
  serveMspecs,
  type ServedMspecs,
} from '../../support/proxy/simulated-mspecs.js';
import {clientFor, type Client} from '../../support/proxy/client.js';
import {sample, sampleSite, startServer, type SampleSite} from '../../support/proxy/sample-site.js';

interface Platform {
  readonly name: string;
  /** Name of the sample in docs/proxy/. */
  readonly sample: string;
  readonly express?: 'express4';
  readonly change?: (text: string) => string;
  /** Set if a parser ahead of the proxy rejects a body that is not JSON, so that the response has no `reason`. */
  readonly parser?: true;
  readonly args?: readonly string[];
}

const route = 'app/api/mspecs/[...path]/route.js';
const mounted = "app.use('/api/mspecs', toNodeListener(proxy));\n";
const parsed = 'app.use(express.json());\n';
const parserFirst = (text: string): string => {
  if (!text.includes(mounted + parsed))
    throw new Error('the Express sample must mount the proxy before the parser');
  return text.replace(mounted + parsed, parsed + mounted);
};
/** Middleware that consumes the body before the proxy. */
const swallowing = (text: string): string =>
  text.replace(mounted, `app.use((request, _, next) => request.resume().on('end', next));\n${mounted}`);

const next = join(serversFolder, 'node_modules/next/dist/bin/next');

const platforms: readonly Platform[] = [
  {name: 'node:http', sample: 'node.js'},
  {name: '@hono/node-server', sample: 'hono-node-server.js'},
  {name: 'Hono through app.all', sample: 'hono-all.js'},
  {name: 'Hono through mount', sample: 'hono-mount.js'},
  {name: 'Express 4', sample: 'express.js', express: 'express4'},
  {name: 'Express 5', sample: 'express.js'},
  {
    name: 'Express 4 behind a body parser',
    sample: 'express.js',
    express: 'express4',
    change: parserFirst,
    parser: true,
  },
  {name: 'Express 5 behind a body parser', sample: 'express.js', change: parserFirst, parser: true},
  {name: 'Fastify', sample: 'fastify.js'},
  {name: 'Fastify behind a body parser', sample: 'fastify-parsed.js', parser: true},
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

    test('answers a repeated read', async () => {
      for (const path of [home.paths.status, home.paths.status, home.paths.deal, home.paths.deal]) {
        expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
      }
    });

    test('sends one booking for a repeated request', async () => {
      const person = newPerson();
      const headers = {'idempotency-key': newKey()};
      for (let times = 0; times < 2; times += 1) {
        const answer = await visitor.post(home.paths.slot(home.free), person, headers);
        expect([answer.status, answer.json]).toEqual([202, {status: 'requested'}]);
      }
      expect(home.sent()).toHaveLength(1);
      expect(home.mailsTo(person)).toHaveLength(1);
    });

    test('rejects bodies that are not JSON or too long', async () => {
      const send = (body: string) =>
        fetch(server.url + home.paths.slot(home.free), {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body,
        });
      const wrong = await send('{"firstName":');
      expect(wrong.status).toBe(400);
      if (!platform.parser) expect(await wrong.json()).toMatchObject({reason: 'invalid'});
      const long = await send(JSON.stringify({...newPerson(), description: 'x'.repeat(20_000)}));
      expect([long.status, await long.json()]).toMatchObject([413, {reason: 'invalid'}]);
      expect(home.sent()).toEqual([]);
    });

    test('completes a booking after its client has disconnected', async () => {
      const leaving = new AbortController();
      const {arrived, release} = holdBookings(mspecs);
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
      // A repeat gets the result.
      expect((await visitor.post(home.paths.slot(home.free), person, headers)).status).toBe(202);
      expect(home.sent()).toHaveLength(1);
    });

    test('has no routes outside its base path', async () => {
      const {origin} = new URL(server.url);
      expect((await fetch(origin + home.paths.status)).status).toBe(404);
    });
  });
}

for (const express of ['express', 'express4'] as const) {
  test(`the proxy in ${express} names the cause if a parser has consumed the body`, async () => {
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
