// npm test: component tests in every installed engine, then tests of the built files: pages, the proxy, the docs site, WordPress, apps and
// test runners.
// npm test -- release-apps: frameworks with their own builds, only run by name.
// npm test -- firefox pages test/booking/time/time.test.ts: only these suites, only these files.
import {exec} from 'node:child_process';
import {relative, resolve} from 'node:path';
import {promisify} from 'node:util';
import {engines, findBrowser, onPath, remedies, type Engine} from './support/browsers.mjs';
import {fontFamilies} from './support/e2e/font-families.js';
import {missingExtensions} from './support/wordpress/missing-extensions.js';
import {installChromium} from './support/install-chromium.js';
import {installPackages} from '../build/install-packages.js';
import {root} from './support/package.js';
import {runComponentTests, runPlaywright, type Outcome} from './support/runners.js';

/** Folders of the Playwright suites below `test`, each with its own config file. */
const playwrightFolders = {
  proxy: 'proxy',
  pages: 'e2e',
  docs: 'docs-site',
  wordpress: 'wordpress',
  apps: 'apps',
  'test-runners': 'test-runners',
  'release-apps': 'release-apps',
} as const;
const suites = [
  ...engines,
  'proxy',
  'pages',
  'docs',
  'wordpress',
  'apps',
  'test-runners',
  'release-apps',
] as const;
type Suite = (typeof suites)[number];
/** Folders with the packages of a suite, each with its own lockfile. */
const packageFolders: Partial<Record<Suite, string>> = {
  proxy: 'test/servers',
  docs: 'build/docs',
  wordpress: 'test/wordpress',
  apps: 'test/apps',
  'test-runners': 'test/test-runners',
};

/** Time zones west and east of Stockholm, with half an hour of offset, and one that skipped a whole day. */
const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
/** Tests of code that depends on the time zone. */
const zoneFiles = [
  'test/booking/{availability/*,calendar/*,time/time*}.test.ts',
  'test/mspecs/parse-{deal,tables}.test.ts',
  'test/element/{samples,times/viewing-types}.test.ts',
  'test/mspecs-viewing-booker/*.test.ts',
];
/** Tests of the script-tag build. */
const cdnFiles = 'test/cdn/*.test.ts';

const words = process.argv.slice(2);
const files = words
  .filter((word) => !isSuite(word))
  .map((file) => relative(root, resolve(file)).replaceAll('\\', '/'));
const wanted = suites.filter((suite) => {
  if (files.length > 0 && filesOf(suite).length === 0) return false;
  if (words.includes(suite)) return true;
  // The frameworks of release-apps take too long to install and build for every run.
  return !words.some(isSuite) && (suite !== 'release-apps' || files.length > 0);
});

let passed = 0;
const failures: string[] = [];
let built: Promise<boolean> | undefined;

installChromium();
const missingPhp = missingExtensions();
const found = wanted.filter(
  (suite) =>
    (suite !== 'wordpress' || missingPhp.length === 0) &&
    (suite === 'proxy' || findBrowser(isEngine(suite) ? suite : 'chromium')),
);
// Two passes run at a time, because each uses one core. The longest come first, so that no core is idle for long at the end.
const tested = found.filter(isEngine).reverse();
const passes: (() => Promise<unknown>)[] = [
  ...tested.flatMap(sourcePass),
  ...(found.some((suite) => !isEngine(suite)) ? [build] : []),
  ...(tested.includes('chromium') ? zonePasses() : []),
  ...tested.flatMap(cdnPass),
  // Otherwise their suites would install them, one after the other.
  ...(files.length > 0 ? [] : found.flatMap((suite) => packageFolders[suite] ?? [])).map(
    (folder) => () => installPackages(folder).catch(console.error),
  ),
];
const queue = passes.values();
const work = async (): Promise<void> => {
  for (const pass of queue) await pass();
};
await Promise.all([work(), work()]);

for (const suite of found) {
  if (isEngine(suite)) continue;
  console.log(`\n── ${suite}`);
  if (await build()) add(await runPlaywright(playwrightFolders[suite], filesOf(suite)));
  else addFailure(`${suite} needs the built package.`);
}

for (const engine of engines.filter((each) => wanted.includes(each) && !findBrowser(each))) {
  reportNotTested(`in ${engine}, which is not installed: ${remedies[engine]}`, engine === 'chromium');
}
if (wanted.includes('proxy') && !onPath('redis-server')) {
  reportNotTested('on Redis, which is not installed: install redis-server');
}
if (wanted.includes('proxy') && !onPath('nginx')) {
  reportNotTested('behind nginx, which is not installed: install nginx');
}
if (wanted.includes('pages') && !onPath('php')) {
  reportNotTested('in PHP, which is not installed: install php-cli');
}
if (wanted.includes('wordpress') && missingPhp.length > 0) {
  reportNotTested(`in WordPress, which needs PHP on Linux or macOS: install ${missingPhp.join(', ')}`);
}
if (wanted.includes('pages') && process.platform === 'linux' && fontFamilies.length < 2) {
  reportNotTested('in both DejaVu and Liberation: install fonts-dejavu-core and fonts-liberation');
}
if (passed === 0 && failures.length === 0) console.error('\nNo test ran.');
for (const failure of failures) console.error(`\n!! FAILED ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

/** Returns the pass of an engine over the sources. */
function sourcePass(engine: Engine): (() => Promise<void>)[] {
  const sources = filesOf(engine).filter((file) => !isCdnFile(file));
  if (files.length > 0 && sources.length === 0) return [];
  return [async () => add(await runComponentTests(engine, engine, sources))];
}

/** Returns the passes of Chromium in other time zones. */
function zonePasses(): (() => Promise<void>)[] {
  if (files.length > 0) return [];
  return zones.map(
    (zone) => async () => add(await runComponentTests(`chromium in ${zone}`, 'chromium', zoneFiles, zone)),
  );
}

/** Returns the pass of an engine over the script-tag build. */
function cdnPass(engine: Engine): (() => Promise<void>)[] {
  const cdn = files.length > 0 ? filesOf(engine).filter(isCdnFile) : [cdnFiles];
  if (cdn.length === 0) return [];
  const name = `${engine}, files for script tags`;
  return [
    async () => {
      if (await build()) add(await runComponentTests(name, engine, cdn));
      else addFailure(`${name}: needs the built package.`);
    },
  ];
}

/** Builds the package once. */
function build(): Promise<boolean> {
  return (built ??= promisify(exec)('npm run build && npm run build:wordpress', {cwd: root}).then(
    () => true,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  ));
}

function reportNotTested(where: string, isRequired = false): void {
  console.error(`\n!! NOT TESTED ${where}.`);
  if (isRequired || process.env['REQUIRE_ENGINES'] === 'all') addFailure(`NOT TESTED ${where}.`);
}

/** Returns the files of a suite among the named ones. */
function filesOf(suite: Suite): string[] {
  return files.filter((file) =>
    isEngine(suite)
      ? !file.endsWith('.spec.ts')
      : file.endsWith('.spec.ts') && file.startsWith(`test/${playwrightFolders[suite]}/`),
  );
}

function isCdnFile(file: string): boolean {
  return file.startsWith('test/cdn/');
}

function add(outcome: Outcome): void {
  passed += outcome.passed;
  failures.push(...outcome.failures);
}

function addFailure(failure: string): void {
  add({passed: 0, failures: [failure]});
}

function isEngine(suite: Suite): suite is Engine {
  return engines.some((engine) => engine === suite);
}

function isSuite(word: string): word is Suite {
  return suites.some((suite) => suite === word);
}
