import {installPackages} from '../support/install-packages.js';
import {serversFolder} from '../servers/node-versions.js';

/** Installs the platforms and the versions of Node that the proxy is tested on. */
export default async function globalSetup(): Promise<void> {
  await installPackages(serversFolder);
}
