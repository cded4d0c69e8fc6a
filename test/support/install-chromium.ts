import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findBrowser, isRoot} from './browsers.mjs';
import {binaries} from './runners.js';

/** Installs Chromium if it is missing: Debian's package for root on Debian, otherwise Playwright's download. */
export function installChromium(): void {
  if (process.env['CHROME_PATH'] || findBrowser('chromium')) return;
  console.log('There is no Chromium here. Getting one …');
  // Playwright's build needs system libraries that a bare Debian lacks; Debian's package depends on them.
  if (isRoot && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  }
  if (!findBrowser('chromium')) run(process.execPath, [binaries.playwright, 'install', 'chromium']);
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
}
