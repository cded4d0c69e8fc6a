import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {packedFiles, root} from './package.js';

/** Copies this package, as npm publishes it, into the `node_modules` of a folder. */
export function installThisPackage(folder: string): void {
  const installed = join(folder, 'node_modules/mspecs-viewing-booker');
  rmSync(installed, {recursive: true, force: true});
  for (const path of packedFiles()) cpSync(join(root, path), join(installed, path));
}
