// npm run bench:endurance: measures memory that the built element retains after long use. Takes two minutes; run npm
// run build first.
import {chromium, type Page} from '@playwright/test';
import {chromiumArgs, findBrowser} from '../support/browsers.mjs';
import {measure, mountAndUnmount, openPage, untilTimers, type Held} from '../support/e2e/endurance.js';

const mounts = 1000;
const polls = 120;
const changes = 10_000;
/** Permitted growth of the heap in kB, because the engine's own code and caches grow as well. */
const heapNoise = 512;

const executablePath = findBrowser('chromium')?.path;
const browser = await chromium.launch({...(executablePath && {executablePath}), args: chromiumArgs});
const failures: string[] = [];

console.log(
  ['', 'nodes', 'listeners', 'timers', 'observers', 'heap, kB']
    .map((word, index) => cell(word, index))
    .join(''),
);
try {
  const plain = await compare(`${mounts} mounts of a plain element`, (page) =>
    mountAndUnmount(page, 'plain-element', mounts),
  );
  const own = await compare(`${mounts} mounts and unmounts`, (page) =>
    mountAndUnmount(page, 'mspecs-viewing-booker', mounts),
  );
  complain('Mounts and unmounts', own, plain);
  complain('An hour of polling', await compare('an hour of polling', pollForAnHour, true), plain);
  complain('Status changes', await compare(`${changes} status changes`, changeStatus), plain);
} finally {
  await browser.close();
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs an action on a page of its own, once to warm up and once to measure, and returns the growth. */
async function compare(what: string, act: (page: Page) => Promise<void>, isFast = false): Promise<Held> {
  const page = await browser.newPage();
  if (isFast) await page.clock.install();
  const client = await openPage(page);
  const {timers} = await measure(page, client);
  const rest = async () => {
    // Responses are cached for 1 s.
    if (isFast) await page.clock.runFor(2000);
    await untilTimers(page, timers);
    return measure(page, client);
  };
  await act(page);
  const before = await rest();
  await act(page);
  const after = await rest();
  await page.close();
  print(`${what}: before`, before);
  print(`${' '.repeat(what.length)}  after`, after);
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    timers: after.timers - before.timers,
    observers: after.observers - before.observers,
    heap: after.heap - before.heap,
  };
}

/** Polls the status in one element every 30 s for an hour of simulated time. */
async function pollForAnHour(page: Page): Promise<void> {
  await page.evaluate(() => window.mount('mspecs-viewing-booker'));
  for (let poll = 0; poll < polls; poll += 1) {
    const before = await page.evaluate(() => window.statusRequests);
    await page.clock.runFor(30_000);
    await page.waitForFunction((count) => window.statusRequests > count, before);
  }
  await page.evaluate(() => document.querySelector('mspecs-viewing-booker')?.remove());
}

async function changeStatus(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    const element = (await window.mount('mspecs-viewing-booker')) as HTMLElement & {refresh(): Promise<void>};
    for (let change = 0; change < count; change += 1) await element.refresh();
    element.remove();
  }, changes);
}

function complain(what: string, grown: Held, plain: Held): void {
  for (const [name, more] of Object.entries(grown) as [keyof Held, number][]) {
    const allowed = name === 'heap' ? Math.max(plain.heap, 0) + heapNoise : Math.max(plain[name], 0);
    if (more > allowed) failures.push(`${what}: ${name} grew by ${more}, more than ${allowed}.`);
  }
}

function print(what: string, {nodes, listeners, timers, observers, heap}: Held): void {
  console.log([what, nodes, listeners, timers, observers, heap].map(cell).join(''));
}

function cell(value: string | number, index: number): string {
  return index === 0 ? String(value).padEnd(48) : value.toLocaleString('en').padStart(12);
}
