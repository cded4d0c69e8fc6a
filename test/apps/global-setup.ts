import {execSync} from 'node:child_process';
import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {installPackages} from '../install-packages.js';
import {root} from '../package.js';

/** Installs the frameworks from their lockfile, and beside them this package as npm would publish it. */
export default function setUp(): void {
  installPackages(import.meta.dirname);
  const installed = join(import.meta.dirname, 'node_modules/mspecs-viewing-booker');
  rmSync(installed, {recursive: true, force: true});
  const pack = execSync('npm pack --dry-run --json', {cwd: root, encoding: 'utf8', stdio: 'pipe'});
  const [{files}] = Object.values(JSON.parse(pack) as object) as [{files: readonly {path: string}[]}];
  for (const {path} of files) cpSync(join(root, path), join(installed, path));
}
