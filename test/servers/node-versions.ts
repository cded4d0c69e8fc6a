import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

/** Where the server platforms and the versions of Node are installed. */
export const serversFolder = fileURLToPath(new URL('.', import.meta.url));

/** The versions that `engines` of package.json claims. */
const supported = [20, 22, 24] as const;

const running = Number(process.versions.node.split('.')[0]);

const {optionalDependencies} = JSON.parse(readFileSync(join(serversFolder, 'package.json'), 'utf8')) as {
  optionalDependencies: Record<string, string>;
};

const packageOf = (version: number): string => `node${version}-${process.platform}-${process.arch}`;

/** The versions that are not the running one and that there is a binary of for this machine. */
export const otherNodes = supported
  .filter((version) => version !== running && packageOf(version) in optionalDependencies)
  .map((version) => `node ${version}` as const);

/** The path of a Node such as `node 22`; of the running one for any other name. */
export function nodePath(name: string): string {
  const [, version] = /^node (\d+)$/.exec(name) ?? [];
  if (version === undefined) return process.execPath;
  const folder = join(serversFolder, 'node_modules', packageOf(Number(version)), 'bin');
  const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path)) throw new Error(`${name} is not installed in ${serversFolder}`);
  return path;
}
