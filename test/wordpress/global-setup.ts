import {installPackages} from '../../build/install-packages.js';

/** Installs the cores of WordPress. */
export default async function globalSetup(): Promise<void> {
  await installPackages(import.meta.dirname);
}
