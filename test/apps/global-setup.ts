import {installPackages} from '../../build/install-packages.js';
import {installThisPackage} from '../support/install-this-package.js';
import {serversFolder} from '../servers/node-versions.js';

/** Installs the frameworks from their lockfile, and this package as npm publishes it. */
export default async function globalSetup(): Promise<void> {
  await installPackages(import.meta.dirname);
  // The samples of docs/proxy/ are type-checked with their servers.
  await installPackages(serversFolder);
  installThisPackage(import.meta.dirname);
}
