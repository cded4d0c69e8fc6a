import {execSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {expect, test} from '@playwright/test';
import {subset} from 'semver';
import {
  bundles,
  licensesIn,
  lockedPackages,
  manifest,
  packageOf,
  packedFiles,
  root,
  type LockedPackage,
} from '../support/package.js';

/** Licenses that only require their text to be included. */
const permissive = ['Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0', 'MIT'];

test('the package contains only its public files', () => {
  const packed = packedFiles();
  const isChunk = (path: string) => /^dist\/cdn\/(?!mspecs-)[a-z-]+-[\da-z]{6}\.js(\.map)?$/.test(path);

  expect(packed.filter((path) => !isChunk(path)).sort()).toEqual(
    [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist/cdn/integrity.json',
      'dist/cdn/licenses.md',
      'dist/cdn/mspecs-viewing-booker.js',
      'dist/cdn/mspecs-viewing-booker.js.map',
      'dist/cdn/mspecs-viewing-list.js',
      'dist/cdn/mspecs-viewing-list.js.map',
      'dist/custom-elements.json',
      ...['preact', 'react', 'solid', 'svelte', 'tag', 'vue']
        .flatMap((name) => [name, `list-${name}`])
        .flatMap((name) => [`dist/frameworks/${name}.d.ts`, `dist/frameworks/${name}.js`]),
      'dist/proxy/runtimes/worker.d.ts',
      'dist/proxy/mspecs-viewing-proxy.js',
      'dist/proxy/tenants/config.schema.json',
      'src/proxy/tenants/config.schema.json',
      'dist/proxy/mspecs-viewing-proxy.licenses.md',
      'dist/proxy/worker.js',
      'dist/proxy/worker.licenses.md',
      'dist/vscode.css-custom-data.json',
      'dist/vscode.html-custom-data.json',
      'dist/web-types.json',
      'package.json',
      ...filesIn('deploy').map((path) => `deploy/${path}`),
      ...filesIn('docs').map((path) => `docs/${path}`),
      ...['times', 'form', 'requested'].map((state) => `test/e2e/snapshots/${state}-320.png`),
      'src/proxy/openapi.json',
      ...modules().flatMap((module) => [`dist/${module}.d.ts`, `dist/${module}.js`, `dist/${module}.js.map`]),
    ].sort(),
  );
  // A chunk of an earlier build would be here under a second hash.
  const names = packed
    .filter((path) => isChunk(path) && path.endsWith('.js'))
    .map((path) => path.slice(0, -10));
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...new Set(names)]);
});

test('installation runs no scripts', () => {
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) {
    expect(manifest.scripts).not.toHaveProperty(name);
  }
  const installed = lockedPackages().filter(({isDev}) => !isDev);
  expect(installed.map(({name}) => name)).toContain('lit');
  expect(installed.filter(({hasInstallScript}) => hasInstallScript)).toEqual([]);
});

test('every runtime dependency supports the versions of Node in engines', () => {
  const isTooNarrow = ({node}: LockedPackage) => !subset(manifest.engines.node, node);
  expect(lockedPackages().filter(isTooNarrow)).toEqual([]);
});

for (const {mode, licenses} of bundles) {
  // eslint-disable-next-line no-empty-pattern
  test(`${licenses} lists every bundled package and its license`, ({}, {outputDir}) => {
    const inside = packagesIn(mode, outputDir);
    const listed = licensesIn(licenses);
    expect(inside).not.toEqual([]);
    expect([...listed.keys()]).toEqual(expect.arrayContaining(inside));
    expect(permissive).toEqual(expect.arrayContaining([...listed.values()]));

    const [, ...sections] = readFileSync(root + licenses, 'utf8').split(/^## (\S+) - \d.*$/m);
    const names = sections.filter((_, index) => index % 2 === 0);
    const withoutText = names.filter((_, index) => sections[2 * index + 1]?.trim() === '');
    // The package has no file with its license.
    expect(withoutText).toEqual(licenses.includes('/proxy/') ? ['@cfworker/json-schema'] : []);
  });
}

/** Modules of the npm build, without extension. */
function modules(): readonly string[] {
  return filesIn('src')
    .filter((path) => path.endsWith('.ts') && !/^proxy\/(runtimes\/(node|worker)\.ts$|command\/)/.test(path))
    .map((path) => path.replace(/\.ts$/, ''));
}

/** Paths of the files below a folder of this package. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(root + folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root + folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Packages in a bundle, by the source maps of a build into `folder`. */
function packagesIn(mode: string, folder: string): string[] {
  execSync(`npx vite build --mode ${mode} --outDir "${folder}" --sourcemap --minify false`, {
    cwd: root,
    stdio: 'pipe',
  });
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as {sources: string[]}).sources);
  return [...new Set(sources.filter((path) => path.includes('node_modules/')).map(packageOf))];
}
