import {fileURLToPath} from 'node:url';
import {installPackages} from '../install-packages.js';

/** Installs the servers that the proxy is tested on. */
export default function installServers(): void {
  installPackages(fileURLToPath(new URL('../servers', import.meta.url)));
}
