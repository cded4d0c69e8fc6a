// npm run readme: writes README's tables of names from the comments on the class, and the version in its CDN address from
// package.json. With --check: only reports whether they are up to date.
import {readFileSync, writeFileSync} from 'node:fs';
import type {CustomElementDeclaration} from 'custom-elements-manifest';
import {format, resolveConfig} from 'prettier';
import {attributesAloneOf, elementOf, methodsOf, propertiesOf, readManifest} from './manifest.js';

const path = 'README.md';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const element = elementOf(await readManifest());
const before = readFileSync(path, 'utf8');
const tables = tablesOf(element);
const filled = Object.entries(tables).reduce((text, [name, rows]) => fill(text, name, rows), before);
// A whole version, because jsDelivr caches a range for days while its files change with each release.
const pinned = filled.replaceAll(/(?<=\/mspecs-viewing-booker@)[^/]+(?=\/dist\/)/g, version);
const after = await format(pinned, {...(await resolveConfig(path)), filepath: path});
if (process.argv.includes('--check')) {
  if (after !== before) console.error('README.md is out of date: npm run readme');
  process.exitCode = after === before ? 0 : 1;
} else writeFileSync(path, after);

/** The rows of each table, the first being its head. */
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

/** Puts a table between the marks that say where it belongs. */
function fill(text: string, name: string, rows: readonly Row[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '-'), ...body].map((cells) => `| ${cells.map(inCell).join(' | ')} |`);
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`README has no place for a table of ${name}`);
  return `${text.slice(0, start + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(stop)}`;
}

function code(text = ''): string {
  return text === '' ? '–' : `\`${text}\``;
}

function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** What is empty is no default to tell of; text is told without its quotes. */
function defaultOf(value = ''): string {
  return /^(''|\{\})$/.test(value) ? '' : value.replace(/^'(.*)'$/, '$1');
}
