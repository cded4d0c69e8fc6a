import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {installPackages} from '../install-packages.js';
import {packedFiles, root} from '../package.js';
import {serversFolder} from '../servers/node-versions.js';

/** Installs the frameworks from their lockfile, and beside them this package as npm would publish it. */
export default async function globalSetup(): Promise<void> {
  await installPackages(import.meta.dirname);
  // The samples of docs/proxy.md are checked with the types of their servers.
  await installPackages(serversFolder);
  const installed = join(import.meta.dirname, 'node_modules/mspecs-viewing-booker');
  rmSync(installed, {recursive: true, force: true});
  for (const path of packedFiles()) cpSync(join(root, path), join(installed, path));
}
