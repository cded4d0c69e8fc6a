// npm test: the component tests in every engine that is here, then the tests of the proxy and of whole pages, both as built.
// npm test -- firefox pages test/booking/time.test.ts: only these engines, only these files.
import {execSync} from 'node:child_process';
import {engines, findBrowser, onPath, remedies, type Engine} from './browsers.mjs';
import {getChromium} from './get-chromium.js';
import {runComponentTests, runPlaywright, type Counts} from './runners.js';

const suites = [...engines, 'proxy', 'pages'] as const;
type Suite = (typeof suites)[number];
// Where the visitor may be: nowhere, west and east of Stockholm, a half hour off, and where a whole day was once skipped.
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

const words = process.argv.slice(2);
const files = words.filter((word) => !isSuite(word));
const wanted = suites.filter((suite) => {
  if (files.length > 0 && filesOf(suite).length === 0) return false;
  return words.includes(suite) || !words.some(isSuite);
});

const missing: Engine[] = [];
let total: Counts = {passed: 0, failed: 0};
let isBuilt: boolean | undefined;

getChromium();
const passes: (() => Promise<Counts>)[] = [];
for (const suite of wanted) {
  const engine = suite === 'pages' ? 'chromium' : suite;
  if (engine !== 'proxy' && !findBrowser(engine)) {
    if (!missing.includes(engine)) missing.push(engine);
  } else if (isEngine(suite)) {
    const everywhere = suite === 'chromium' && files.length === 0 ? zones : [undefined];
    passes.push(...everywhere.map((zone) => () => runComponentTests(suite, filesOf(suite), zone)));
  }
}
// Two at a time, each in a browser of its own: one alone leaves much of a machine idle.
const queue = passes.values();
const work = async (): Promise<void> => {
  for (const pass of queue) add(await pass());
};
await Promise.all([work(), work()]);

for (const suite of wanted.filter((suite) => !isEngine(suite))) {
  if (suite === 'pages' && missing.includes('chromium')) continue;
  console.log(`\n── ${suite}`);
  if ((isBuilt ??= build())) add(await runPlaywright(suite === 'pages' ? 'e2e' : suite, filesOf(suite)));
  else add({passed: 0, failed: 1});
}

for (const engine of missing) {
  tellNotTested(`in ${engine}, which is not here: ${remedies[engine]}`, engine === 'chromium');
}
if (wanted.includes('proxy') && !onPath('redis-server')) {
  tellNotTested('on Redis, which is not here: install redis-server');
}
if (wanted.includes('pages') && !onPath('php')) {
  tellNotTested('in PHP, which is not here: install php-cli');
}
if (total.passed + total.failed === 0) console.error('\nNo test ran.');
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function build(): boolean {
  try {
    execSync('npm run build', {stdio: ['ignore', 'ignore', 'inherit']});
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

function tellNotTested(where: string, isRequired = false): void {
  console.error(`\n!! NOT TESTED ${where}.`);
  if (isRequired || process.env['REQUIRE_ENGINES'] === 'all') add({passed: 0, failed: 1});
}

/** The files that a suite runs, of those that were asked for. */
function filesOf(suite: Suite): string[] {
  return files.filter((file) => {
    if (!file.endsWith('.spec.ts')) return suite !== 'pages' && suite !== 'proxy';
    return suite === (/(^|[\\/])proxy[\\/]/.test(file) ? 'proxy' : 'pages');
  });
}

function add({passed, failed}: Counts): void {
  total = {passed: total.passed + passed, failed: total.failed + failed};
}

function isEngine(suite: Suite): suite is Engine {
  return engines.some((engine) => engine === suite);
}

function isSuite(word: string): word is Suite {
  return suites.some((suite) => suite === word);
}
