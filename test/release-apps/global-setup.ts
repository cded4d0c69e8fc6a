import {installPackages} from '../../build/install-packages.js';
import {installThisPackage} from '../support/install-this-package.js';
import {serversFolder} from '../servers/node-versions.js';

/** Installs the frameworks, this package as npm publishes it, and the Node version that they run on. */
export default async function globalSetup(): Promise<void> {
  await installPackages(serversFolder);
  await installPackages(import.meta.dirname);
  installThisPackage(import.meta.dirname);
}
