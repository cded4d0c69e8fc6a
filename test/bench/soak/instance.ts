import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {killOnExit} from '../../support/proxy/child-process.js';

const command = fileURLToPath(new URL('../../../dist/proxy/mspecs-viewing-proxy.js', import.meta.url));
const sampler = new URL('memory-sampler.mjs', import.meta.url).href;

/** Memory of an instance after a garbage collection, in bytes. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

/** The built command, as an instance behind a load balancer. */
export interface Instance {
  readonly url: string;
  /** Samples since the start. */
  readonly memory: readonly Memory[];
  /** Number of log entries by event, except those of requests. */
  readonly events: ReadonlyMap<string, number>;
  /** Kills it without a chance to finish. */
  kill(): Promise<void>;
}

/** Starts an instance, and resolves when it listens. Counts its log entries instead of keeping them. */
export async function startInstance(variables: Readonly<Record<string, string>>): Promise<Instance> {
  const child = killOnExit(
    spawn(process.execPath, [command], {
      env: {PATH: process.env['PATH'], PORT: '0', NODE_OPTIONS: `--import=${sampler}`, ...variables},
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  const memory: Memory[] = [];
  const events = new Map<string, number>();
  let stderr = '';
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('{"rss"')) memory.push(JSON.parse(line) as Memory);
    else stderr += `${line}\n`;
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('"event":"request"')) return;
      const entry = JSON.parse(line) as {readonly event: string; readonly port: number};
      events.set(entry.event, (events.get(entry.event) ?? 0) + 1);
      if (entry.event === 'listening') resolve(entry.port);
    });
    child.once('close', () => reject(new Error(`the command ended: ${stderr}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    memory,
    events,
    kill: async () => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}
