import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {parse, parseDocument} from 'yaml';
import {manifest, root} from '../support/package.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const workflows = readdirSync(join(root, '.github/workflows')).map(
  (file) => [file, parse(read(`.github/workflows/${file}`)) as Workflow] as const,
);
const jobs = workflows.flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({name: `${file}: ${name}`, workflow, job})),
);
const commands = jobs.flatMap(({job}) => job.steps.map(({run = ''}) => run)).join('\n');

test('every YAML file under .github parses without warnings', () => {
  const files = readdirSync(join(root, '.github'), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.yml'),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const {errors, warnings} = parseDocument(read(join('.github', file)));
    expect([file, ...errors, ...warnings]).toEqual([file]);
  }
});

test('workflows run only existing scripts and files', () => {
  const scripts = Array.from(
    commands.matchAll(/npm (?:run )?(?:--silent )?([\w:]+)/g),
    ([, script = '']) => script,
  );
  expect(scripts).toEqual(expect.arrayContaining(['fuzz', 'size', 'bench', 'figures']));
  const own = new Set(['ci', 'publish', 'install', ...Object.keys(manifest.scripts)]);
  expect(scripts.filter((script) => !own.has(script))).toEqual([]);
  const files = commands.match(/^(\.ci|test|build)\/[\w./-]+/gm) ?? [];
  expect(files).toContain('.ci/run');
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('every workflow is read-only by default, and its jobs have a timeout', () => {
  for (const {name, workflow, job} of jobs) {
    expect([name, workflow.permissions]).toEqual([name, {contents: 'read'}]);
    expect([name, workflow.on]).not.toEqual([name, undefined]);
    expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
  }
});

test('a job with write access does not run code of a pull request', () => {
  const writers = jobs.filter(({job}) => Object.values(job.permissions ?? {}).includes('write'));
  expect(writers.map(({name}) => name)).toEqual([
    'figures.yml: comment',
    'release.yml: wordpress',
    'release.yml: publish',
  ]);
  const [comment] = writers;
  expect(comment?.job.steps.filter(({uses}) => uses?.startsWith('actions/checkout'))).toEqual([]);
});

test('every action is pinned to one major version in all workflows', () => {
  const uses = jobs.flatMap(({job}) => job.steps.flatMap(({uses}) => uses ?? []));
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  const versions = [...new Set(uses)];
  expect(new Set(versions.map((action) => action.split('@')[0])).size).toBe(versions.length);
});

test('a release is published with provenance after all checks', () => {
  const release = workflows.find(([file]) => file === 'release.yml')?.[1];
  const {check, publish} = release?.jobs ?? {};
  expect(check?.steps.map(({run}) => run)).toContain('.ci/run');
  expect(publish?.needs).toBe('check');
  expect(publish?.permissions).toMatchObject({'id-token': 'write'});
  expect(publish?.steps.map(({run}) => run).join('\n')).toContain('npm publish --provenance --access public');
});

test('Dependabot updates every lockfile', () => {
  const {updates} = parse(read('.github/dependabot.yml')) as {
    updates: readonly {'package-ecosystem': string; directories?: readonly string[]}[];
  };
  const updated = updates.find((update) => update['package-ecosystem'] === 'npm')?.directories;
  expect(updated).toEqual(
    expect.arrayContaining(['/', ...['build', 'test'].flatMap(lockedFolders).map((folder) => `/${folder}`)]),
  );
});

test('the devcontainer installs what .ci/run installs', () => {
  const {onCreateCommand} = JSON.parse(read('.devcontainer/devcontainer.json')) as {onCreateCommand: string};
  const [, list = ''] = /^packages=\(([^)]*)\)/m.exec(read('.ci/run')) ?? [];
  const packages = list.trim().split(/\s+/);
  expect(packages).toContain('chromium');
  expect(onCreateCommand.split(' ')).toEqual(expect.arrayContaining(packages));
});

/** Folders with a lockfile of their own below `folder`. */
function lockedFolders(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), {withFileTypes: true});
  const own = entries.some(({name}) => name === 'package-lock.json') ? [folder] : [];
  const folders = entries.filter((entry) => entry.isDirectory() && !/^(node_modules|\..*)$/.test(entry.name));
  return [...own, ...folders.flatMap(({name}) => lockedFolders(`${folder}/${name}`))];
}
