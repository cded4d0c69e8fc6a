import {expect, fixture as render, html} from '@open-wc/testing';
import {
  delayAfter,
  subscribe,
  type PollResult,
  type Subscriber,
} from '../../../src/element/deferred/status-poller.js';
import type {Transport} from '../../../src/mspecs/transport.js';
import {fakeClock, type FakeClock} from '../../support/fake-clock.js';
import {createFixture, mountBooker} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

/** An element with times, which are read every half minute. */
class Times implements Subscriber {
  result: PollResult;
  readings = 0;
  readonly element: HTMLElement;
  readonly target;

  constructor(element: HTMLElement, clock: FakeClock, transport: Transport) {
    this.element = element;
    const url = new URL('https://login.mspecs.se/status');
    const endpoint = {base: new URL(url.origin), viaProxy: false};
    this.target = {url, connection: {endpoint, dealId: '1', transport}, interval: 30_000, clock};
    this.result = {at: clock.now(), text: 'first'};
  }

  read(): Promise<void> {
    this.readings += 1;
    return Promise.resolve();
  }

  receive(end: PollResult): void {
    this.result = end;
  }
}

async function watchOver() {
  const clock = fakeClock();
  const transport = () => Promise.reject(new Error('nobody asks'));
  const add = async () => {
    const element = await render<HTMLElement>(html`<div>times</div>`);
    const watcher = new Times(element, clock, transport);
    return {element, watcher, stop: subscribe(watcher), readings: () => watcher.readings};
  };
  return {clock, add, pass: clock.advance, waiting: clock.pendingTimers, ...(await add())};
}

describe('reading the status again', () => {
  it('happens after the interval, while the element is on the screen', async () => {
    const {stop, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    pass(29_999);
    expect(readings()).to.equal(0);
    pass(1);
    expect(readings()).to.equal(1);
    stop();
  });

  it('waits while the element is off the screen, and happens at once when it is back after longer than that', async () => {
    const {element, stop, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    element.style.display = 'none';
    await waitUntil(() => waiting() === 0);
    pass(60_000);
    expect(readings()).to.equal(0);
    element.style.display = '';
    await waitUntil(() => waiting() === 1);
    pass(0);
    expect(readings()).to.equal(1);
    stop();
  });

  it('waits no longer than was meant when the clock is set back', async () => {
    const {stop, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    pass(-24 * 60 * 60_000);
    dispatchEvent(new Event('online'));
    pass(30_000);
    expect(readings()).to.equal(1);
    stop();
  });

  it('waits while the device is offline', async () => {
    const {stop, waiting} = await watchOver();
    await waitUntil(() => waiting() === 1);
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    dispatchEvent(new Event('offline'));
    expect(waiting()).to.equal(0);
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    expect(waiting()).to.equal(1);
    stop();
  });

  it('waits while the page is hidden', async () => {
    const {stop, waiting} = await watchOver();
    await waitUntil(() => waiting() === 1);
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
    expect(waiting()).to.equal(0);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(waiting()).to.equal(1);
    stop();
  });

  it('leaves Mspecs alone for as long as it asks', async () => {
    const {clock, watcher, stop, pass, waiting, readings} = await watchOver();
    await waitUntil(() => waiting() === 1);
    watcher.receive({at: clock.now(), error: {retryAfter: 900_000}});
    subscribe(watcher);
    pass(899_999);
    expect(readings()).to.equal(0);
    pass(1);
    expect(readings()).to.equal(1);
    stop();
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
    const {stop, waiting} = await watchOver();
    await waitUntil(() => waiting() === 1);
    stop();
    expect(waiting()).to.equal(0);
    dispatchEvent(new Event('online'));
    expect(waiting()).to.equal(0);
  });
});

describe('elements that show the same times', () => {
  it('are read for once, and each is given the answer', async () => {
    const {watcher: one, clock, add, pass, waiting} = await watchOver();
    const {watcher: other} = await add();
    await waitUntil(() => waiting() === 1);
    pass(30_000);
    expect([one.readings, other.readings]).to.deep.equal([1, 0]);
    one.receive({at: clock.now(), text: 'second'});
    const stops = [one, other].map(subscribe);
    expect(other.result.text).to.equal('second');
    pass(29_999);
    expect([one.readings, other.readings]).to.deep.equal([1, 0]);
    pass(1);
    expect([one.readings, other.readings]).to.deep.equal([2, 0]);
    for (const stop of stops) stop();
  });

  it('are given what was read before they were there, where it is newer than what they know', async () => {
    const {watcher: one, clock, add} = await watchOver();
    one.receive({at: clock.now() + 1, text: 'newer'});
    subscribe(one);
    const {watcher: other} = await add();
    expect(other.result.text).to.equal('newer');
  });

  it('are read for by those that stay', async () => {
    const {watcher: one, stop, add, pass, waiting} = await watchOver();
    const {watcher: other} = await add();
    await waitUntil(() => waiting() === 1);
    pass(30_000);
    stop();
    await waitUntil(() => waiting() === 1);
    pass(0);
    expect([one.readings, other.readings]).to.deep.equal([1, 1]);
  });

  it('are read again as late after one failure as one alone', async () => {
    const {watcher: one, clock, add, pass, waiting} = await watchOver();
    const {watcher: other} = await add();
    await waitUntil(() => waiting() === 1);
    const error = {};
    for (const watcher of [one, other]) {
      watcher.receive({at: clock.now(), error});
      subscribe(watcher);
    }
    pass(60_000);
    expect(one.readings + other.readings).to.equal(1);
  });
});

describe('an element that leaves the page', () => {
  it('reads nothing more, and reads again when it is back', async () => {
    const fixture = createFixture();
    const {element, findByRole} = await mountBooker(fixture, {refreshInterval: 0.02});
    await findByRole('group');
    await waitUntil(() => fixture.simulator.requests.length > 2);
    const parent = element.parentElement;
    element.remove();
    const read = fixture.simulator.requests.length;
    // As long as it takes another element to read some more.
    const other = createFixture();
    await mountBooker(other, {refreshInterval: 0.02});
    await waitUntil(() => other.simulator.requests.length > 3);
    expect(fixture.simulator.requests.length).to.be.at.most(read + 1);
    parent?.append(element);
    await waitUntil(() => fixture.simulator.requests.length > read + 2);
  });
});
