import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';

/** A server started by a command. */
export interface StartedProcess {
  /** Address in the command's output. */
  readonly address: string;
  /** Stops the process and its children, and resolves once they have ended. */
  stop(): Promise<void>;
}

/** Starts a server and resolves when it prints its address. Rejects with its output if it ends earlier. */
export async function start(
  command: string,
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<StartedProcess> {
  const child = spawn(command, {
    cwd,
    shell: true,
    detached: process.platform !== 'win32',
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const found = /http:\/\/\S+/.exec(output);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`the server ended:\n${output}`)));
  });
  return {
    address,
    async stop() {
      child.removeAllListeners('exit');
      // Waits for `close`, because children of the shell may still be writing.
      const ended = once(child, 'close');
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else if (child.pid) process.kill(-child.pid);
      await ended;
    },
  };
}
