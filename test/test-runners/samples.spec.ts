import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {serveSite} from '../support/e2e/built-page.js';
import {documents} from '../support/e2e/code-blocks.js';
import {launchOptions} from '../e2e/playwright.config.js';
import {typeProblems} from '../apps/snippet-types.js';
import {root} from '../support/package.js';
import {binaries} from '../support/runners.js';
import {makeProject, project} from './make-project.js';

const text = documents.get('docs/testing.md') ?? '';
const runners = join(root, 'test/test-runners/node_modules');

/** Files of a section by name: each code block follows its name in backticks. */
function filesOf(heading: string): ReadonlyMap<string, string> {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const named = section.matchAll(/`([\w.-]+)`:\n\n```js\n([^]*?)^```$/gm);
  return new Map(Array.from(named, ([, name = '', code = '']) => [name, code]));
}

/** Writes the files of a section and the fake that they import into the project, and runs a Node script there. */
async function run(
  heading: string,
  script: string,
  ...args: string[]
): Promise<{code: number; output: string}> {
  for (const file of ['booking.test.js', 'booking.spec.js']) rmSync(join(project, file), {force: true});
  for (const [name, code] of [...filesOf('A fake Mspecs'), ...filesOf(heading)]) {
    writeFileSync(join(project, name), code);
  }
  const options = heading === 'Jest' ? ['--experimental-vm-modules'] : [];
  const child = spawn(process.execPath, [...options, script, ...args], {
    cwd: project,
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, TEST_OUTCOME: undefined},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => (output += part.toString()));
  }
  const [code] = (await once(child, 'close')) as [number];
  return {code, output};
}

test.beforeAll(async () => {
  test.setTimeout(600_000);
  await makeProject();
});

for (const environment of ['jsdom', 'happy-dom']) {
  test(`the Vitest sample passes in ${environment}`, async () => {
    const vitest = join(runners, 'vitest/vitest.mjs');
    const {code, output} = await run('Vitest', vitest, 'run', '--environment', environment);
    expect(output).toMatch(/Tests +1 passed/);
    expect(code, output).toBe(0);
  });
}

test('the Jest sample passes', async () => {
  const {code, output} = await run('Jest', join(runners, 'jest/bin/jest.js'));
  expect(output).toMatch(/Tests: +1 passed/);
  expect(code, output).toBe(0);
});

test('the Playwright sample passes', async () => {
  const {site, close} = await serveSite();
  site.page(
    '/',
    `<!doctype html><html lang="sv"><title>Bostad</title>
    <script type="module" src="/cdn/mspecs-viewing-booker.js"></script>
    <mspecs-viewing-booker deal-id="deal-1" proxy-url="/api/mspecs"></mspecs-viewing-booker>`,
  );
  const use = {baseURL: site.url, launchOptions};
  writeFileSync(
    join(project, 'playwright.config.js'),
    `export default ${JSON.stringify({use, reporter: 'line'})};`,
  );
  const {code, output} = await run('Playwright', binaries.playwright, 'test');
  await close();
  expect(output).toMatch(/1 passed/);
  expect(code, output).toBe(0);
});

test('the samples type-check with the package and the runners', () => {
  for (const heading of ['Vitest', 'Jest', 'Playwright']) {
    const files = new Map([...filesOf('A fake Mspecs'), ...filesOf(heading)]);
    expect(files.size).toBeGreaterThan(1);
    const snippets = Array.from(files, ([name, text]) => ({
      place: name.replace(/\.js$/, ''),
      extension: 'js',
      text,
    }));
    expect(typeProblems(snippets, join(project, 'types'))).toEqual([]);
  }
});
