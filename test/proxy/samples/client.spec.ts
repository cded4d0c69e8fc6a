import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import process from 'node:process';
import {expect, test} from '@playwright/test';
import {createProxy} from '../../../src/proxy/index.js';
import {toNodeListener} from '../../../src/proxy/runtimes/listener.js';
import {codeBlocks} from '../../support/e2e/code-blocks.js';
import {nodePath, otherNodes} from '../../servers/node-versions.js';
import {freePort} from '../../support/free-port.mjs';
import {killOnExit, onOutput} from '../../support/proxy/child-process.js';
import {addListing} from '../../support/proxy/listing.js';
import {upstreamFor} from '../../support/proxy/in-process.js';
import {simulateMspecs} from '../../support/proxy/simulated-mspecs.js';
import {sampleSite, type SampleSite} from '../../support/proxy/sample-site.js';

const [block, ...others] = codeBlocks.filter(
  ({place, text}) => place.startsWith('docs/api.md') && text.includes('new ViewingClient('),
);
if (!block || others.length > 0) throw new Error('docs/api.md must have exactly one sample of ViewingClient');
const sample = block.text;

const simulator = simulateMspecs();
const proxy = toNodeListener(
  createProxy({upstream: upstreamFor('integration'), fetch: simulator.transport, basePath: '/api/mspecs'}),
);

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** Handles the next booking request. */
let book: Listener = proxy;
let posts = 0;
const server = createServer((incoming, outgoing) => {
  if (incoming.method !== 'POST') {
    proxy(incoming, outgoing);
    return;
  }
  posts += 1;
  book(incoming, outgoing);
});
let site: SampleSite;
let proxyUrl: string;

test.beforeAll(async () => {
  site = sampleSite();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/mspecs`;
});

test.beforeEach(() => {
  book = proxy;
  posts = 0;
});

test.afterAll(async () => {
  site.remove();
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

/** The sample of docs/api.md for a home, with an absolute URL, because a script has no page to resolve `/api/mspecs` against. */
function scriptAbout(dealId: string): string {
  const options = /\{dealId: '[^']+', proxyUrl: '\/api\/mspecs'\}/;
  if (!options.test(sample)) throw new Error('the sample in docs/api.md has unexpected options');
  const filled = sample.replace(options, JSON.stringify({dealId, proxyUrl}));
  const [imports = '', ...rest] = filled.split('\n\n');
  return [
    imports,
    `try {\n${rest.join('\n')}\nconsole.log('booked');\n}`,
    'catch (error) {\nconsole.log(error.reason ?? error);\n}\n',
  ].join('\n');
}

/** Runs a script with a version of Node until it exits and returns its output. */
async function run(node: string, script: string): Promise<string> {
  const file = site.write('client.mjs', script);
  const child = killOnExit(spawn(nodePath(node), [file], {stdio: ['ignore', 'pipe', 'pipe']}));
  let output = '';
  onOutput(child, (text) => (output += text));
  await once(child, 'close');
  return output.trim();
}

const answers: readonly [what: string, answer: Listener, reason: string][] = [
  [
    'a connection that breaks after the request has arrived as timeout',
    (incoming) => void incoming.resume().on('end', () => incoming.socket.destroy()),
    'timeout',
  ],
  [
    'a connection that breaks while the request arrives as timeout',
    (incoming) => void incoming.socket.destroy(),
    'timeout',
  ],
  [
    'a conflict by its reason',
    (incoming, outgoing) => {
      incoming.resume();
      outgoing.writeHead(409, {'content-type': 'application/problem+json'});
      outgoing.end(JSON.stringify({status: 409, title: 'The slot is full', reason: 'slot-full'}));
    },
    'slot-full',
  ],
];

for (const node of [`node ${process.versions.node}`, ...otherNodes]) {
  test.describe(`the sample of docs/api.md on ${node}`, () => {
    test('requests a viewing', async () => {
      const home = addListing(simulator);
      expect(await run(node, scriptAbout(home.id))).toBe('booked');
      expect(home.sent()).toHaveLength(1);
      expect(home.mailsTo({email: 'eva@example.com'}).length).toBeGreaterThan(0);
    });

    test('requests a viewing from a slow server', async () => {
      const home = addListing(simulator);
      book = (...request) => void setTimeout(() => proxy(...request), 1500);
      expect(await run(node, scriptAbout(home.id))).toBe('booked');
      expect(home.sent()).toHaveLength(1);
    });

    for (const [what, answer, reason] of answers) {
      test(`reports ${what} and sends once`, async () => {
        book = answer;
        expect(await run(node, scriptAbout(addListing(simulator).id))).toBe(reason);
        expect(posts).toBe(1);
      });
    }

    test('reports a server that is down as unavailable', async () => {
      const port = await freePort();
      const {id: dealId} = addListing(simulator);
      const options = JSON.stringify({dealId, proxyUrl: `http://127.0.0.1:${port}`});
      const script = scriptAbout(dealId).replace(
        'await client.request(',
        `await new ViewingClient(${options}).request(`,
      );
      expect(await run(node, script)).toBe('unavailable');
    });
  });
}
