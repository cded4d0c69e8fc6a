import {execSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Installs the packages of a folder from its own lockfile, unless they are installed already. */
export function installPackages(folder: string): void {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  console.log(`Installing the packages of ${folder} …`);
  execSync('npm ci --no-audit --no-fund', {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
  writeFileSync(installed, lock);
}
