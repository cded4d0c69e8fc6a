// npm run size:modules: builds the script-tag entry and lists its modules, largest first.
import {SourceMap, type SourceMapPayload} from 'node:module';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entryFile = 'mspecs-viewing-booker.js';

const result = await build({root, logLevel: 'silent', build: {write: false, sourcemap: true}});
const {output} = [result].flat()[0] as {
  output: readonly {fileName: string; code?: string; map?: SourceMapPayload}[];
};
const {code, map} = output.find(({fileName}) => fileName === entryFile) ?? {};
if (!code || !map) throw new Error(`the build has no ${entryFile} with a source map`);

const sourceMap = new SourceMap(map);
const sourceOf = code
  .split('\n')
  .flatMap((line, row) => Array.from(`${line}\n`, (_, column) => nameOf(row, column)));

// A module's share is the brotli size saved without it. The sum is less than the whole, because modules share strings.
const whole = brotli(() => true);
const rows = [...new Set(sourceOf)].map((source) => ({
  source,
  raw: sourceOf.filter((each) => each === source).length,
  brotli: whole - brotli((each) => each !== source),
}));
console.log(`${'bytes'.padEnd(52)}${'raw'.padStart(8)}${'brotli'.padStart(8)}`);
for (const {source, raw, brotli} of rows.sort((one, other) => other.brotli - one.brotli)) {
  console.log(`${source.padEnd(52)}${String(raw).padStart(8)}${String(brotli).padStart(8)}`);
}
console.log(`${'all'.padEnd(52)}${String(code.length).padStart(8)}${String(whole).padStart(8)}`);

function nameOf(row: number, column: number): string {
  const {originalSource = ''} = sourceMap.findEntry(row, column) as {readonly originalSource?: string};
  return originalSource.replace(/^.*\/node_modules\//, '').replace(/^.*\/src\//, 'src/') || '(between)';
}

function brotli(isKept: (source: string) => boolean): number {
  const kept = Array.from(code ?? '').filter((_, index) => isKept(sourceOf[index] ?? ''));
  return brotliCompressSync(kept.join('')).length;
}
