import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import type {Package} from 'custom-elements-manifest';
import {attributesAloneOf, elementOf, propertiesOf} from '../../build/manifest.js';
import {root} from '../support/package.js';

const read = (path: string): string => readFileSync(root + path, 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json')) as Package;
const element = elementOf(manifest);
const elements = [element, elementOf(manifest, 'mspecs-viewing-list')];
type Named = readonly {readonly name: string}[];
const namesOf = (things: Named = []) => things.map(({name}) => name).sort();
/** Returns the names of both elements, each once. */
const namesOfAll = (thingsOf: (one: typeof element) => Named | undefined) => [
  ...new Set(namesOf(elements.flatMap((one) => thingsOf(one) ?? []))),
];
const sources = readdirSync(`${root}src/element`, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/element/${file}`))
  .concat(
    ['booker', 'list'].map((name) => read(`src/mspecs-viewing-${name}.ts`).replace(/\/\*\*.*?\*\//gs, '')),
  );
const found = (pattern: RegExp) =>
  new Set(sources.flatMap((text) => Array.from(text.matchAll(pattern), ([, name = '']) => name)));

test('the manifest lists the attributes and properties of the element', async () => {
  const {MspecsViewingBooker} = await import('../../src/mspecs-viewing-booker.js');
  const observed = element.attributes?.filter(({fieldName}) => fieldName !== undefined);
  expect(namesOf(observed)).toEqual([...MspecsViewingBooker.observedAttributes].sort());
  expect(namesOf(attributesAloneOf(element))).toEqual([...found(/isSet\('([\w-]+)'\)/g)].sort());
  expect(namesOf(propertiesOf(element))).toEqual(Object.keys(MspecsViewingBooker.properties).sort());
  for (const {name, description, type} of propertiesOf(element)) {
    expect([name, description, type?.text]).toEqual([name, expect.any(String), expect.any(String)]);
  }
});

test('the manifest lists the dispatched events with their classes', () => {
  const classes = `${read('src/events.ts')}${read('src/booking-events.ts')}`.matchAll(
    /class (\w+).*?super\('([\w-]+)'/gs,
  );
  expect(element.events?.map(({name, type}) => `${name} ${type.text}`)).toEqual(
    Array.from(classes, ([, type, name]) => `${name} ${type}`),
  );
});

test('the manifest lists the rendered parts and custom properties', () => {
  const words = [...found(/ part="([\w -]+)"/g)].flatMap((part) => part.split(' '));
  expect(namesOfAll(({cssParts}) => cssParts)).toEqual(
    expect.arrayContaining([...new Set(words)].filter(isNoState)),
  );
  expect(namesOfAll(({cssProperties}) => cssProperties)).toEqual(
    [...found(/var\(\s*(--mspecs-[\w-]+)/g)].sort(),
  );
});

test('the manifest lists the rendered slots', () => {
  expect(namesOf(element.slots)).toEqual(['', ...found(/<slot name="(\w+)"/g)].sort());
});

test('editor data lists attributes, properties, events, slots and parts', () => {
  const {name, version} = JSON.parse(read('package.json')) as {name: string; version: string};
  const webTypes = JSON.parse(read('dist/web-types.json')) as {name: string; version: string};
  expect(webTypes).toMatchObject({name, version});
  const {tags} = JSON.parse(read('dist/vscode.html-custom-data.json')) as {
    tags: {name: string; attributes: {name: string}[]}[];
  };
  expect(tags.map((tag) => tag.name).sort()).toEqual(elements.map(({tagName}) => tagName).sort());
  for (const {tagName, attributes} of elements)
    expect(namesOf(tags.find((tag) => tag.name === tagName)?.attributes)).toEqual(namesOf(attributes));
  const {properties} = JSON.parse(read('dist/vscode.css-custom-data.json')) as {
    properties: {name: string}[];
  };
  expect([...new Set(namesOf(properties))]).toEqual(namesOfAll(({cssProperties}) => cssProperties));
});

/** Returns `false` for state words that accompany a part and are documented with it. */
const isNoState = (word: string): boolean =>
  !['open', 'full', 'closed', 'link-button', 'outlined-button'].includes(word);
