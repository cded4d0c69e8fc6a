import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, test as base} from '@playwright/test';
import ts from 'typescript';
import {manifest, root} from '../support/package.js';

const name = 'mspecs-viewing-booker';

/** Entries for a framework or Node, with the type packages that their users have installed. */
const companions: Readonly<Record<string, readonly string[]>> = {
  './react': ['@types/react'],
  './preact': ['preact'],
  './solid': ['solid-js'],
  './svelte': ['svelte'],
  './proxy/node': ['@types/node', 'undici-types'],
  './vue': ['vue', '@vue/runtime-core'],
  './list/react': ['@types/react'],
  './list/preact': ['preact'],
  './list/solid': ['solid-js'],
  './list/svelte': ['svelte'],
  './list/vue': ['vue', '@vue/runtime-core'],
};

/** Importable entries; two for each pattern. */
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => target !== null)
  .flatMap(([entry]) =>
    entry.includes('*') ? ['sv', 'en-request'].map((to) => entry.replace('*', to)) : entry,
  );

/** Playwright's `test` with a project that has this package and its dependencies, but no peer dependencies. */
const test = base.extend<{project: {folder: string; install: (dependency: string) => void}}>({
  // eslint-disable-next-line no-empty-pattern
  project: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'types-'));
    const modules = join(folder, 'node_modules');
    for (const part of [
      'package.json',
      'dist',
      'src/proxy/openapi.json',
      'src/proxy/tenants/config.schema.json',
    ]) {
      cpSync(join(root, part), join(modules, name, part), {recursive: true});
    }
    const install = (dependency: string) => {
      mkdirSync(dirname(join(modules, dependency)), {recursive: true});
      const found = [root, import.meta.dirname]
        .map((from) => join(from, 'node_modules', dependency))
        .find((path) => existsSync(path));
      if (!found) throw new Error(`${dependency} is not installed`);
      symlinkSync(found, join(modules, dependency), 'junction');
    };
    Object.keys(manifest.dependencies).forEach(install);
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    await use({folder, install});
    rmSync(folder, {recursive: true});
  },
});

/** Compiles a module that imports entries, including all declarations that they reference. */
function problemsOf(folder: string, imported: readonly string[]): readonly ts.Diagnostic[] {
  const lines = imported.map((entry, index) => {
    const attributes = entry.endsWith('.json') ? " with {type: 'json'}" : '';
    const from = JSON.stringify(name + entry.slice(1));
    return `import * as entry${index} from ${from}${attributes};\nexport {entry${index}};\n`;
  });
  const file = join(folder, 'consumer.ts');
  writeFileSync(file, lines.join(''));
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    resolveJsonModule: true,
    skipLibCheck: false,
    strict: true,
    exactOptionalPropertyTypes: true,
    types: imported.includes('./proxy/node') ? ['node'] : [],
    noEmit: true,
  });
  return ts.getPreEmitDiagnostics(program);
}

const textOf = ({file, messageText}: ts.Diagnostic): string =>
  `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;

test('every entry has types that compile without peer dependencies and skipLibCheck', ({project}) => {
  const plain = entries.filter((entry) => !(entry in companions));
  expect(plain).toContain('./proxy/worker');
  expect(problemsOf(project.folder, plain).map(textOf)).toEqual([]);
});

test('entries for frameworks and Node compile with the types of their users', ({project}) => {
  const augmenting = entries.filter((entry) => entry in companions);
  new Set(augmenting.flatMap((entry) => companions[entry] ?? [])).forEach(project.install);
  expect(augmenting).toHaveLength(Object.keys(companions).length);
  // Errors in a framework's own types are ignored.
  const ours = problemsOf(project.folder, augmenting).filter(({file}) => file?.fileName.includes('/types-'));
  expect(ours.map(textOf)).toEqual([]);
});

test("an unstorage driver is assignable to the proxy's storage", ({project}) => {
  project.install('unstorage');
  const file = join(project.folder, 'driver.ts');
  writeFileSync(
    file,
    `import type {ProxyOptions} from '${name}/proxy';
import type {Driver} from 'unstorage';
declare const driver: Driver;
export const storage: NonNullable<ProxyOptions['storage']> = driver;
// @ts-expect-error A storage must be able to read.
export const wrong: NonNullable<ProxyOptions['storage']> = {hasItem: () => true, getKeys: () => []};
`,
  );
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    strict: true,
    types: [],
    noEmit: true,
  });
  expect(ts.getPreEmitDiagnostics(program).map(textOf)).toEqual([]);
});
