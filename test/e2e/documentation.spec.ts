import {execFileSync, execSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from '@playwright/test';
import {transform} from 'esbuild';
import {parse as parseToml} from 'smol-toml';
import {manifest, root} from '../support/package.js';
import {blocksIn, codeBlocks, documents, type CodeBlock} from '../support/e2e/code-blocks.js';
import {elementsIn, scriptsIn, unknownNames, unknownStyles} from '../support/e2e/snippet-tags.js';

const tag = 'mspecs-viewing-booker';
const checked = [
  'ts',
  'tsx',
  'js',
  'vue',
  'svelte',
  'html',
  'css',
  'json',
  'toml',
  'sh',
  'nginx',
  'php',
  'mermaid',
];

const openApi = JSON.parse(readFileSync(`${root}src/proxy/openapi.json`, 'utf8')) as {paths: object};

/** HTML blocks with their elements. */
const pages = blocksIn('html').map(({place, text}) => ({place, ...elementsIn(text)}));

test('every code block names its language and is checked', () => {
  expect(codeBlocks.filter(({language}) => !checked.includes(language))).toEqual([]);
  const fences = [...documents.values()].flatMap((text) => text.match(/^ *```/gm) ?? []);
  expect(fences).toHaveLength(2 * codeBlocks.length);
  for (const language of checked) expect([language, blocksIn(language).length]).not.toEqual([language, 0]);
});

for (const {place, elements, problems} of pages) {
  test(`${place} is valid HTML with known names`, () => {
    expect(problems).toEqual([]);
    expect(unknownNames(elements)).toEqual([]);
    for (const {text} of scriptsIn(elements, /json|importmap/)) JSON.parse(text);
  });
}

test('the Angular template has only known names', () => {
  const [, template = ''] = /template: `(.*?)`/s.exec(angular().text) ?? [];
  const {elements, problems} = elementsIn(template);
  expect(problems).toEqual([]);
  expect(elements.map((element) => element.tag)).toEqual([tag]);
  expect(unknownNames(elements)).toEqual([]);
});

for (const {place, text} of blocksIn('css')) {
  test(`${place} is valid CSS with known names`, async () => {
    expect((await transform(text, {loader: 'css', logLevel: 'silent'})).warnings).toEqual([]);
    expect(unknownStyles(text)).toEqual([]);
  });
}

test('JSON blocks parse and refer only to packaged files', () => {
  for (const {text} of blocksIn('json')) JSON.parse(text);
  const named = codeBlocks.flatMap(({text}) =>
    Array.from(text.matchAll(/node_modules\/mspecs-viewing-booker\/([\w./-]+)/g), ([, file = '']) => file),
  );
  expect(named).not.toEqual([]);
  expect(named.filter((file) => !existsSync(root + file))).toEqual([]);
});

test('documented variables are known to the proxy', () => {
  const help = run(join(root, 'dist/proxy/mspecs-viewing-proxy.js'), '--help');
  // Bindings of a worker do not match this pattern.
  const variables = [...documents.values()].flatMap(
    (text) => text.match(/\b(MSPECS|PROXY)_[A-Z_]+\b/g) ?? [],
  );
  expect(variables).toContain('MSPECS_LOGIN');
  expect(variables.filter((name) => !help.includes(name))).toEqual([]);
  for (const {text} of blocksIn('toml')) expect(parseToml(text)).toHaveProperty('vars');
});

for (const {place, text} of blocksIn('sh')) {
  test(`${place} has only existing commands`, () => {
    const commands = text
      .replace(/\\\n/g, ' ')
      .split(/\n|&&/)
      .map((line) => line.trim());
    for (const command of commands.filter(Boolean)) {
      if (command.startsWith('node -p ')) {
        const printed = execSync(command, {cwd: `${root}dist/cdn`, encoding: 'utf8'});
        const {integrity} = JSON.parse(printed) as {integrity: Record<string, string>};
        expect(Object.keys(integrity)).toHaveLength(readdirSync(`${root}dist/cdn`).filter(isScript).length);
      } else expect([command, isCommand(command)]).toEqual([command, true]);
    }
  });
}

test('documented scripts and files exist', () => {
  const named = (pattern: RegExp) =>
    [...documents.values()].flatMap((text) => Array.from(text.matchAll(pattern), ([, name = '']) => name));
  const scripts = named(/npm run ([\w:]+)/g);
  expect(scripts).toContain('build');
  expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  const files = named(/`((?:build|demo|dist|docs|src|test)\/[\w./-]+\.\w+)`/g);
  expect(files).toContain('src/mspecs/parse-deal.ts');
  expect(files.filter((file) => !/\/xx[.-]/.test(file) && !existsSync(root + file))).toEqual([]);
});

test('files and folders in a diagram exist', () => {
  const named = blocksIn('mermaid').flatMap(({text}) => text.match(/\b(?:demo|src|test)\/[\w./-]+/g) ?? []);
  expect(named).toContain('src/booking');
  expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
});

test('nginx lines end in a semicolon and blocks are closed', () => {
  for (const {text} of blocksIn('nginx')) {
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => !/^(|#.*|\}|.*[;{])$/.test(line))).toEqual([]);
    expect(text.split('{').length).toBe(text.split('}').length);
  }
});

test('links within the documents resolve', () => {
  const anchors = (path: string) =>
    Array.from(documents.get(path)?.matchAll(/^#+ (.*)$/gm) ?? [], ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
  for (const [path, text] of documents) {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [file = '', anchor] = link.split('#');
      const to = file ? join(dirname(path), file).replaceAll('\\', '/') : path;
      expect([path, link, existsSync(root + to)]).toEqual([path, link, true]);
      if (anchor) expect([path, link, anchors(to)]).toEqual([path, link, expect.arrayContaining([anchor])]);
    }
  }
});

test('troubleshooting lists every warning of the element', () => {
  const sources = readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !/^proxy|^viewing-client/.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const given = sources.flatMap((text) => [
    ...Array.from(text.matchAll(/invalidValue\('([^']+)'/g), ([, name]) => `${name} cannot be used`),
    ...Array.from(
      text.matchAll(/['`>] ?([\w -]+ (?:is missing|cannot be used|already defined|is not a JSON object))/g),
      ([, name = '']) => name,
    ),
    ...Array.from(text.matchAll(/readAddress\('([^']+)'/g), ([, name]) => `${name} cannot be used`),
  ]);
  expect(given).toContain('deal-id is missing');
  expect(given).toContain('deal-url cannot be used');
  const troubleshooting = documents.get('docs/troubleshooting.md') ?? '';
  expect(given.filter((warning) => !troubleshooting.includes(`\`${warning}\``))).toEqual([]);
});

function angular(): CodeBlock {
  const [block, ...more] = blocksIn('ts').filter(({text}) => text.includes('@angular/core'));
  if (!block || more.length > 0) throw new Error('expected exactly one Angular block');
  return block;
}

/** Returns `true` if a shell line runs a command of this package, of npm or of an installed package. */
function isCommand(line: string): boolean {
  const [name, word = '', script = '', bin = ''] = line.replace(/^(\w+='[^']*' *)+/, '').split(/\s+/);
  // Without the package's name, npx runs whatever package has registered the name of the command.
  if (name === 'npx' && word === '-p') return script === tag && bin in manifest.bin;
  if (name === 'npx') return !(word in manifest.bin) && existsSync(`${root}node_modules/.bin/${word}`);
  if (name === 'curl') {
    const path = /'http:[/][/]127\.0\.0\.1:8787([^'?]*)[^']*'/
      .exec(line)?.[1]
      ?.replace(/(?<=[/]deals[/])[^/]+/, '{dealId}');
    return Object.hasOwn(openApi.paths, path ?? '');
  }
  if (name !== 'npm') return false;
  if (word === 'run') return script in manifest.scripts;
  return word === 'install' ? script === tag : word === 'ci' || word in manifest.scripts;
}

const isScript = (file: string): boolean => file.endsWith('.js');

const run = (script: string, ...words: string[]): string =>
  execFileSync(process.execPath, [script, ...words], {encoding: 'utf8'});
