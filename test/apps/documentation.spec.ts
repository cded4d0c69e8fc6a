import {expect, test} from '@playwright/test';
import {compile, parse as parseSvelte} from 'svelte/compiler';
import {compileScript, compileTemplate, parse as parseVue} from 'vue/compiler-sfc';
import {blocksIn} from '../support/e2e/code-blocks.js';
import {elementsIn, scriptsIn, unknownNames, type Written} from '../support/e2e/snippet-tags.js';
import {typeProblems, type Snippet} from './snippet-types.js';

// eslint-disable-next-line no-empty-pattern
test('scripts type-check with the package', ({}, {outputDir}) => {
  const inPages = blocksIn('html').flatMap(({place, text}) =>
    scriptsIn(elementsIn(text).elements, /^(module)?$/).map((script): Snippet => ({
      place,
      extension: 'js',
      text: script.text,
    })),
  );
  const inComponents = blocksIn('vue', 'svelte').map(({place, text}): Snippet => {
    const [, script = ''] = /<script[^>]*>([^]*)<\/script>/.exec(text) ?? [];
    return {place, extension: 'ts', text: script};
  });
  // Samples for test runners are checked in the folder with those runners.
  const whole = blocksIn('ts', 'tsx', 'js')
    .filter(({place}) => !place.startsWith('docs/testing.md'))
    .map(({place, language, text}): Snippet => ({
      place,
      extension: language,
      text,
    }));
  expect(typeProblems([...inPages, ...inComponents, ...whole], outputDir)).toEqual([]);
});

test('the Vue sample compiles with names known to the element', () => {
  for (const {place, text} of blocksIn('vue')) {
    const {descriptor, errors} = parseVue(text);
    expect([place, errors]).toEqual([place, []]);
    compileScript(descriptor, {id: place});
    const source = descriptor.template?.content ?? '';
    const compilerOptions = {isCustomElement: (name: string) => name === 'mspecs-viewing-booker'};
    const compiled = compileTemplate({source, id: place, filename: place, compilerOptions});
    expect([...compiled.errors, ...compiled.tips]).toEqual([]);
    // Vue closes any element with a slash.
    expect(unknownNames(elementsIn(source).elements)).toEqual([]);
  }
});

test('the Svelte sample compiles with names known to the element', () => {
  for (const {text} of blocksIn('svelte')) {
    expect(compile(text, {generate: 'client'}).warnings).toEqual([]);
    const elements = parseSvelte(text, {modern: true}).fragment.nodes.flatMap((node): readonly Written[] => {
      if (node.type !== 'RegularElement') return [];
      const names = node.attributes.flatMap((attribute) => ('name' in attribute ? attribute.name : []));
      return [{tag: node.name, text: '', attributes: Object.fromEntries(names.map((name) => [name, '']))}];
    });
    expect(elements).toHaveLength(1);
    expect(unknownNames(elements)).toEqual([]);
  }
});
