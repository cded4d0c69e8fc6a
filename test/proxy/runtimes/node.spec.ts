import {once} from 'node:events';
import {mkdirSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {manifest} from '../../support/package.js';
import {altchaKey} from '../../support/proxy/challenge.js';
import {addListing} from '../../support/proxy/listing.js';
import {spawnCommand, startNode} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';
import {expect, test} from '../../support/proxy/stoppable.js';
import {holdBookings, serveMspecs, variablesFor} from '../../support/proxy/simulated-mspecs.js';
import {clientFor} from '../../support/proxy/client.js';
import {startWorkerd} from '../../support/proxy/workerd.js';

/** Runs the command until it exits. */
async function run(variables: Record<string, string>, args: readonly string[] = []) {
  const {child, written} = spawnCommand(variables, args);
  const [code] = (await once(child, 'close')) as [number];
  return {code, ...written};
}

const usable = variablesFor('integration', 'http://127.0.0.1:9');

test('--help lists every variable and starts nothing', async () => {
  const {code, stdout, stderr} = await run({}, ['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const name of [
    ...Object.keys(usable),
    'MSPECS_TOKEN',
    'PORT',
    'HOST',
    'PROXY_REDIS_URL',
    'PROXY_BASE_PATH',
  ]) {
    expect(stdout).toContain(name);
  }
});

const password = registerSecret('lösen-utan-användare');
const unusable: readonly [string, Record<string, string>, string][] = [
  ['a short key of the proof of work', {PROXY_ALTCHA_KEY: 'short'}, 'PROXY_ALTCHA_KEY'],
  ['two captchas', {PROXY_TURNSTILE_SECRET: 'one', PROXY_HCAPTCHA_SECRET: 'other'}, 'PROXY_HCAPTCHA_SECRET'],
  ['a missing account', {MSPECS_LOGIN: ''}, 'MSPECS_LOGIN'],
  ['a password without a user', {MSPECS_LOGIN: password}, 'MSPECS_LOGIN'],
  ['a missing brokerage', {MSPECS_SUBSCRIBER: ' '}, 'MSPECS_SUBSCRIBER'],
  ['a URL with credentials', {MSPECS_URL: `https://user:${password}@mspecs.example`}, 'MSPECS_URL'],
  ['a token of two lines', {MSPECS_TOKEN: 'abc\ndef'}, 'MSPECS_TOKEN'],
  ['a Redis address without a scheme', {PROXY_REDIS_URL: 'localhost:6379'}, 'PROXY_REDIS_URL'],
  ['a receiver that is no URL', {PROXY_FORWARD_EVENTS: 'site'}, 'PROXY_FORWARD_EVENTS'],
  [
    'a receiver with a password',
    {PROXY_FORWARD_EVENTS: `https://u:${password}@site.example`},
    'PROXY_FORWARD_EVENTS',
  ],
  ['a deal age of seconds', {PROXY_DEAL_MAX_AGE: '10'}, 'PROXY_DEAL_MAX_AGE'],
  ['a publication flag of 1', {PROXY_CONFIRM_PUBLICATION: '1'}, 'PROXY_CONFIRM_PUBLICATION'],
  ['a missing URL with v3', {MSPECS_DIALECT: 'v3', MSPECS_URL: ''}, 'MSPECS_URL'],
  ['an invalid URL', {MSPECS_URL: 'mspecs'}, 'MSPECS_URL'],
  ['an http URL', {MSPECS_URL: 'http://mspecs.example'}, 'MSPECS_URL'],
  ['an unknown dialect', {MSPECS_DIALECT: 'v4'}, 'MSPECS_DIALECT'],
  ['a wildcard origin', {PROXY_ORIGINS: '*'}, 'PROXY_ORIGINS'],
  ['an invalid time zone', {MSPECS_TIME_ZONE: 'Solna'}, 'MSPECS_TIME_ZONE'],
  ['a value other than true or false', {MSPECS_DISABLE_NOTIFICATIONS: 'yes'}, 'MSPECS_DISABLE_NOTIFICATIONS'],
  ['a base path without a slash', {PROXY_BASE_PATH: 'api'}, 'PROXY_BASE_PATH'],
  ['an invalid header name', {PROXY_CLIENT_ADDRESS: 'x real ip'}, 'PROXY_CLIENT_ADDRESS'],
  ['trusted hops without an address', {PROXY_TRUSTED_HOPS: '2'}, 'PROXY_TRUSTED_HOPS'],
  [
    'a trusted network that is a name',
    {PROXY_TRUSTED_HOPS: '10.0.0.0/8, cdn', PROXY_CLIENT_ADDRESS: 'x-forwarded-for'},
    'PROXY_TRUSTED_HOPS',
  ],
  [
    'no trusted hops',
    {PROXY_TRUSTED_HOPS: '0', PROXY_CLIENT_ADDRESS: 'x-forwarded-for'},
    'PROXY_TRUSTED_HOPS',
  ],
  ['an invalid port', {PORT: 'http'}, 'PORT'],
];

for (const [what, variables, name] of unusable) {
  test(`the command rejects ${what} with the name of the variable`, async () => {
    const {code, stdout, stderr} = await run({...usable, PORT: '0', ...variables});
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^${name}\\b`));
    expect(stderr).toContain('--help');
    expect(stderr).not.toMatch(/\n\s+at |lösen/);
  });
}

test('--version prints the version of the package', async () => {
  for (const option of ['--version', '-v']) {
    expect(await run({}, [option])).toEqual({code: 0, stdout: `${manifest.version}\n`, stderr: ''});
  }
});

for (const given of ['--port=1', '--verbose', '-x', 'start']) {
  test(`the command rejects ${given} in one line with its name and a reference to --help`, async () => {
    const {code, stdout, stderr} = await run(usable, [given]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(given.replace(/=.*/, ''));
    expect(stderr).toContain('See --help.');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
}

test('an unconfigured worker responds with `misconfigured` and no details', async ({stopAfterTest}) => {
  const proxy = await stopAfterTest(startWorkerd({...usable, MSPECS_LOGIN: password}));
  const answer = await fetch(`${proxy.url}/health`);
  expect([answer.status, await answer.json()]).toMatchObject([500, {reason: 'misconfigured'}]);
});

test('warns about a variable that it does not know', async ({stopAfterTest}) => {
  const {written} = await stopAfterTest(startNode({...usable, PROXY_ORIGIN: 'https://www.example.se'}));
  expect(written.stdout).toContain('"event":"unknown-variable","name":"PROXY_ORIGIN"');
});

test('goes on when the reader of its log has gone away', async ({stopAfterTest}) => {
  const {url, child} = await stopAfterTest(startNode(usable));
  child.stdout.destroy();
  for (let reads = 0; reads < 3; reads += 1) expect((await fetch(`${url}/health`)).status).toBe(200);
});

test('on SIGTERM, a connection that never sends anything does not keep the command alive', async ({
  stopAfterTest,
}) => {
  const {url, child} = await stopAfterTest(startNode(usable));
  const {hostname, port} = new URL(url);
  const silent = connect(Number(port), hostname);
  await once(silent, 'connect');
  const half = connect(Number(port), hostname);
  await once(half, 'connect');
  half.write('POST /deals/MDA./interest HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
  for (const socket of [silent, half]) socket.on('error', () => undefined).resume();
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('reads secrets from files', async ({stopAfterTest}, {outputDir}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const {
    MSPECS_LOGIN = '',
    MSPECS_WEBHOOK_SECRET = '',
    ...variables
  } = variablesFor('integration', mspecs.url);
  mkdirSync(outputDir, {recursive: true});
  const files = Object.entries({MSPECS_LOGIN, MSPECS_WEBHOOK_SECRET, PROXY_ALTCHA_KEY: altchaKey}).map(
    ([name, secret]) => {
      const path = join(outputDir, name);
      writeFileSync(path, `${secret}\r\n`);
      return [`${name}_FILE`, path] as const;
    },
  );
  const {url, written} = await stopAfterTest(startNode({...variables, ...Object.fromEntries(files)}));
  expect((await fetch(url + home.paths.deal)).status).toBe(200);
  expect((await fetch(`${url}/challenge`)).status).toBe(200);
  mspecs.sendEventsTo(url);
  expect((await mspecs.simulator.publishViewings(home.id))?.status).toBe(200);
  expect(written.stdout).not.toContain('unknown-variable');
});

for (const [what, {variable, path, also}] of Object.entries({
  missing: {variable: 'MSPECS_TOKEN_FILE', path: 'missing', also: {}},
  empty: {variable: 'PROXY_REDIS_URL_FILE', path: 'empty', also: {}},
  'set twice': {variable: 'MSPECS_LOGIN_FILE', path: 'login', also: {MSPECS_LOGIN: `u:${password}`}},
})) {
  // eslint-disable-next-line no-empty-pattern
  test(`the command rejects a secret file that is ${what}`, async ({}, {outputDir}) => {
    mkdirSync(outputDir, {recursive: true});
    writeFileSync(join(outputDir, 'empty'), '\n');
    writeFileSync(join(outputDir, 'login'), 'u:p');
    const {code, stdout, stderr} = await run({...usable, ...also, [variable]: join(outputDir, path)});
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^${variable}\\b`));
    expect(stderr).not.toContain(password);
  });
}

test('keeps idle connections longer than a server in front', async ({stopAfterTest}) => {
  const {url} = await stopAfterTest(startNode(usable));
  // nginx uses one again within 60 s.
  expect((await fetch(`${url}/health`)).headers.get('keep-alive')).toBe('timeout=75');
});

test('cuts off a client that sends its headers or its body too slowly', async ({stopAfterTest}) => {
  test.slow();
  const {url, written} = await stopAfterTest(startNode(usable));
  const {hostname, port} = new URL(url);
  const path = '/deals/MDAwNHwxfDU4./interest';
  const begin = `POST ${path} HTTP/1.1\r\nhost: x\r\n`;
  const complete = `${begin}content-type: application/json\r\ncontent-length: 1000\r\n\r\n`;
  const cut = [begin, `${complete}{`].map(async (text) => {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('error', () => undefined);
    socket.write(text);
    // A byte now and then does not prolong the time.
    const dribble = setInterval(() => socket.writable && socket.write('x'), 500);
    await once(socket, 'close');
    clearInterval(dribble);
    return answer;
  });
  const [headers = '', body = ''] = await Promise.all(cut);
  expect(headers).toMatch(/^HTTP\/1\.1 408 /);
  expect(body).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(written.stderr).toBe('');
});

test('reports a port that is in use', async ({stopAfterTest}) => {
  const proxy = await stopAfterTest(startNode(usable));
  const {code, stderr} = await run({...usable, PORT: new URL(proxy.url).port});
  expect(code).toBe(1);
  expect(stderr).toContain('EADDRINUSE');
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`on ${signal}, a pending booking gets its response before the command exits`, async ({
    stopAfterTest,
  }) => {
    const mspecs = await stopAfterTest(serveMspecs());
    const home = addListing(mspecs.simulator);
    const {url, child, written} = await stopAfterTest(startNode(variablesFor('v3', mspecs.url)));
    const visitor = clientFor((path, init) => fetch(url + path, init));
    const person = newPerson();
    const {arrived, release} = holdBookings(mspecs);
    const answer = visitor.post(home.paths.slot(home.free), person, {'idempotency-key': newKey()});
    await arrived;
    const ended = once(child, 'close');
    child.kill(signal);
    await expect.poll(() => written.stdout).toContain('"stopping"');
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    release();
    expect((await answer).status).toBe(202);
    expect(await ended).toEqual([0, null]);
    expect(written.stdout).toContain('"stopped"');
    expect(home.mailsTo(person)).toHaveLength(1);
  });
}

test('a second SIGTERM exits immediately', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const {url, child, written} = await stopAfterTest(startNode(variablesFor('v3', mspecs.url)));
  mspecs.simulator.faults.add({route: 'status', delay: Infinity});
  const read = fetch(url + home.paths.status).catch(() => undefined);
  await expect.poll(() => home.statusReads()).toBe(1);
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await expect.poll(() => written.stdout).toContain('"stopping"');
  child.kill('SIGTERM');
  expect(await ended).toEqual([1, null]);
  await read;
});
