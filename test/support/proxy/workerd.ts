import {spawn} from 'node:child_process';
import {copyFileSync, mkdtempSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {killOnExit, onOutput, stopProcess} from './child-process.js';
import type {RunningProxy} from './node-command.js';
import {recordLog} from './run-record.js';

const requireServer = createRequire(new URL('../../servers/', import.meta.url));
const worker = fileURLToPath(new URL('../../../dist/proxy/worker.js', import.meta.url));

/** Configuration of several workers with an instance of the proxy each. All use the Durable Objects of the first. */
const configOf = (names: readonly string[], variables: Readonly<Record<string, string>>): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "internet", network = (allow = ["private", "public"])),
    ${names.map((name) => `(name = "${name}", worker = .${name}),`).join('\n    ')}
  ],
  sockets = [
    ${names.map((name) => `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}"),`).join('\n    ')}
  ],
);
${names.map((name, index) => workerOf(name, index === 0, variables)).join('\n')}
`;

const objects = '(className = "ViewingState", serviceName = "one")';

const workerOf = (name: string, isFirst: boolean, variables: Readonly<Record<string, string>>): string => `
const ${name} :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "VIEWING_STATE", durableObjectNamespace = ${isFirst ? '"ViewingState"' : objects}),
    ${Object.entries(variables)
      .map(([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)}),`)
      .join('\n    ')}
  ],
  ${
    isFirst
      ? `durableObjectNamespaces = [(className = "ViewingState", uniqueKey = "viewing-state", enableSql = true)],
  durableObjectStorage = (inMemory = void),`
      : ''
  }
);
`;

/** Starts the built worker on the edge runtime with Durable Objects in memory, and resolves when it listens. */
export async function startWorkerd(variables: Readonly<Record<string, string>>): Promise<RunningProxy> {
  const {urls, stop} = await startWorkers(['one'], variables);
  return {url: urls[0] ?? '', stop};
}

/** Starts two instances with shared Durable Objects. */
export async function startTwoWorkers(
  variables: Readonly<Record<string, string>>,
): Promise<{readonly urls: readonly string[]; stop(): Promise<void>}> {
  return startWorkers(['one', 'other'], variables);
}

async function startWorkers(names: readonly string[], variables: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-workerd-'));
  // Embedded files must be next to the configuration.
  copyFileSync(worker, join(folder, 'worker.js'));
  writeFileSync(join(folder, 'config.capnp'), configOf(names, variables));
  const {default: binary} = requireServer('workerd') as {readonly default: string};
  const child = killOnExit(
    spawn(binary, ['serve', 'config.capnp', '--control-fd=3'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    }),
  );
  let output = '';
  onOutput(child, (text) => {
    output += text;
    recordLog('workerd', text);
  });
  const ports = await new Promise<Map<string, number>>((resolve, reject) => {
    const found = new Map<string, number>();
    createInterface(child.stdio[3] as Readable).on('line', (line) => {
      const entry = JSON.parse(line) as {event: string; socket: string; port: number};
      if (entry.event === 'listen') found.set(entry.socket, entry.port);
      if (found.size === names.length) resolve(found);
    });
    child.once('error', reject).once('close', () => reject(new Error(`workerd ended: ${output}`)));
  });
  return {
    urls: names.map((name) => `http://127.0.0.1:${ports.get(name)}`),
    stop: () => stopProcess(child, folder),
  };
}
