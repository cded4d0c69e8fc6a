#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {serve} from '@hono/node-server';
import {invalidValue} from '../../mspecs/routes.js';
import {version} from '../../../package.json' with {type: 'json'};
import {redisDriver} from '../storage/redis.js';
import {createProxyFromEnvironment, namesVariable, optionsFromEnvironment, variables} from './environment.js';
import {Metrics} from '../command/metrics.js';
import {check} from '../command/check.js';
import {fileVariables, readSecretFiles} from '../command/secret-files.js';
import type {Log} from '../log.js';

const serverVariables = {
  HOST: 'address to listen on; default 127.0.0.1',
  PORT: 'port to listen on; default 8787; 0 picks a free one',
  ...fileVariables,
  PROXY_LOG_LEVEL: 'info (default) or debug, which adds each call to Mspecs',
  PROXY_REDIS_URL: 'Redis shared by several instances, such as redis://localhost:6379; default memory',
};

/** Time for pending requests after a signal, in milliseconds: longer than a booking may take. */
const stopMs = 30_000;

const help = `mspecs-viewing-proxy: the server side of <mspecs-viewing-booker proxy-url="…">

Usage: npx -p mspecs-viewing-booker mspecs-viewing-proxy [--help | --version | --check]

Environment variables:

${Object.entries({...variables, ...serverVariables})
  .map(([name, meaning]) => `  ${name.padEnd(30)}${meaning}`)
  .join('\n')}

--check reads the configuration, calls Mspecs and Redis once, explains what is wrong, and exits with 0 or 1.

Logs one JSON object per line, without personal data. On SIGTERM and SIGINT it finishes pending requests, for at most 30 seconds.
`;

const metrics = new Metrics();

const log: Log = (entry) => {
  metrics.record(entry);
  if (entry.level === 'debug' && process.env['PROXY_LOG_LEVEL'] !== 'debug') return;
  process.stdout.write(`${JSON.stringify({time: new Date().toISOString(), ...entry})}\n`);
};

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      help: {type: 'boolean', short: 'h'},
      version: {type: 'boolean', short: 'v'},
      check: {type: 'boolean'},
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (values.version) {
    process.stdout.write(`${version}\n`);
    return;
  }
  const env = readSecretFiles(process.env) as Readonly<Record<string, string | undefined>>;
  const port = Number(env['PORT'] ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError(`PORT cannot be used: ${env['PORT']}`);
  const level = env['PROXY_LOG_LEVEL'];
  if (level && !/^(info|debug)$/.test(level)) throw new TypeError(invalidValue('PROXY_LOG_LEVEL', level));
  const redisUrl = env['PROXY_REDIS_URL'];
  if (redisUrl && !/^rediss?:\/\/[^/]/.test(redisUrl))
    throw new TypeError('PROXY_REDIS_URL must have the form redis://host:port');
  const config = configFrom(env['PROXY_CONFIG']);
  for (const name of Object.keys(env)) {
    const isKnown = name in variables || name in serverVariables || namesVariable(config, name);
    if (/^(MSPECS|PROXY)_/.test(name) && !isKnown) log({level: 'warn', event: 'unknown-variable', name});
  }
  // The reader of the log may go away, which must not stop the proxy.
  process.stdout.on('error', () => undefined);
  const settings = {...env, PROXY_CONFIG: config};
  if (values.check) {
    const {isOk, lines} = await check(await optionsFromEnvironment(settings, {readFile}), redisUrl);
    process.stdout.write(`${lines.join('\n')}\n`, () => process.exit(isOk ? 0 : 1));
    return;
  }
  const storage = redisUrl ? redisDriver(redisUrl, log) : undefined;
  const proxy = await createProxyFromEnvironment(settings, {log, readFile, storage});

  const metricsPath = `${env['PROXY_BASE_PATH']?.trim() ?? ''}/metrics`;
  const isScrape = ({method, url}: Request) =>
    method === 'GET' && url.endsWith('/metrics') && new URL(url).pathname === metricsPath;
  const pending = new Set<Promise<unknown>>();
  const waitUntil = (promise: Promise<unknown>) => {
    pending.add(promise);
    void promise.finally(() => pending.delete(promise)).catch(() => undefined);
  };
  const server = serve(
    {
      fetch: (request) => (isScrape(request) ? metrics.respond() : proxy(request, {waitUntil})),
      hostname: env['HOST'] || '127.0.0.1',
      port,
      serverOptions: {requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 1000},
    },
    (address: AddressInfo) =>
      log({level: 'info', event: 'listening', host: address.address, port: address.port}),
  );
  server.on('error', (error) => fail(error));

  const stop = (signal: NodeJS.Signals) => {
    // A second signal exits at once.
    process.once(signal, () => process.exit(1));
    log({level: 'info', event: 'stopping'});
    // Close idle keep-alive connections soon, because they keep the server open.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 1;
    const exit = () => {
      log({level: 'info', event: 'stopped', pending: pending.size});
      process.exit(0);
    };
    server.close(() => void Promise.allSettled(pending).then(exit));
    setTimeout(exit, stopMs);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

const readFile = (path: string): string => readFileSync(path, 'utf8');

/** Returns the JSON of a configuration: the text itself, or that of a file. */
function configFrom(value = ''): string {
  if (value.trim() === '' || value.trimStart().startsWith('{')) return value;
  try {
    // An empty file is an invalid configuration, not a missing one.
    return readFile(value).trim() || '-';
  } catch (error) {
    const {code = 'unknown'} = error as NodeJS.ErrnoException;
    throw new TypeError(`PROXY_CONFIG cannot be used: ${value} cannot be read (${code})`, {cause: error});
  }
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nSee --help.\n`);
  process.exit(1);
}

main().catch(fail);
