import {execSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** The folder of this package, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What package.json says, as far as tests ask. */
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

/** The paths of the files that npm would publish, from what is built now. */
export function packedFiles(): readonly string[] {
  const printed = execSync('npm pack --dry-run --json', {cwd: root, encoding: 'utf8', stdio: 'pipe'});
  const [{files}] = Object.values(JSON.parse(printed) as object) as [{files: readonly {path: string}[]}];
  return files.map(({path}) => path);
}

/** The bundles in `dist/`: by which mode Vite builds each, and where the licences of what it holds are. */
export const bundles = [
  {mode: 'production', licenses: 'dist/cdn/licenses.md'},
  {mode: 'node', licenses: 'dist/proxy/mspecs-viewing-proxy.licenses.md'},
  {mode: 'edge', licenses: 'dist/proxy/worker.licenses.md'},
] as const;

/** A package that the lock file knows. */
export interface LockedPackage {
  readonly name: string;
  /** Whether nobody who installs this package gets it. */
  readonly isDev: boolean;
  readonly hasInstallScript: boolean;
  /** The versions of Node that it supports, as a semver range. */
  readonly node: string;
}

/** What the lock file knows of every package but this one. */
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

/** The package that a file below `node_modules` belongs to. */
export function packageOf(path: string): string {
  const [scope = '', name = ''] = path.slice(path.lastIndexOf('node_modules/') + 13).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** The names and licences of the packages in a bundle, as the file beside it lists them. */
export function licensesIn(path: string): ReadonlyMap<string, string> {
  const headings = readFileSync(root + path, 'utf8').matchAll(/^## (\S+) - \d\S*(?: \((.+)\))?$/gm);
  return new Map([...headings].map(([, name = '', license = '']) => [name, license]));
}
