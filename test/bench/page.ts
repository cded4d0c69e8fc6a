// npm run bench: compares the element with a hand-written page on slow phones. Takes half an hour on an idle machine;
// run npm run build first. Writes docs/performance.md, and every figure to test-results/bench.json.
// npm run bench -- quick: three rounds instead of nine.
// npm run bench -- quick slow-4g 12 baseline element: these only, without docs/performance.md.
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {chromium, type Browser} from 'playwright';
import {chromiumArgs, findBrowser} from '../support/browsers.mjs';
import {allKept, print} from './figures.js';
import {budgetRows} from './page-budgets.js';
import {makeContenders, type Contender} from './page-contenders.js';
import {pathOf} from './page-home.js';
import {profiles, type Profile} from './page-profiles.js';
import {tables, writePage, type Measured} from './page-report.js';
import {visit} from './page-visit.js';
import {start} from './server-process.js';

const words = process.argv.slice(2);
const rounds = words.includes('quick') ? 3 : 9;
const sizes = [12, 100, 1000];

/** Items named on the command line, or all. */
function selected<T>(all: readonly T[], nameOf: (each: T) => string): readonly T[] {
  const some = all.filter((each) => words.includes(nameOf(each)));
  return some.length > 0 ? some : all;
}

async function measure(
  browser: Browser,
  url: string,
  contenders: readonly Contender[],
): Promise<readonly Measured[]> {
  const look = (contender: Contender, slots: number, profile: Profile) =>
    visit(browser, url + pathOf(contender.name, slots), profile, contender.isStatic);
  const measured: Measured[] = [];
  for (const slots of selected(sizes, String)) {
    // Warms up the server, so that no contender pays for it.
    for (const contender of contenders) await look(contender, slots, profiles[0] as Profile);
    for (const profile of selected(profiles, ({name}) => name)) {
      const all = contenders.map((contender) => ({contender, slots, profile, visits: [] as Visits}));
      for (let round = 0; round < rounds; round += 1) {
        // Rotates the first contender, so that background load affects all alike.
        for (let turn = 0; turn < all.length; turn += 1) {
          const {contender, visits} = all[(round + turn) % all.length] as (typeof all)[number];
          visits.push(await look(contender, slots, profile));
        }
      }
      console.error(`${profile.name}, ${slots} slots: done`);
      measured.push(...all);
    }
  }
  return measured;
}
type Visits = Awaited<ReturnType<typeof visit>>[];

const executablePath = findBrowser('chromium')?.path;
if (!executablePath) throw new Error('Chromium is not installed');
if (!existsSync(new URL('../../dist/cdn/mspecs-viewing-booker.js', import.meta.url)))
  throw new Error('dist/cdn/mspecs-viewing-booker.js is missing: run npm run build first');

const {contenders, remove} = await makeContenders();
const server = await start('page-server.ts', {contenders, slots: sizes});
const browser = await chromium.launch({
  executablePath,
  args: [...chromiumArgs, '--disable-background-networking', '--disable-component-update'],
});
try {
  const measured = await measure(
    browser,
    server.url,
    selected(contenders, ({name}) => name),
  );
  const rows = budgetRows(measured);
  console.log(tables(measured));
  if (rows.length > 0) print(rows);
  const folder = new URL('../../test-results/', import.meta.url);
  await mkdir(folder, {recursive: true});
  await writeFile(new URL('bench.json', folder), JSON.stringify({rows, measured: measured.map(withNames)}));
  if (words.every((word) => word === 'quick')) await writePage(measured, rows, browser.version());
  process.exitCode = allKept(rows) ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
  await remove();
}

function withNames({contender, slots, profile, visits}: Measured): object {
  return {contender: contender.name, slots, profile: profile.name, visits};
}
