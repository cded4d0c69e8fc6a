import {exec} from 'node:child_process';
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {packedFiles, root} from './package.js';

/** Installs the packages of a folder from its lockfile unless they are installed. */
export async function installPackages(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  console.log(`Installing the packages of ${folder} …`);
  await promisify(exec)('npm ci --no-audit --no-fund', {cwd: folder});
  writeFileSync(installed, lock);
}

/** Copies this package, as npm publishes it, into the `node_modules` of a folder. */
export function installThisPackage(folder: string): void {
  const installed = join(folder, 'node_modules/mspecs-viewing-booker');
  rmSync(installed, {recursive: true, force: true});
  for (const path of packedFiles()) cpSync(join(root, path), join(installed, path));
}
