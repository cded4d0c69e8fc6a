// npm run fuzz: runs the property-based and model-based tests in Chromium with a random seed, which it prints.
// npm run fuzz -- --rounds 10: ten seeds. npm run fuzz -- 1843921: that seed, to reproduce a failure.
import {randomInt} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {installChromium} from './support/install-chromium.js';
import {root} from './support/package.js';
import {runComponentTests} from './support/runners.js';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rounds: {type: 'string', default: '1'}},
});
const seeds =
  positionals.length > 0
    ? positionals.map(Number)
    : Array.from({length: Number(values.rounds)}, () => randomInt(2 ** 31));
if (seeds.length === 0 || !seeds.every(Number.isSafeInteger))
  throw new Error('Seeds and --rounds must be whole numbers');

const files = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => readFileSync(root + file, 'utf8').includes('propertySeed('));

installChromium();
const failed: number[] = [];
for (const seed of seeds) {
  console.log(`Seed ${seed}; to repeat this run: npm run fuzz -- ${seed}`);
  process.env['FUZZ_SEED'] = String(seed);
  const {passed, failures} = await runComponentTests(`seed ${seed}`, 'chromium', files);
  if (failures.length > 0 || passed === 0) failed.push(seed);
}
console.log(`${seeds.length - failed.length} of ${seeds.length} seeds passed`);
for (const seed of failed) console.error(`Failed: npm run fuzz -- ${seed}`);
process.exitCode = failed.length > 0 ? 1 : 0;
