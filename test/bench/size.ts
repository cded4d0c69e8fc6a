// npm run size: checks what a visitor downloads of the CDN build against the budgets. Writes the Brotli sizes to
// test-results/size.json.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {parseSync} from 'vite';

interface Chunk {
  readonly file: string;
  /** Name of the source module, such as `world-metadata`. */
  readonly name: string;
  readonly imports: readonly string[];
  readonly sizes: Sizes;
}
type Sizes = readonly [raw: number, gzip: number, brotli: number];

const entryFile = 'mspecs-viewing-booker.js';
const cdn = new URL('../../dist/cdn/', import.meta.url);
const languages = new Set(
  readdirSync(new URL('../../src/messages/', import.meta.url))
    .map((file) => basename(file, '.ts'))
    .filter((name) => /^[a-z]{2}(-|$)/.test(name))
    .map((name) => name.slice(0, 2)),
);

const listFile = 'mspecs-viewing-list.js';
const all = readdirSync(cdn)
  .filter((file) => file.endsWith('.js'))
  .map(readChunk);
const ofList = all.filter(({file}) => file === listFile || file.startsWith('list-'));
const chunks = all.filter((chunk) => !ofList.includes(chunk));
const list = ofList.filter(({file}) => file === listFile);
const entry = chunks.find(({file}) => file === entryFile);
if (!entry) throw new Error(`There is no dist/cdn/${entryFile}: run npm run build first`);

const firstLoad = withImports(entry);
const lazy = chunks.filter((chunk) => !firstLoad.includes(chunk));
/** Texts of ways that few visitors take. */
const isFurther = ({name}: Chunk): boolean => /^[a-z]{2}-further$|^further-texts$/.test(name);
const world = lazy.filter(({name}) => name === 'world-metadata');
// Loaded only if the visitor asks for the calendar links after sending, if the home has many days, if a number without a country code
// may be of another country, if an email domain may be mistyped, or if a time turns out to be taken. A page that answers instead of a
// proxy is explained to its developer. Checks against bots are loaded if the proxy or the page asks for one, the texts of an interest and
// the offer of tips with the form of an interest. A message is for some proxies only, and a second person follows a booking.
const onDemandNames = [
  'calendar-links',
  'companion',
  'day-picker',
  'email-domains',
  'interest',
  'link',
  'message',
  'mobile-metadata',
  'nearest-times',
  'page-warning',
  'phone-suggestion',
  'profile-offer',
  'verification',
  'challenge',
];
const onDemand = lazy.filter(({name}) => onDemandNames.includes(name));
const languageChunks = [...languages].map((code) =>
  lazy.filter((chunk) => languageOf(chunk.name) === code && !isFurther(chunk)),
);
const largestLanguage = languageChunks.sort((a, b) => brotli(b) - brotli(a))[0] ?? [];
const always = lazy.filter(
  (chunk) =>
    ![...world, ...onDemand].includes(chunk) && !isFurther(chunk) && !languages.has(languageOf(chunk.name)),
);
const booking = [...firstLoad, ...always, ...largestLanguage];

const rows: [string, Sizes][] = [
  ['list before its first row', sum(list)],
  ['(a) before the free times', sum(firstLoad)],
  ...lazy.map(({file, sizes}): [string, Sizes] => [`    ${file}`, sizes]),
  ['(c) booking, Nordic number', sum(booking)],
  ['(d) booking, any other number', sum([...booking, ...world])],
];
console.log(`${'bytes'.padEnd(36)}${['raw', 'gzip', 'brotli'].map(column).join('')}`);
for (const [label, sizes] of rows) console.log(`${label.padEnd(36)}${sizes.map(column).join('')}`);

const results = new URL('../../test-results/', import.meta.url);
mkdirSync(results, {recursive: true});
const brotliSizes = rows.map(([label, [, , bytes]]) => [
  label.trim().replace(/-[^-.]{6}\.js$/, '.js'),
  bytes,
]);
writeFileSync(new URL('size.json', results), JSON.stringify(Object.fromEntries(brotliSizes)));

const complaints = [
  ...(list.length === 1 ? [] : [`There is no dist/cdn/${listFile}.`]),
  ...overBudget('What is loaded before the first row of the list', list, 12_000),
  ...list.flatMap(({imports}) => imports.map((file) => `The list waits for ${file}.`)),
  ...overBudget('What is loaded before the free times', firstLoad, 14_400),
  ...overBudget('A whole booking with a Nordic number', booking, 42_000),
  ...overBudget('A whole booking with any other number', [...booking, ...world], 60_000),
  ...(firstLoad.length === 1
    ? []
    : [`The free times wait for ${firstLoad.length} files instead of one: ${names(firstLoad)}.`]),
  ...(onDemandNames.every((name) => onDemand.some((chunk) => chunk.name === name))
    ? []
    : [`Not all chunks exist: ${onDemandNames.join(', ')}.`]),
  ...(world.length === 1 ? [] : ["There is no chunk world-metadata-*.js with the world's phone numbers."]),
  // Sites append queries such as ?ver=6.5 to script URLs. An import without it would load and run the entry again.
  ...lazy
    .filter(({imports}) => imports.includes(entryFile))
    .map(({file}) => `${file} imports ${entryFile}, which a page may have loaded by another URL.`),
];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

function readChunk(file: string): Chunk {
  const code = readFileSync(new URL(file, cdn));
  const {module} = parseSync(file, code.toString());
  const requests = [...module.staticImports, ...module.staticExports.flatMap(({entries}) => entries)];
  return {
    file,
    name: basename(file, '.js').replace(/-[^-.]{6}$/, ''),
    imports: requests.flatMap(({moduleRequest}) => (moduleRequest ? [basename(moduleRequest.value)] : [])),
    sizes: [
      code.length,
      gzipSync(code, {level: 9}).length,
      brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length,
    ],
  };
}

/** Returns a chunk and its static imports. */
function withImports(chunk: Chunk, found = new Set<Chunk>()): readonly Chunk[] {
  if (found.has(chunk)) return [];
  found.add(chunk);
  for (const file of chunk.imports) {
    const imported = chunks.find((other) => other.file === file);
    if (imported) withImports(imported, found);
  }
  return [...found];
}

function sum(parts: readonly Chunk[]): Sizes {
  const total = (index: 0 | 1 | 2) => parts.reduce((bytes, {sizes}) => bytes + sizes[index], 0);
  return [total(0), total(1), total(2)];
}

function overBudget(what: string, parts: readonly Chunk[], budget: number): readonly string[] {
  const bytes = brotli(parts);
  if (bytes <= budget) return [];
  return [`${what} is ${bytes} bytes with brotli, ${bytes - budget} over its budget of ${budget}.`];
}

function brotli(parts: readonly Chunk[]): number {
  return sum(parts)[2];
}

function languageOf(name: string): string {
  return /^([a-z]{2})(-|$)/.exec(name)?.[1] ?? '';
}

function names(parts: readonly Chunk[]): string {
  return parts.map(({file}) => file).join(', ');
}

function column(value: number | string): string {
  return value.toLocaleString('en').padStart(10);
}
