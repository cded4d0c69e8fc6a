import {expect, fixture as render, html} from '@open-wc/testing';
import {
  delayAfter,
  subscribe,
  type PollOptions,
  type PollResult,
} from '../../../src/element/deferred/status-poller.js';
import type {Transport} from '../../../src/mspecs/transport.js';
import {fakeClock, type FakeClock} from '../../support/fake-clock.js';
import {createFixture, mountBooker} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';

/** An element with times, polled every 30 s. */
class Times {
  result: PollResult;
  polls = 0;
  readonly #options: PollOptions;

  constructor(element: HTMLElement, clock: FakeClock, transport: Transport) {
    const url = new URL('https://login.mspecs.se/status');
    const endpoint = {base: new URL(url.origin), viaProxy: false};
    const poll = () => {
      this.polls += 1;
      return Promise.resolve();
    };
    const connection = {endpoint, dealId: '1', transport};
    this.#options = {url, connection, interval: 30_000, clock, element, poll};
    this.result = {at: clock.now(), text: 'first'};
  }

  receive(result: PollResult): void {
    this.result = result;
  }

  subscribe(): () => void {
    return subscribe(this.#options, this.result, (result) => this.receive(result));
  }
}

async function subscribeOne() {
  const clock = fakeClock();
  const transport = () => Promise.reject(new Error('must not be called'));
  const add = async () => {
    const element = await render<HTMLElement>(html`<div>times</div>`);
    const subscriber = new Times(element, clock, transport);
    return {element, subscriber, stop: subscriber.subscribe(), polls: () => subscriber.polls};
  };
  return {clock, add, advance: clock.advance, pendingTimers: clock.pendingTimers, ...(await add())};
}

describe('status polling', () => {
  it('polls after the interval while the element is on the screen', async () => {
    const {stop, advance, pendingTimers, polls} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    advance(29_999);
    expect(polls()).to.equal(0);
    advance(1);
    expect(polls()).to.equal(1);
    stop();
  });

  it('pauses while the element is off the screen and polls immediately when an overdue element returns', async () => {
    const {element, stop, advance, pendingTimers, polls} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    element.style.display = 'none';
    await waitUntil(() => pendingTimers() === 0);
    advance(60_000);
    expect(polls()).to.equal(0);
    element.style.display = '';
    await waitUntil(() => pendingTimers() === 1);
    advance(0);
    expect(polls()).to.equal(1);
    stop();
  });

  it('polls on schedule after the clock is set back', async () => {
    const {stop, advance, pendingTimers, polls} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    advance(-24 * 60 * 60_000);
    dispatchEvent(new Event('online'));
    advance(30_000);
    expect(polls()).to.equal(1);
    stop();
  });

  it('pauses while the device is offline', async () => {
    const {stop, pendingTimers} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    dispatchEvent(new Event('offline'));
    expect(pendingTimers()).to.equal(0);
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    expect(pendingTimers()).to.equal(1);
    stop();
  });

  it('pauses while the page is hidden', async () => {
    const {stop, pendingTimers} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
    expect(pendingTimers()).to.equal(0);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(pendingTimers()).to.equal(1);
    stop();
  });

  it('honors Retry-After', async () => {
    const {clock, subscriber, stop, advance, pendingTimers, polls} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    subscriber.receive({at: clock.now(), error: {retryAfter: 900_000}});
    subscriber.subscribe();
    advance(899_999);
    expect(polls()).to.equal(0);
    advance(1);
    expect(polls()).to.equal(1);
    stop();
  });

  it('backs off exponentially, up to 5 min, with jitter', () => {
    expect(delayAfter(0, 30_000, 0.5)).to.equal(30_000);
    expect([1, 2, 3, 4, 9].map((failures) => delayAfter(failures, 30_000, 0))).to.deep.equal([
      60_000, 120_000, 240_000, 300_000, 300_000,
    ]);
    expect(delayAfter(4, 30_000, 1)).to.equal(225_000);
    expect(delayAfter(1, 600_000, 0)).to.equal(600_000);
  });

  it('stops after the last subscriber leaves', async () => {
    const {stop, pendingTimers} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    stop();
    expect(pendingTimers()).to.equal(0);
    dispatchEvent(new Event('online'));
    expect(pendingTimers()).to.equal(0);
  });
});

describe('elements with the same times', () => {
  it('share one poll and all receive its result', async () => {
    const {subscriber: one, clock, add, advance, pendingTimers} = await subscribeOne();
    const {subscriber: other} = await add();
    await waitUntil(() => pendingTimers() === 1);
    advance(30_000);
    expect([one.polls, other.polls]).to.deep.equal([1, 0]);
    one.receive({at: clock.now(), text: 'second'});
    const stops = [one, other].map((subscriber) => subscriber.subscribe());
    expect(other.result.text).to.equal('second');
    advance(29_999);
    expect([one.polls, other.polls]).to.deep.equal([1, 0]);
    advance(1);
    expect([one.polls, other.polls]).to.deep.equal([2, 0]);
    for (const stop of stops) stop();
  });

  it('receive a newer result that was read before they subscribed', async () => {
    const {subscriber: one, clock, add, advance} = await subscribeOne();
    const {subscriber: other, stop} = await add();
    stop();
    advance(1);
    one.receive({at: clock.now(), text: 'newer'});
    one.subscribe();
    other.subscribe();
    expect(other.result.text).to.equal('newer');
  });

  it('continue polling if a wrong clock was corrected backwards', async () => {
    const {subscriber, clock, polls, advance, pendingTimers} = await subscribeOne();
    await waitUntil(() => pendingTimers() === 1);
    subscriber.receive({at: clock.now() + 864_000_000, text: 'ahead'});
    subscriber.subscribe();
    subscriber.receive({at: clock.now(), text: 'corrected'});
    subscriber.subscribe();
    expect(subscriber.result.text).to.equal('corrected');
    advance(30_000);
    expect(polls()).to.equal(1);
  });

  it('continue polling after the polling element leaves', async () => {
    const {subscriber: one, stop, add, advance, pendingTimers} = await subscribeOne();
    const {subscriber: other} = await add();
    await waitUntil(() => pendingTimers() === 1);
    advance(30_000);
    stop();
    await waitUntil(() => pendingTimers() === 1);
    advance(0);
    expect([one.polls, other.polls]).to.deep.equal([1, 1]);
  });

  it('back off as long after a shared failure as a single element does', async () => {
    const {subscriber: one, clock, add, advance, pendingTimers} = await subscribeOne();
    const {subscriber: other} = await add();
    await waitUntil(() => pendingTimers() === 1);
    const error = {};
    for (const subscriber of [one, other]) {
      subscriber.receive({at: clock.now(), error});
      subscriber.subscribe();
    }
    advance(60_000);
    expect(one.polls + other.polls).to.equal(1);
  });
});

describe('an element removed from the page', () => {
  it('stops polling and resumes when it is reinserted', async () => {
    const fixture = createFixture();
    const {element, findByRole} = await mountBooker(fixture, {refreshInterval: 0.02});
    await findByRole('group', {name: /^lördag/});
    await waitUntil(() => fixture.simulator.requests.length > 2);
    const parent = element.parentElement;
    element.remove();
    const read = fixture.simulator.requests.length;
    // Waits for another element to poll more often than this one would have.
    const other = createFixture();
    await mountBooker(other, {refreshInterval: 0.02});
    await waitUntil(() => other.simulator.requests.length > 3);
    expect(fixture.simulator.requests.length).to.be.at.most(read + 1);
    parent?.append(element);
    await waitUntil(() => fixture.simulator.requests.length > read + 2);
  });
});
