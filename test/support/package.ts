import {execSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Folder of this package, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The fields of package.json that tests use. */
export const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<
  'bin' | 'dependencies' | 'exports' | 'peerDependencies' | 'peerDependenciesMeta' | 'scripts',
  Record<string, unknown>
> & {
  readonly version: string;
  readonly engines: {readonly node: string};
  readonly homepage: string;
  readonly bugs: {readonly url: string};
  readonly repository: {readonly url: string};
};

/** Paths of the files that npm would publish from the current build. */
export function packedFiles(): readonly string[] {
  const printed = execSync('npm pack --dry-run --json', {cwd: root, encoding: 'utf8', stdio: 'pipe'});
  const [{files}] = Object.values(JSON.parse(printed) as object) as [{files: readonly {path: string}[]}];
  return files.map(({path}) => path);
}

/** Bundles in `dist/`: their Vite mode and the file with the licenses of their contents. */
export const bundles = [
  {mode: 'production', licenses: 'dist/cdn/licenses.md'},
  {mode: 'node', licenses: 'dist/proxy/mspecs-viewing-proxy.licenses.md'},
  {mode: 'edge', licenses: 'dist/proxy/worker.licenses.md'},
] as const;

/** A package in the lockfile. */
export interface LockedPackage {
  readonly name: string;
  /** Set for development dependencies, which installing this package does not install. */
  readonly isDev: boolean;
  readonly hasInstallScript: boolean;
  /** Supported versions of Node as a semver range. */
  readonly node: string;
}

/** Packages in the lockfile other than this one. */
export function lockedPackages(): readonly LockedPackage[] {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    packages: Record<string, {dev?: boolean; hasInstallScript?: boolean; engines?: {node?: string}}>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, {dev = false, hasInstallScript = false, engines}]) => ({
      name: packageOf(path),
      isDev: dev,
      hasInstallScript,
      node: engines?.node ?? '*',
    }));
}

/** Name of the package that contains a file below `node_modules`. */
export function packageOf(path: string): string {
  const [scope = '', name = ''] = path.slice(path.lastIndexOf('node_modules/') + 13).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Names and licenses of the packages in a bundle, as listed in its license file. */
export function licensesIn(path: string): ReadonlyMap<string, string> {
  const headings = readFileSync(root + path, 'utf8').matchAll(/^## (\S+) - \d\S*(?: \((.+)\))?$/gm);
  return new Map([...headings].map(([, name = '', license = '']) => [name, license]));
}
