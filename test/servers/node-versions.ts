import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

/** Folder with the installed server platforms and versions of Node. */
export const serversFolder = fileURLToPath(new URL('.', import.meta.url));

/** The versions in `engines` of package.json. */
const supported = [20, 22, 24] as const;

const running = Number(process.versions.node.split('.')[0]);

const {optionalDependencies} = JSON.parse(readFileSync(join(serversFolder, 'package.json'), 'utf8')) as {
  optionalDependencies: Record<string, string>;
};

const packageOf = (version: number): string => `node${version}-${process.platform}-${process.arch}`;

/** Supported versions other than the running one with a binary for this machine. */
export const otherNodes = supported
  .filter((version) => version !== running && packageOf(version) in optionalDependencies)
  .map((version) => `node ${version}` as const);

/** Path of a Node such as `node 22`; of the running one for any other name. */
export function nodePath(name: string): string {
  const [, version] = /^node (\d+)$/.exec(name) ?? [];
  if (version === undefined) return process.execPath;
  const folder = join(serversFolder, 'node_modules', packageOf(Number(version)), 'bin');
  const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path)) throw new Error(`${name} is not installed in ${serversFolder}`);
  return path;
}
