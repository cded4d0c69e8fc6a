import {execSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {installPackages} from '../../build/install-packages.js';
import {root} from '../support/package.js';

const folder = join(root, 'test/test-runners');

/** Project of an app developer, with the package as npm installs it and the test runners of the parent folder. */
export const project = join(folder, 'project');

/** Creates that project with the built package. */
export async function makeProject(): Promise<void> {
  await installPackages(folder);
  rmSync(project, {recursive: true, force: true});
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private": true, "type": "module"}');
  const pack = `npm pack --silent --pack-destination "${project}"`;
  const tarball = execSync(pack, {cwd: root, encoding: 'utf8'}).trim();
  execSync(`npm install --prefer-offline --no-audit --no-fund ./${tarball}`, {cwd: project, stdio: 'pipe'});
}
