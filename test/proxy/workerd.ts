import {spawn} from 'node:child_process';
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {end, type RunningProxy} from './node-command.js';
import {recordLog} from './record.js';

const binary = (createRequire(import.meta.url)('workerd') as {readonly default: string}).default;
const worker = fileURLToPath(new URL('../../dist/proxy/worker.js', import.meta.url));

const configOf = (variables: Readonly<Record<string, string>>): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .proxy),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const proxy :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "VIEWING_STATE", durableObjectNamespace = "ViewingState"),
    ${Object.entries(variables)
      .map(([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)}),`)
      .join('\n    ')}
  ],
  durableObjectNamespaces = [(className = "ViewingState", uniqueKey = "viewing-state", enableSql = true)],
  durableObjectStorage = (inMemory = void),
);
`;

/** Starts the built worker on the edge runtime, its state in Durable Objects, and resolves when it listens. */
export async function startWorkerd(variables: Readonly<Record<string, string>>): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-workerd-'));
  // What is embedded lies beside the file that embeds it.
  copyFileSync(worker, join(folder, 'worker.js'));
  writeFileSync(join(folder, 'config.capnp'), configOf(variables));
  const child = spawn(binary, ['serve', 'config.capnp', '--control-fd=3'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      recordLog('workerd', text);
    });
  }
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdio[3] as Readable).on('line', (line) => {
      const entry = JSON.parse(line) as {event: string; port: number};
      if (entry.event === 'listen') resolve(entry.port);
    });
    child.once('error', reject).once('close', () => reject(new Error(`workerd ended: ${written}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await end(child);
      rmSync(folder, {recursive: true});
    },
  };
}
