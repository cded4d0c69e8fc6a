import {installPackages, installThisPackage} from '../support/install-packages.js';
import {serversFolder} from '../servers/node-versions.js';

/** Installs the frameworks from their lockfile, and beside them this package as npm would publish it. */
export default async function globalSetup(): Promise<void> {
  await installPackages(import.meta.dirname);
  // The samples of docs/proxy.md are checked with the types of their servers.
  await installPackages(serversFolder);
  installThisPackage(import.meta.dirname);
}
