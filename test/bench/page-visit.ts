import {readFile} from 'node:fs/promises';
import type {Browser, BrowserContext, CDPSession, Page} from 'playwright';
import {transformWithOxc} from 'vite';
import type {Profile} from './page-profiles.js';

/** Measurements of one visit. Times are in ms. */
export interface Visit {
  /** From the request for the page until a free time is painted. */
  readonly firstFree: number;
  /** Total transfer size by then, headers included, and number of requests. */
  readonly bytes: number;
  readonly requests: number;
  /** From the last byte of script, deal and status until the free time is painted. */
  readonly drawing: number;
  /** Total blocking time until the page is idle: the parts of tasks beyond 50 ms. */
  readonly blocking: number;
  /** Cumulative layout shift of the surrounding page. */
  readonly shift: number;
  /** From a tap at the moment of the first free time until the form is painted. */
  readonly firstTap: number;
  /** From a tap on a time, once everything has loaded, until the form is painted. */
  readonly form: number;
  /** From the Enter key in the last field until the request leaves. */
  readonly sending: number;
  /** JavaScript heap after the booking and garbage collection, in bytes. */
  readonly heap: number;
}

/** Measurements that the page's own script records. */
interface Watched {
  readonly watched: {
    readonly seen: Readonly<Record<'firstFree' | 'tap' | 'form' | 'lastKey', number>>;
    readonly blocking: number;
    readonly shift: number;
  };
}

const source = await readFile(new URL('page-watch.ts', import.meta.url), 'utf8');
const {code: watch} = await transformWithOxc(source, 'page-watch.ts');
/** Lighthouse's phone, in Sweden. */
const phone = {
  viewport: {width: 412, height: 823},
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'sv-SE',
  timezoneId: 'Europe/Stockholm',
};

/** Opens a page that observes itself, and waits until it reports an observation. */
async function open(
  context: BrowserContext,
  url: string,
  profile: Profile,
  what: string,
): Promise<{readonly page: Page; readonly session: CDPSession}> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await throttle(session, profile);
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', {name: 'tellBench'});
  const seen = observed(session, what);
  await page.goto(url, {waitUntil: 'commit'});
  await seen;
  return {page, session};
}

/**
 * Measures a first visit: opens the page, requests the first free time and waits for the response.
 *
 * @param isStatic true if the page has no form; the figures about it are NaN.
 */
export async function visit(
  browser: Browser,
  url: string,
  profile: Profile,
  isStatic = false,
): Promise<Visit> {
  const firstTap = isStatic ? NaN : await tapAtOnce(browser, url, profile);
  const context = await browser.newContext(phone);
  try {
    const {page, session} = await open(context, url, profile, 'firstFree');
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(untilFirstFree);
    if (isStatic) return {...before, firstTap, form: NaN, sending: NaN, heap: await heapOf(session)};
    await book(page, session);
    const {seen: times, leftAt} = await page.evaluate(() => ({
      seen: (globalThis as unknown as Watched).watched.seen,
      leftAt: performance.getEntriesByType('resource').find(({name}) => name.includes('/externalViewer/'))
        ?.startTime,
    }));
    return {
      ...before,
      firstTap,
      form: times.form - times.tap,
      sending: (leftAt ?? NaN) - times.lastKey,
      heap: await heapOf(session),
    };
  } finally {
    await context.close();
  }
}

/** Measures a tap on the first free time the moment it is painted, until the form is painted. */
async function tapAtOnce(browser: Browser, url: string, profile: Profile): Promise<number> {
  const context = await browser.newContext(phone);
  try {
    await context.addInitScript('globalThis.tapsAtOnce = true');
    const {page} = await open(context, url, profile, 'form');
    const {tap, form} = await page.evaluate(() => (globalThis as unknown as Watched).watched.seen);
    return form - tap;
  } finally {
    await context.close();
  }
}

async function throttle(session: CDPSession, {cpu, network}: Profile): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', {rate: cpu});
  await session.send('Network.enable');
  if (!network) return;
  const {latency, down, up} = network;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  });
}

/** Resolves when the page's script reports an observation. */
function observed(session: CDPSession, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    session.on('Runtime.bindingCalled', ({payload}) => {
      if (payload === what) resolve();
    });
    AbortSignal.timeout(60_000).addEventListener('abort', () => {
      reject(new Error(`timed out waiting for ${what}`));
    });
  });
}

/** Runs in the page. */
function untilFirstFree(): Pick<
  Visit,
  'firstFree' | 'bytes' | 'requests' | 'drawing' | 'blocking' | 'shift'
> {
  const {
    seen: {firstFree},
    blocking,
    shift,
  } = (globalThis as unknown as Watched).watched;
  const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const loads = [opening as PerformanceResourceTiming, ...resources].filter(
    ({responseEnd}) => responseEnd <= firstFree,
  );
  const [script] = resources.filter(({name}) => name.endsWith('.js'));
  const answers = resources.filter(({name}) => /\.json$|\/status\/|\/viewings\?/.test(name));
  const needed = script ? [script, ...answers] : answers;
  return {
    firstFree,
    bytes: loads.reduce((bytes, {transferSize}) => bytes + transferSize, 0),
    requests: loads.length,
    drawing: firstFree - Math.max(...needed.map(({responseEnd}) => responseEnd)),
    blocking,
    shift,
  };
}

async function book(page: Page, session: CDPSession): Promise<void> {
  const form = observed(session, 'form');
  await page.locator('[name=time]:enabled').first().tap();
  await form;
  await page.getByLabel('Förnamn').fill('Eva');
  await page.getByLabel('Efternamn').fill('Exempel');
  await page.getByLabel('E-post').fill('eva@example.com');
  await page.getByLabel('Mobilnummer').pressSequentially('0701740605');
  await page.getByLabel('Mobilnummer').press('Enter');
  await page
    .getByText(/mottagen/)
    .first()
    .waitFor();
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
