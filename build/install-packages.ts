import {exec} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

/** Installs the packages of a folder from its lockfile unless they are installed. */
export async function installPackages(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  console.log(`Installing the packages of ${folder} …`);
  await promisify(exec)('npm ci --no-audit --no-fund', {cwd: folder});
  writeFileSync(installed, lock);
}
