import {spawn, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {test as base} from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Playwright's `test` with the address of the demo, started as README's first command says once `npm ci` is done. */
export const test = base.extend<object, {demo: string}>({
  demo: [
    // Playwright reads from the first parameter which fixtures a fixture needs, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const readme = readFileSync(`${root}README.md`, 'utf8');
      const command = /^npm ci && (npm start)$/m.exec(readme)?.[1];
      if (!command) throw new Error('README.md has no line "npm ci && npm start"');
      const child = spawn(`${command} -- --port ${await freePort()} --strictPort`, {
        cwd: root,
        shell: true,
        detached: process.platform !== 'win32',
        env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined},
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
      await use(address);
      child.removeAllListeners('exit');
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else if (child.pid) process.kill(-child.pid);
    },
    {scope: 'worker'},
  ],
});

export {expect} from '@playwright/test';

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
