import {spawn} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {freePort} from '../free-port.mjs';
import {killOnExit, stopProcess} from './child-process.js';
import type {Stoppable} from './stoppable.js';

/** A Redis server. */
export interface RunningRedis extends Stoppable {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** True if `stop` keeps the data, so that the server can be started again. */
  readonly isPersistent: boolean;
  /** Stops it and deletes the data. */
  remove(): Promise<void>;
}

/**
 * Starts a Redis server, and resolves when it accepts connections.
 *
 * @param options a server that was stopped, to start it again with its data, or further arguments. Default: a new one without persistence.
 */
export async function startRedis({
  isPersistent = false,
  folder = mkdtempSync(join(tmpdir(), 'proxy-redis-')),
  port,
  args = [],
}: Partial<RunningRedis> & {readonly args?: readonly string[]} = {}): Promise<RunningRedis> {
  const ownPort = port ?? (await freePort());
  const appendOnly = isPersistent ? 'yes' : 'no';
  const address = ['--port', String(ownPort), '--bind', '127.0.0.1'];
  const data = ['--save', '', '--appendonly', appendOnly, '--dir', folder];
  const child = killOnExit(
    spawn('redis-server', [...address, ...data, ...args], {stdio: ['ignore', 'pipe', 'ignore']}),
  );
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
    child.once('error', reject).once('close', () => reject(new Error('redis-server ended')));
  });
  const remove = () => stopProcess(child, folder);
  return {
    url: `redis://127.0.0.1:${ownPort}`,
    port: ownPort,
    folder,
    isPersistent,
    stop: isPersistent ? () => stopProcess(child) : remove,
    remove,
  };
}
