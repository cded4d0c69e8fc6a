import {readFileSync} from 'node:fs';
import type {CDPSession, Page} from '@playwright/test';

/** Objects that a page retains after garbage collection. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
  readonly observers: number;
  /** JavaScript heap in kB. */
  readonly heap: number;
}

declare global {
  interface Window {
    held: {readonly timers: Set<unknown>; readonly observers: Set<unknown>};
    /** Number of status requests. */
    statusRequests: number;
    mount: (tag: string) => Promise<HTMLElement>;
  }
}

const origin = 'http://endurance.test';
const cdn = new URL('../../../dist/cdn/', import.meta.url);

/** Opens an empty page with the built element and counters. Tests that advance time must install the clock first. */
export async function openPage(page: Page): Promise<CDPSession> {
  await page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return name.endsWith('.js')
      ? route.fulfill({contentType: 'text/javascript', body: readFileSync(new URL(name, cdn))})
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><html lang="sv"><script type="module" src="/mspecs-viewing-booker.js"></script><script type="module" src="/mspecs-viewing-list.js"></script>',
        });
  });
  // tsx inserts calls of this helper to name functions, including those sent to the page.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(countWhatIsHeld);
  await page.goto(origin);
  await page.waitForFunction(() =>
    ['booker', 'list'].every((name) => customElements.get(`mspecs-viewing-${name}`)),
  );
  await page.evaluate(prepare);
  return page.context().newCDPSession(page);
}

/** Measures the page once all pending work that ends by itself is done. */
export async function measure(page: Page, client: CDPSession): Promise<Held> {
  await client.send('Performance.enable');
  // Twice, because the second run collects objects finalized by the first.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const {metrics} = await client.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((other) => other.name === name)?.value ?? NaN;
  const counted = await page.evaluate(() => ({
    timers: window.held.timers.size,
    observers: window.held.observers.size,
  }));
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    ...counted,
    heap: Math.round(metric('JSHeapUsedSize') / 1024),
  };
}

/** Mounts elements one after the other, waits for each to show its times, and removes it. */
export const mountAndUnmount = (page: Page, tag: string, times: number): Promise<void> =>
  page.evaluate(
    async ([name, count]) => {
      for (let time = 0; time < count; time += 1) (await window.mount(name)).remove();
    },
    [tag, times] as const,
  );

/** Waits until at most this number of timers is set. */
export const untilTimers = (page: Page, timers: number): Promise<unknown> =>
  page.waitForFunction((count) => window.held.timers.size <= count, timers);

function countWhatIsHeld(): void {
  const timers = new Set<unknown>();
  const observers = new Set<unknown>();
  window.held = {timers, observers};
  const {setTimeout, clearTimeout} = window;
  window.setTimeout = ((run: () => void, delay?: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, delay);
    timers.add(timer);
    return timer;
  }) as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'] as const) {
    const {prototype} = window[name] as {
      prototype: {observe: (...of: unknown[]) => void; disconnect: () => void};
    };
    const {observe, disconnect} = prototype;
    prototype.observe = function (...of) {
      observers.add(this);
      observe.apply(this, of);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      disconnect.call(this);
    };
  }
}

function prepare(): void {
  /** A minimal element for comparison: a shadow root with some nodes and a listener. */
  class Plain extends HTMLElement {
    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
      for (let node = 0; node < 60; node += 1) root.append(document.createElement('input'));
      root.addEventListener('click', () => this.click());
    }
  }
  customElements.define('plain-element', Plain);
  window.statusRequests = 0;
  const ids = ['S1', 'S2', 'S3', 'S4'];
  const slots = ids.map((id, hour) => ({id, startTime: `2099-06-14T1${hour}:00:00Z`, freeSpots: 5}));
  const deal = {
    id: 'D',
    viewings: [
      {
        id: 'V',
        type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
        startDate: '2099-06-14T10:00:00Z',
        slotLength: 30,
        slotCapacity: 10_000_000,
        allowExternalBooking: true,
        slots,
      },
    ],
  };
  const transport = () => {
    window.statusRequests += 1;
    const status = ids.map((id) => [id, {numberOfBooked: window.statusRequests, fullyBooked: false}]);
    return Promise.resolve(Response.json(Object.fromEntries(status)));
  };
  const day = {date: '2099-06-14', start: '2099-06-14T10:00:00Z'};
  const list = {
    homes: ids.map((id) => ({dealId: id, name: `Storgatan ${id}`, area: id})),
    viewings: ids.map((id) => ({dealId: id, viewingId: id, state: 'open', ...day})),
  };
  const listTransport = () => Promise.resolve(Response.json(list));
  window.mount = async (tag) => {
    const element = document.createElement(tag);
    const isList = tag === 'mspecs-viewing-list';
    if (isList) Object.assign(element, {proxyUrl: '/', transport: listTransport});
    else Object.assign(element, {dealId: 'D', baseUrl: '/', deal, transport});
    const event = isList ? 'mspecs-viewings-loaded' : 'mspecs-availability-loaded';
    const isThere = new Promise((resolve) => element.addEventListener(event, resolve));
    document.body.append(element);
    if (tag === 'plain-element') return element;
    await isThere;
    // The deferred chunk has started its observers as well, such as the status poller.
    const Observer = isList ? MutationObserver : IntersectionObserver;
    const isWatched = () => [...window.held.observers].some((each) => each instanceof Observer);
    const {port1, port2} = new MessageChannel();
    while (!isWatched()) {
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    }
    port1.close();
    return element;
  };
}
