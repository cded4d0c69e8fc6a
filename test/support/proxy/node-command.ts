import {spawn} from 'node:child_process';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {killOnExit, onOutput, stopProcess} from './child-process.js';
import {recordLog} from './run-record.js';
import type {Stoppable} from './stoppable.js';

/** A proxy that serves HTTP. */
export interface RunningProxy extends Stoppable {
  /** Base URL of its routes, without trailing slash. */
  readonly url: string;
}

const command = fileURLToPath(new URL('../../../dist/proxy/mspecs-viewing-proxy.js', import.meta.url));

/** Starts the built command. Collects and records its output. */
export function spawnCommand(
  variables: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  node = process.execPath,
) {
  const child = killOnExit(
    spawn(node, [command, ...args], {
      env: {PATH: process.env['PATH'], ...variables},
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  const written = {stdout: '', stderr: ''};
  onOutput(child, (text, stream) => {
    written[stream] += text;
    recordLog('node', text);
  });
  return {child, written};
}

/**
 * Starts the built command on any free port, and resolves when it listens.
 *
 * @param node path of the Node executable; default the current one.
 */
export async function startNode(
  variables: Readonly<Record<string, string>>,
  node?: string,
): Promise<RunningProxy & ReturnType<typeof spawnCommand>> {
  const {child, written} = spawnCommand({...variables, PORT: '0'}, [], node);
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const entry = JSON.parse(line) as {event: string; port: number};
      if (entry.event === 'listening') resolve(entry.port);
    });
    child.once('close', () => reject(new Error(`the command ended: ${written.stderr}`)));
  });
  return {url: `http://127.0.0.1:${port}`, child, written, stop: () => stopProcess(child)};
}
