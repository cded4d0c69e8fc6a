import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {SourceMap, type SourceMapPayload} from 'node:module';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from '@playwright/test';
import {root} from '../support/package.js';

const dist = join(root, 'dist');

/** The scripts of the package that name a source map, by path below `dist`. */
const mapped = readdirSync(dist, {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) =>
      path.endsWith('.js') && !/^(demo|docs|wordpress)\//.test(path) && mapNamedBy(read(path)) !== undefined,
  );

test('every script of the package except the two proxy bundles has a source map with its sources', () => {
  const modules = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/^proxy\/(runtimes\/node\.ts$|command\/)/.test(path))
    .map((path) => path.replace(/\.ts$/, '.js'));
  const chunks = readdirSync(join(dist, 'cdn')).filter((file) => file.endsWith('.js'));
  expect(mapped.toSorted()).toEqual([...modules, ...chunks.map((file) => `cdn/${file}`)].toSorted());
  for (const path of mapped) {
    expect(mapNamedBy(read(path)), path).toBe(`${basename(path)}.map`);
    const {sources, sourcesContent} = mapOf(path);
    expect(sources.length, path).toBeGreaterThan(0);
    expect(sourcesContent.length, path).toBe(sources.length);
    sources.forEach((source, index) => {
      const file = join(dist, path, '..', source);
      expect([path, source, existsSync(file)]).toEqual([path, source, true]);
      expect([path, source, sourcesContent[index] === readFileSync(file, 'utf8')]).toEqual([
        path,
        source,
        true,
      ]);
    });
  }
});

test('each method call in the script-tag build maps to the source line that contains it', () => {
  const calls = mapped.filter((path) => path.startsWith('cdn/')).flatMap(methodCalls);
  expect(new Set(calls.map(({source}) => source)).size).toBeGreaterThan(20);
  expect(calls.filter(({method, line}) => !line.includes(method))).toEqual([]);
});

test("an error's stack in Node shows the throwing source line", () => {
  const client = pathToFileURL(join(dist, 'viewing-client.js')).href;
  const script = `import {ViewingClient} from '${client}';
    try { new ViewingClient({dealId: 'deal'}); } catch (error) { console.log(error.stack); }`;
  const stack = execFileSync(
    process.execPath,
    ['--enable-source-maps', '--input-type=module', '--eval', script],
    {encoding: 'utf8'},
  );
  const line = /at new ViewingClient \(.*?src[\\/]viewing-client\.ts:(\d+):\d+\)/.exec(stack)?.[1];
  const source = readFileSync(join(root, 'src/viewing-client.ts'), 'utf8').split('\n')[Number(line) - 1];
  expect([stack, source]).toEqual([stack, expect.stringContaining('throw ')]);
});

/** The method calls of a built script that come from `src`, each with the source line its map names. */
function methodCalls(
  path: string,
): readonly {readonly source: string; readonly method: string; readonly line: string}[] {
  const payload = mapOf(path);
  const map = new SourceMap(payload);
  return read(path)
    .split('\n')
    .flatMap((text, row) =>
      // Minified names are shorter.
      Array.from(text.matchAll(/\.([a-z][a-zA-Z]{4,})\(/g), ({index, 1: method = ''}) => {
        const entry = map.findEntry(row, index + 1);
        const source = 'originalSource' in entry ? entry.originalSource : '';
        const line = 'originalLine' in entry ? entry.originalLine : -1;
        const content = payload.sourcesContent[payload.sources.indexOf(source)] ?? '';
        return {source, method, line: content.split('\n')[line] ?? ''};
      }),
    )
    .filter(({source}) => source.startsWith('../../src/'));
}

function mapNamedBy(code: string): string | undefined {
  return /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(code)?.[1];
}

function mapOf(path: string): SourceMapPayload {
  return JSON.parse(read(`${path}.map`)) as SourceMapPayload;
}

function read(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}
