import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import process from 'node:process';

/** A server that was started by a command. */
export interface StartedProcess {
  /** The address that it printed. */
  readonly address: string;
  /** Ends it, with all that it started, and resolves once it has. */
  stop(): Promise<void>;
}

/** Starts a server and resolves when it prints its address. Rejects, with what it said, where it ends before that. */
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
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`it ended:\n${said}`)));
  });
  return {
    address,
    async stop() {
      child.removeAllListeners('exit');
      // Not the shell's end alone: what it started may still be writing.
      const ended = once(child, 'close');
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else if (child.pid) process.kill(-child.pid);
      await ended;
    },
  };
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
