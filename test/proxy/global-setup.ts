import {installPackages} from '../../build/install-packages.js';
import {serversFolder} from '../servers/node-versions.js';

/** Installs the platforms and the versions of Node for the proxy tests. */
export default async function globalSetup(): Promise<void> {
  await installPackages(serversFolder);
}
