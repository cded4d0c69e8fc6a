import {createSimulator} from '../../demo/simulator/simulator.js';
import {clock} from '../../src/element/clock.js';
import '../../src/index.js';
import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {isVisible} from '../support/is-visible.js';
import {fakeClock, type FakeClock} from '../support/fake-clock.js';
import {createFixture, type Fixture} from '../support/fixture.js';
import {onScreen} from './observer.js';

/** How many turns without anything make a rest. Other engines than Chromium take several for a module that is there. */
const idleTurns = navigator.userAgent.includes('Chrome') ? 4 : 16;

/** When a visitor comes: five hours before the first time, three before the slots close. */
const startTime = Date.parse('2031-06-14T05:00:00Z');

/** What became of a request for a viewing at the server: its status, or what broke. */
export type Reply = number | 'dropped' | 'late';

/** A page with the element, the server it asks, the clock they share, and all that was said between them. */
export class World {
  readonly clock: FakeClock = fakeClock(startTime);
  readonly house: Fixture;
  readonly element: MspecsViewingBooker;
  /** What became of the latest request for a viewing. */
  answer: Reply | undefined;
  /** How many requests for a viewing have left. */
  requests = 0;
  /** The status as it was last told, and whether a later reading failed. */
  known: Readonly<Record<string, {readonly fullyBooked: boolean}>>;
  isOld = false;
  readings = 0;
  /** What was thrown and caught by nobody. */
  readonly complaints: string[] = [];
  isOnline = true;
  isVisible = true;
  isHeld = false;
  /** How the next requests of a kind end, where not well. */
  readonly faults: {status?: Fault | undefined; booking?: Fault | undefined} = {};

  readonly #page = document.createElement('main');
  readonly #ending = new AbortController();
  #running = 0;
  /** Whether a request for a viewing is under way. */
  #isAsking = false;
  #release = (): void => undefined;
  #held = Promise.resolve();

  constructor() {
    Object.assign(clock, this.clock);
    this.house = createFixture(createSimulator({now: () => this.clock.now()}));
    this.house.slotViewing.externalBookingLatestHourBefore = 2;
    this.known = this.#status();
    const {signal} = this.#ending;
    addEventListener('unhandledrejection', ({reason}) => this.complaints.push(String(reason)), {signal});
    addEventListener('error', ({message}) => this.complaints.push(message), {signal});
    Object.defineProperty(document, 'hidden', {get: () => !this.isVisible, configurable: true});
    Object.defineProperty(navigator, 'onLine', {get: () => this.isOnline, configurable: true});
    onScreen.value = true;
    this.element = document.createElement('mspecs-viewing-booker');
    Object.assign(this.element, {
      dealId: this.house.deal.id,
      baseUrl: 'https://login.mspecs.se',
      deal: this.house.published(),
      transport: this.#transport,
    });
    this.#page.append(this.element);
    document.body.append(this.#page);
  }

  /** Takes the element out of the page and puts it back in another place. */
  move(): void {
    this.element.remove();
    this.#page.prepend(this.element);
  }

  /** From now on, the server does what it is asked, but its answers do not arrive. */
  hold(): void {
    this.isHeld = true;
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  release(): void {
    this.isHeld = false;
    this.#release();
  }

  /** Waits until nothing goes on any more, or nothing but the waiting for what is held. */
  async settle(): Promise<void> {
    let turns = 0;
    for (let quiet = 0; quiet < idleTurns;) {
      await turn();
      // Far more than it ever takes: on a busy machine, turns go by while an answer is read in another process.
      if ((turns += 1) > 100_000) throw new Error('It does not come to rest.');
      const isBusy = this.element.shadowRoot?.querySelector('[aria-busy=true]');
      const isWaiting = this.isHeld ? isBusy && !this.#isAsking : isBusy || this.#running > 0;
      // The form is loaded late.
      const isShown = [...(this.element.shadowRoot?.querySelectorAll('h2') ?? [])].some(isVisible);
      quiet = isWaiting || !isShown || this.element.isUpdatePending ? 0 : quiet + 1;
    }
  }

  end(): void {
    this.release();
    this.#page.remove();
    this.#ending.abort();
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  }

  readonly #transport = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, {...init, signal: null});
    return this.#track(request.method === 'GET' ? this.#read(request) : this.#book(request));
  };

  async #read(request: Request): Promise<Response> {
    const reading = (this.readings += 1);
    const response = await this.#answer(request, this.faults.status);
    const isLatest = () => reading === this.readings;
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
    this.#isAsking = true;
    const response = await this.#answer(request, this.faults.booking);
    this.#isAsking = false;
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
    if (fault === undefined || fault === 'late') return this.house.simulator.fetch(request);
    return new Response(fault === 200 ? '<html>' : null, {status: fault});
  }

  /** Its body as well is waited for. */
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
    const {slotViewing} = this.house;
    const slots = slotViewing.slots.map(
      ({id, booked, capacity}) => [id, {fullyBooked: booked >= capacity}] as const,
    );
    return Object.fromEntries(slots);
  }
}

/** A status of an answer, a connection that breaks before anything is done, or an answer that comes too late. */
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
