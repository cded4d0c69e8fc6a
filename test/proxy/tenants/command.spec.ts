import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {blocksIn} from '../../support/e2e/code-blocks.js';
import {clientFor} from '../../support/proxy/client.js';
import {addListing} from '../../support/proxy/listing.js';
import {spawnCommand, startNode} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';
import {accounts, serveMspecs} from '../../support/proxy/simulated-mspecs.js';
import {expect, test as base, type Stoppable} from '../../support/proxy/stoppable.js';
import {startWorkerd} from '../../support/proxy/workerd.js';

const {username, password} = accounts.provider.account;
const login = `${username}:${password}`;

const test = base.extend<{
  /** Writes a file and returns its path. */
  write: (name: string, content: string | object) => string;
}>({
  // eslint-disable-next-line no-empty-pattern
  write: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'proxy-tenants-'));
    await use((name, content) => {
      const path = join(folder, name);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    });
    rmSync(folder, {recursive: true});
  },
});

/** Serves one JSON body at every path, and records the requests. */
async function serveJson(
  body: unknown,
  status = 200,
): Promise<Stoppable & {url: string; requests: {url: string; subscriber: unknown; body: string}[]}> {
  const requests: {url: string; subscriber: unknown; body: string}[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      requests.push({url: request.url ?? '', subscriber: request.headers['subscriber-id'], body: text});
      response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Runs the command until it exits. */
async function run(variables: Record<string, string>) {
  const {child, written} = spawnCommand({PORT: '0', ...variables});
  const [code] = (await once(child, 'close')) as [number];
  return {code, ...written};
}

const [sample] = blocksIn('json').filter(({place}) => place.startsWith('docs/proxy/many-brokerages.md'));
const sampleConfig = JSON.parse(sample!.text) as {readonly tenants: Readonly<Record<string, object>>};

test('the sample of the documents serves its tenants, with one webhook', async ({stopAfterTest, write}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const site = await stopAfterTest(serveJson({}));
  const config = write('config.json', {
    ...sampleConfig,
    url: mspecs.url,
    webhookSecret: {file: write('secret', `${accounts.webhookSecret}\n`)},
    forwardEvents: [site.url],
  });
  const {url, written} = await stopAfterTest(
    startNode({PROXY_CONFIG: config, MSPECS_LOGIN: login, MSPECS_SECOND: 'x'}),
  );
  const home = addListing(mspecs.simulator);
  const visitor = clientFor((path, init) => fetch(`${url}/solna${path}`, init));
  expect((await visitor.get(home.paths.deal)).status).toBe(200);
  const person = newPerson();
  const headers = {'idempotency-key': newKey()};
  expect((await visitor.post(home.paths.slot(home.free), person, headers)).status).toBe(202);
  expect(home.mailsTo(person)).toHaveLength(1);

  mspecs.sendEventsTo(url);
  expect((await mspecs.simulator.unpublish(home.id))?.status).toBe(200);
  expect((await visitor.get(home.paths.deal)).status).toBe(404);
  await expect
    .poll(() => site.requests.map(({body}) => body))
    .toEqual([expect.stringContaining('UN_PUBLISH')]);

  // Mspecs refuses the made-up id of the other brokerage.
  const other = await fetch(url + home.paths.deal, {headers: {origin: 'https://taby.example'}});
  expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([
    500,
    'https://taby.example',
  ]);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await fetch(url + home.paths.deal)).status).toBe(404);

  // A variable that the configuration names is known.
  const unknown = written.stdout.split('\n').filter((line) => line.includes('unknown-variable'));
  expect(unknown).toEqual([expect.stringContaining('"name":"MSPECS_SECOND"')]);
});

test('a worker takes the configuration itself', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const {webhookSecret} = accounts;
  const config = {...sampleConfig, url: mspecs.url, forwardEvents: [], webhookSecret};
  const {url} = await stopAfterTest(
    startWorkerd({PROXY_CONFIG: JSON.stringify(config), MSPECS_LOGIN: login}),
  );
  const home = addListing(mspecs.simulator);
  const visitor = clientFor((path, init) => fetch(`${url}/solna${path}`, init));
  expect((await visitor.get(home.paths.deal)).status).toBe(200);
  const headers = {'idempotency-key': newKey()};
  expect((await visitor.post(home.paths.slot(home.free), newPerson(), headers)).status).toBe(202);
  mspecs.sendEventsTo(url);
  expect((await mspecs.simulator.unpublish(home.id))?.status).toBe(200);
  await expect.poll(async () => (await visitor.get(home.paths.deal)).status).toBe(404);
});

test('the command refuses a configuration with all its mistakes, and quotes no secret', async ({write}) => {
  const hidden = registerSecret('lösen-i-filen');
  const tenants = {solna: {path: '/solna', subscriber: 'MDAx.', login: hidden}, taby: {subscriber: 1}};
  const refused: readonly [string, Record<string, string>, string][] = [
    [
      write('mistakes.json', {tenants}),
      {},
      'PROXY_CONFIG cannot be used:\n' +
        '  tenants.taby: needs "path" or "origins"\n' +
        '  tenants.taby.subscriber: must be of type string\n' +
        '  tenants.solna.login: must have the form user:password\n',
    ],
    [write('broken.json', `{"login": "${hidden}", }`), {}, 'PROXY_CONFIG is not valid JSON'],
    [write('empty.json', ''), {}, 'PROXY_CONFIG is not valid JSON'],
    [`${write('there', '')}-not`, {}, 'PROXY_CONFIG cannot be used: '],
    [
      write('fine.json', {
        tenants: {solna: {path: '/solna', subscriber: 'MDAx.', login: {env: 'MSPECS_LOGIN'}}},
      }),
      {MSPECS_LOGIN: login, MSPECS_SUBSCRIBER: 'MDAx.', PROXY_ORIGINS: 'https://www.example.se'},
      'PROXY_CONFIG excludes MSPECS_SUBSCRIBER, PROXY_ORIGINS: move them to the configuration\n',
    ],
  ];
  for (const [config, variables, message] of refused) {
    const {code, stdout, stderr} = await run({PROXY_CONFIG: config, ...variables});
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.startsWith(message), stderr).toBe(true);
    expect(stderr).not.toContain('lösen');
  }
});

const only = [{subscriberId: 'MDAx.', name: 'Solna'}];
const several = [...only, {subscriberId: 'MDAy.', organization: {name: 'Täby'}}, {subscriberId: 'MDAz.'}];

test('the only brokerage of an account is found', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveJson(only));
  const variables = {MSPECS_URL: mspecs.url, MSPECS_LOGIN: login};
  for (const start of [startNode, startWorkerd]) {
    const {url} = await stopAfterTest(start(variables));
    mspecs.requests.length = 0;
    await fetch(`${url}/deals/MDA.`);
    expect(mspecs.requests.find(({url: path}) => path === '/api/marketing/deals/MDA.')?.subscriber).toBe(
      'MDAx.',
    );
  }
});

test('without a brokerage, the command lists those of the account', async ({stopAfterTest}) => {
  const answers: readonly [unknown, number, string][] = [
    [several, 200, 'the account has several brokerages: MDAx. (Solna), MDAy. (Täby), MDAz. (without a name)'],
    [[], 200, 'the account has no brokerage'],
    [{}, 401, 'Mspecs answered the question for it with 401'],
  ];
  for (const [body, status, reason] of answers) {
    const mspecs = await stopAfterTest(serveJson(body, status));
    const {code, stderr} = await run({MSPECS_URL: mspecs.url, MSPECS_LOGIN: login});
    expect([code, stderr]).toEqual([1, `MSPECS_SUBSCRIBER is missing, and ${reason}\nSee --help.\n`]);
  }
});

test('a worker without a brokerage asks Mspecs once and answers `misconfigured`', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveJson(several));
  const {url} = await stopAfterTest(startWorkerd({MSPECS_URL: mspecs.url, MSPECS_LOGIN: login}));
  for (let times = 0; times < 3; times += 1) {
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toMatchObject([500, {reason: 'misconfigured'}]);
  }
  expect(mspecs.requests).toHaveLength(1);
});
