import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';

const running = new Set<ChildProcess>();

// Whatever ends a worker of the tests, what it started ends with it.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Lets a process that was started never outlive this one. */
export function killOnExit<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Asks a process to end, and resolves when it has. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
}
