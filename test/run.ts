// npm test: the component tests in every engine that is here, then the tests of whole pages with the built file.
// npm test -- firefox pages test/booking/time.test.ts: only these engines, only these files.
import {execSync} from 'node:child_process';
import {engines, findBrowser, remedies, type Engine} from './browsers.mjs';
import {getChromium} from './get-chromium.js';
import {runComponentTests, runPageTests, type Counts} from './runners.js';

const suites = [...engines, 'pages'] as const;
// Where the visitor may be: nowhere, west and east of Stockholm, a half hour off, and where a whole day was once skipped.
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

const words = process.argv.slice(2);
const files = words.filter((word) => !isSuite(word));
const pageFiles = files.filter((file) => file.endsWith('.spec.ts'));
const componentFiles = files.filter((file) => !file.endsWith('.spec.ts'));
const wanted = suites.filter((suite) => {
  if (files.length > 0 && (suite === 'pages' ? pageFiles : componentFiles).length === 0) return false;
  return words.includes(suite) || !words.some(isSuite);
});

const missing: Engine[] = [];
let total: Counts = {passed: 0, failed: 0};

getChromium();
for (const suite of wanted) {
  const engine = suite === 'pages' ? 'chromium' : suite;
  console.log(`\n── ${suite}`);
  if (!findBrowser(engine)) {
    if (!missing.includes(engine)) missing.push(engine);
    continue;
  }
  if (suite === 'pages') {
    add(await buildAndRunPageTests());
    continue;
  }
  if (suite === 'chromium' && files.length === 0) {
    for (const zone of zones) add(await runComponentTests(suite, [], zone));
  } else add(await runComponentTests(suite, componentFiles));
}

for (const engine of missing) {
  console.error(`\n!! NOT TESTED in ${engine}, which is not here: ${remedies[engine]}.`);
  const isRequired = engine === 'chromium' || process.env['REQUIRE_ENGINES'] === 'all';
  if (isRequired) add({passed: 0, failed: 1});
}
if (total.passed + total.failed === 0) console.error('\nNo test ran.');
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function buildAndRunPageTests(): Promise<Counts> {
  try {
    execSync('npm run build', {stdio: ['ignore', 'ignore', 'inherit']});
  } catch (error) {
    console.error(error);
    return {passed: 0, failed: 1};
  }
  return runPageTests(pageFiles);
}

function add({passed, failed}: Counts): void {
  total = {passed: total.passed + passed, failed: total.failed + failed};
}

function isSuite(word: string): boolean {
  return suites.some((suite) => suite === word);
}
