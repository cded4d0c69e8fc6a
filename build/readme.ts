// Writes the tables of docs/api.md from the comments on the element class, and the version in README's CDN URL from package.json. Run
// by `npm run readme`; `--check` only reports whether both are up to date.
import {readFileSync, writeFileSync} from 'node:fs';
import type {CustomElementDeclaration} from 'custom-elements-manifest';
import {format, resolveConfig} from 'prettier';
import {attributesAloneOf, elementOf, methodsOf, propertiesOf, readManifest} from './manifest.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const tables = Object.entries(tablesOf(elementOf(await readManifest())));
// Pins an exact version, because jsDelivr caches a range for days while the files change with each release.
await update('README.md', (text) =>
  text.replaceAll(/(?<=\/mspecs-viewing-booker@)[^/]+(?=\/dist\/)/g, version),
);
await update('docs/api.md', (text) =>
  tables.reduce((filled, [name, rows]) => fill(filled, name, rows), text),
);

/** Changes a document, or reports that it should be changed. */
async function update(path: string, change: (text: string) => string): Promise<void> {
  const before = readFileSync(path, 'utf8');
  const after = await format(change(before), {...(await resolveConfig(path)), filepath: path});
  if (!process.argv.includes('--check')) writeFileSync(path, after);
  else if (after !== before) {
    console.error(`${path} is out of date: npm run readme`);
    process.exitCode = 1;
  }
}

/** Returns the rows of each table; the first is the head. */
function tablesOf(described: CustomElementDeclaration): Readonly<Record<string, readonly Row[]>> {
  const {events = [], slots = [], cssParts = [], cssProperties = []} = described;
  const named = ({name, description = ''}: {readonly name: string; readonly description?: string}): Row => [
    name === '' ? '–' : code(name),
    description,
  ];
  return {
    attributes: [
      ['Attribute', 'Property', 'Default', 'Description'],
      ...propertiesOf(described).map((property): Row => [
        code(property.attribute),
        code(property.name),
        code(defaultOf(property.default)),
        property.description ?? '',
      ]),
      ...attributesAloneOf(described).map(({name, description = ''}): Row => [
        code(name),
        code(),
        code(),
        description,
      ]),
    ],
    slots: [['Slot', 'Description'], ...slots.map(named)],
    methods: [
      ['Method', 'Description'],
      ...methodsOf(described).map(({name, description = ''}): Row => [code(`${name}()`), description]),
    ],
    'custom-properties': [
      ['Custom property', 'Default', 'Description'],
      ...cssProperties.map(({name, description = '', default: value = ''}): Row => [
        code(name),
        code(value),
        description,
      ]),
    ],
    parts: [['Part', 'Description'], ...cssParts.map(named)],
    events: [['Event', 'Description'], ...events.map(named)],
  };
}

type Row = readonly string[];

/** Inserts a table between its marker comments. */
function fill(text: string, name: string, rows: readonly Row[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '-'), ...body].map((cells) => `| ${cells.map(inCell).join(' | ')} |`);
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start)
    throw new Error(`docs/api.md: marker comments <!-- ${name} --> … <!-- end of ${name} --> are missing`);
  return `${text.slice(0, start + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(stop)}`;
}

function code(text = ''): string {
  return text === '' ? '–' : `\`${text}\``;
}

function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** Returns a default without quotes; empty if there is none to show. */
function defaultOf(value = ''): string {
  return /^(''|\{\})$/.test(value) ? '' : value.replace(/^'(.*)'$/, '$1');
}
