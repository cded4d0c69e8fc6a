import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Clock} from '../../src/element/clock.js';
import {delayAfter, Watch} from '../../src/element/watch.js';
import {openHouse, visit} from '../visit.js';

/** A clock that goes when it is told to. */
function standingClock() {
  let now = 1_000_000;
  let timers: {at: number; run: () => void}[] = [];
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = {at: now + milliseconds, run};
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    const due = timers.filter(({at}) => at <= now);
    timers = timers.filter(({at}) => at > now);
    for (const {run} of due) run();
  };
  return {clock, pass, waiting: () => timers.length};
}

async function watchOver(style = '') {
  const element = await fixture(html`<div style=${style}>times</div>`);
  const {clock, pass, waiting} = standingClock();
  let readings = 0;
  const watch = new Watch({element, interval: 30_000, clock, read: () => (readings += 1)}, clock.now(), {
    ok: true,
  });
  return {element: element as HTMLElement, watch, clock, pass, waiting, readings: () => readings};
}

describe('reading the status again', () => {
  it('happens after the interval, while the element is on the screen', async () => {
    const {watch, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    pass(29_999);
    expect(readings()).to.equal(0);
    pass(1);
    expect(readings()).to.equal(1);
    watch.stop();
  });

  it('waits while the element is off the screen, and happens at once when it is back after longer than that', async () => {
    const {element, watch, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    element.style.display = 'none';
    await waitUntil(() => waiting() === 0);
    pass(60_000);
    expect(readings()).to.equal(0);
    element.style.display = '';
    await waitUntil(() => waiting() === 1);
    pass(0);
    expect(readings()).to.equal(1);
    watch.stop();
  });

  it('waits no longer than was meant when the clock is set back', async () => {
    const {watch, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    pass(-24 * 60 * 60_000);
    dispatchEvent(new Event('online'));
    pass(30_000);
    expect(readings()).to.equal(1);
    watch.stop();
  });

  it('waits while the device is offline', async () => {
    const {watch, waiting} = await watchOver();
    await waitUntil(() => waiting() === 1);
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    dispatchEvent(new Event('offline'));
    expect(waiting()).to.equal(0);
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    expect(waiting()).to.equal(1);
    watch.stop();
  });

  it('waits while the page is hidden', async () => {
    const {watch, waiting} = await watchOver();
    await waitUntil(() => waiting() === 1);
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
    expect(waiting()).to.equal(0);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(waiting()).to.equal(1);
    watch.stop();
  });

  it('leaves Mspecs alone for as long as it asks', async () => {
    const {clock, watch, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    watch.readingEnded(clock.now(), {ok: false, retryAfter: 900_000});
    pass(899_999);
    expect(readings()).to.equal(0);
    pass(1);
    expect(readings()).to.equal(1);
    watch.stop();
  });

  it('comes rarer with every failure in a row, to five minutes at most, never all at the same moment', () => {
    expect(delayAfter(0, 30_000, 0.5)).to.equal(30_000);
    expect([1, 2, 3, 4, 9].map((failures) => delayAfter(failures, 30_000, 0))).to.deep.equal([
      60_000, 120_000, 240_000, 300_000, 300_000,
    ]);
    expect(delayAfter(4, 30_000, 1)).to.equal(225_000);
    expect(delayAfter(1, 600_000, 0)).to.equal(600_000);
  });

  it('ends when nobody watches any more', async () => {
    const {watch, waiting} = await watchOver();
    await waitUntil(() => waiting() === 1);
    watch.stop();
    expect(waiting()).to.equal(0);
    dispatchEvent(new Event('online'));
    expect(waiting()).to.equal(0);
  });
});

describe('an element that leaves the page', () => {
  it('reads nothing more, and reads again when it is back', async () => {
    const house = openHouse();
    const {element, findByRole} = await visit(house, {refreshInterval: 0.02});
    await findByRole('group');
    await waitUntil(() => house.simulator.requests.length > 2);
    const parent = element.parentElement;
    element.remove();
    const read = house.simulator.requests.length;
    // As long as it takes another element to read some more.
    const other = openHouse();
    await visit(other, {refreshInterval: 0.02});
    await waitUntil(() => other.simulator.requests.length > 3);
    expect(house.simulator.requests.length).to.be.at.most(read + 1);
    parent?.append(element);
    await waitUntil(() => house.simulator.requests.length > read + 2);
  });
});
