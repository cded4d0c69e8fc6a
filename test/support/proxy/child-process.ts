import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import process from 'node:process';

const running = new Set<ChildProcess>();

// Also runs when a worker of the tests ends early, so that no child process outlives it.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Kills a child process when this one exits. */
export function killOnExit<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Calls a listener with each chunk of a process's output. */
export function onOutput(
  child: ChildProcess,
  listener: (text: string, stream: 'stdout' | 'stderr') => void,
): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => listener(text, stream));
  }
}

/**
 * Terminates a process and waits for its exit.
 *
 * @param folder removed afterwards.
 */
export async function stopProcess(child: ChildProcess, folder?: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  }
  if (folder) rmSync(folder, {recursive: true, force: true});
}
