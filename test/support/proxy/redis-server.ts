import {spawn} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {freePort} from '../free-port.mjs';
import {killOnExit, stopProcess} from './child-process.js';
import type {Stoppable} from './stoppable.js';

/** An initially empty Redis server. */
export interface RunningRedis extends Stoppable {
  readonly url: string;
  readonly port: number;
}

/**
 * Starts a Redis server without persistence, and resolves when it accepts connections.
 *
 * @param at port, to replace a stopped server; default a free one.
 */
export async function startRedis(at?: number): Promise<RunningRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-redis-'));
  const port = at ?? (await freePort());
  const child = killOnExit(
    spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
      {stdio: ['ignore', 'pipe', 'ignore']},
    ),
  );
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
    child.once('error', reject).once('close', () => reject(new Error('redis-server ended')));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    stop: () => stopProcess(child, folder),
  };
}
