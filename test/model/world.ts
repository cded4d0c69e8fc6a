import {createSimulator} from '../../demo/simulator/simulator.js';
import {clock} from '../../src/element/clock.js';
import '../../src/index.js';
import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {fakeClock, type FakeClock} from '../support/fake-clock.js';
import {createFixture, type Fixture} from '../support/fixture.js';
import {onScreen} from './observer.js';

/**
 * Number of idle turns after which the page counts as settled. Engines other than Chromium need several to import a
 * loaded module.
 */
const idleTurns = navigator.userAgent.includes('Chrome') ? 4 : 16;

/** Start of a visit: five hours before the first time, three before the slots close. */
const startTime = Date.parse('2031-06-14T05:00:00Z');

/** Result of a request for a viewing at the server: its status, or how it failed. */
export type Reply = number | 'dropped' | 'late';

/** A page with the element, its server, their clock, and a record of requests. */
export class World {
  readonly clock: FakeClock = fakeClock(startTime);
  readonly fixture: Fixture;
  readonly element: MspecsViewingBooker;
  /** Result of the latest request for a viewing. */
  answer: Reply | undefined;
  /** Number of requests for a viewing that have left. */
  requests = 0;
  /** The last status received. `isOld` is set if a later read failed. */
  known: Readonly<Record<string, {readonly fullyBooked: boolean}>>;
  isOld = false;
  reads = 0;
  /** Uncaught errors. */
  readonly uncaughtErrors: string[] = [];
  isOnline = true;
  isVisible = true;
  isHeld = false;
  /** Faults of the next requests of each kind. */
  readonly faults: {status?: Fault | undefined; booking?: Fault | undefined} = {};

  readonly #page = document.createElement('main');
  readonly #endController = new AbortController();
  #running = 0;
  /** Set while a request for a viewing is pending. */
  #isSending = false;
  #release = (): void => undefined;
  #held = Promise.resolve();

  constructor() {
    Object.assign(clock, this.clock);
    this.fixture = createFixture(createSimulator({now: () => this.clock.now()}));
    this.fixture.slotViewing.externalBookingLatestHourBefore = 2;
    this.known = this.#status();
    const {signal} = this.#endController;
    addEventListener('unhandledrejection', ({reason}) => this.uncaughtErrors.push(String(reason)), {signal});
    addEventListener('error', ({message}) => this.uncaughtErrors.push(message), {signal});
    Object.defineProperty(document, 'hidden', {get: () => !this.isVisible, configurable: true});
    Object.defineProperty(navigator, 'onLine', {get: () => this.isOnline, configurable: true});
    onScreen.value = true;
    this.element = document.createElement('mspecs-viewing-booker');
    Object.assign(this.element, {
      dealId: this.fixture.deal.id,
      baseUrl: 'https://login.mspecs.se',
      deal: this.fixture.published(),
      transport: this.#transport,
    });
    this.#page.append(this.element);
    document.body.append(this.#page);
  }

  /** Removes the element and inserts it elsewhere. */
  move(): void {
    this.element.remove();
    this.#page.prepend(this.element);
  }

  /** Holds responses back from now on, while the server continues to work. */
  hold(): void {
    this.isHeld = true;
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  release(): void {
    this.isHeld = false;
    this.#release();
  }

  /** Waits until the page is idle or only waits for held responses. */
  async settle(): Promise<void> {
    let turns = 0;
    for (let quiet = 0; quiet < idleTurns;) {
      await turn();
      // Far above the usual number: on a busy machine, turns pass while another process reads a response.
      if ((turns += 1) > 100_000) throw new Error('The page does not settle.');
      const isBusy = this.element.shadowRoot?.querySelector('[aria-busy=true]');
      const isWaiting = this.isHeld ? isBusy && !this.#isSending : isBusy || this.#running > 0;
      // The form is lazy-loaded.
      const isFormLoading = this.element.shadowRoot?.querySelector('.skeleton');
      quiet = isWaiting || isFormLoading || this.element.isUpdatePending ? 0 : quiet + 1;
    }
  }

  end(): void {
    this.release();
    this.#page.remove();
    this.#endController.abort();
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  }

  readonly #transport = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, {...init, signal: null});
    return this.#track(request.method === 'GET' ? this.#read(request) : this.#book(request));
  };

  async #read(request: Request): Promise<Response> {
    const read = (this.reads += 1);
    const response = await this.#answer(request, this.faults.status);
    const isLatest = () => read === this.reads;
    if (typeof response === 'string') {
      if (isLatest()) this.isOld = true;
      throw broken(response);
    }
    const text = await response.clone().text();
    if (isLatest()) {
      const json = response.ok ? parse(text) : undefined;
      this.isOld = !json;
      if (json) this.known = json;
    }
    return response;
  }

  async #book(request: Request): Promise<Response> {
    this.requests += 1;
    this.#isSending = true;
    const response = await this.#answer(request, this.faults.booking);
    this.#isSending = false;
    this.answer = typeof response === 'string' ? response : response.status;
    if (typeof response === 'string') throw broken(response);
    return response;
  }

  async #answer(request: Request, fault: Fault | undefined): Promise<Response | 'dropped' | 'late'> {
    const answer = await this.#work(request, this.isOnline ? fault : 'dropped');
    await this.#held;
    if (fault === 'late' || typeof answer === 'string') return answer === 'dropped' ? answer : 'late';
    return this.#readable(answer);
  }

  async #work(request: Request, fault: Fault | undefined): Promise<Response | 'dropped'> {
    if (fault === 'dropped') return fault;
    if (fault === undefined || fault === 'late') return this.fixture.simulator.fetch(request);
    return new Response(fault === 200 ? '<html>' : null, {status: fault});
  }

  /** Also tracks reads of the body. */
  #readable(response: Response): Response {
    const {text, json, clone} = response;
    return Object.assign(response, {
      text: () => this.#track(text.call(response)),
      json: () => this.#track(json.call(response)),
      clone: () => this.#readable(clone.call(response)),
    });
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#running += 1;
    return work.finally(() => (this.#running -= 1));
  }

  #status() {
    const {slotViewing} = this.fixture;
    const slots = slotViewing.slots.map(
      ({id, booked, capacity}) => [id, {fullyBooked: booked >= capacity}] as const,
    );
    return Object.fromEntries(slots);
  }
}

/** A response status, a connection that breaks before any work is done, or a response after the timeout. */
export type Fault = Reply;

const broken = (how: 'dropped' | 'late') =>
  how === 'late' ? new DOMException('late', 'TimeoutError') : new TypeError('Failed to fetch');

function parse(text: string): World['known'] | undefined {
  try {
    return JSON.parse(text) as World['known'];
  } catch {
    return undefined;
  }
}

const {port1, port2} = new MessageChannel();

/** One turn of the event loop, without a timer's delay. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
