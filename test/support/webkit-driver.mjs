import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {isRoot, onPath} from './browsers.mjs';
import {freePort} from './free-port.mjs';

/**
 * Starts WebKitGTK's WebDriver, with a virtual screen if Xvfb is installed. Both end with this process.
 *
 * @param {string} path the program `WebKitWebDriver`
 * @returns {Promise<number>} the port it listens on
 */
export async function startWebKitDriver(path) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(1));
  }
  const port = await freePort();
  const driver = startGroup(path, ['--host=127.0.0.1', `--port=${port}`], {
    ...process.env,
    ...(await ownScreen()),
    // Without it the browser's language is "C", which no visitor has. The locale need not be installed, although GTK
    // complains.
    LC_ALL: 'en_US.UTF-8',
    ...(isRoot && {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'}),
  });
  while (!(await isReady(port))) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}`);
    await sleep(50);
  }
  return port;
}

async function ownScreen() {
  const xvfb = onPath('Xvfb');
  if (!xvfb) return {};
  const screen = startGroup(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const [display] = await Promise.race([
    once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it had a screen'))),
  ]);
  return {DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11'};
}

/**
 * Starts a program in its own process group, so that browsers started by a driver end with it, and Ctrl-C lets the test
 * runner close them first.
 *
 * @param {string} path
 * @param {string[]} args
 */
function startGroup(path, args, env = process.env) {
  const child = spawn(path, args, {detached: true, env, stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  process.once('exit', () => {
    try {
      if (child.pid) process.kill(-child.pid);
    } catch {
      // The group has already ended.
    }
  });
  return child;
}

/** @param {number} port */
const isReady = (port) =>
  fetch(`http://127.0.0.1:${port}/status`).then(
    (response) => response.ok,
    () => false,
  );
