import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../src/list.js';
import type {Transport} from '../../src/mspecs/transport.js';
// Loads a module that the element otherwise lazy-loads.
import '../../src/element/list-dialog/list-dialog.js';
import {dayAt} from '../support/list-fixture.js';
import {propertySeed} from '../support/property-seed.js';
import {waitUntil} from '../support/wait-until.js';

const seed = propertySeed(20261129);
/** Number of runs. `npm run fuzz` makes many more every night, with random seeds. */
const runs = navigator.userAgent.includes('Chrome') ? 60 : 15;
const hour = 3_600_000;
const areas = ['Haga', 'Råsunda', ''] as const;

/** Home on the server, with one viewing. */
interface Home {
  readonly id: string;
  readonly area: string;
  /** Hours from now until the viewing. */
  readonly inHours: number;
  readonly state: 'open' | 'full';
}

const home = fc.record({
  area: fc.constantFrom(...areas),
  inHours: fc.constantFrom(30, 54, 80),
  state: fc.constantFrom('open', 'full'),
});

type Step =
  | {readonly kind: 'publish'; readonly home: Omit<Home, 'id'>}
  | {readonly kind: 'withdraw' | 'fill' | 'open'; readonly index: number}
  | {readonly kind: 'break' | 'repair' | 'refresh' | 'close' | 'show all' | 'move'}
  | {readonly kind: 'choose area' | 'choose day'; readonly index: number};

const index = fc.nat({max: 5});
const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 2, arbitrary: fc.record({kind: fc.constant('publish'), home})},
  {weight: 2, arbitrary: fc.record({kind: fc.constantFrom('withdraw', 'fill'), index})},
  {weight: 2, arbitrary: fc.record({kind: fc.constantFrom('break', 'repair', 'show all', 'move')})},
  {weight: 3, arbitrary: fc.record({kind: fc.constantFrom('choose area', 'choose day'), index})},
  {weight: 3, arbitrary: fc.record({kind: fc.constant('open'), index})},
  {weight: 3, arbitrary: fc.record({kind: fc.constant('close')})},
  {weight: 3, arbitrary: fc.record({kind: fc.constant('refresh')})},
);

/** Sorts homes as the list does: by time, then by name. */
const sorted = (homes: readonly Home[]): readonly Home[] =>
  [...homes].sort((a, b) => a.inHours - b.inHours || (a.id < b.id ? -1 : 1));
const dayOf = ({inHours}: Home) => dayAt(begin + inHours * hour);
const begin = Date.now();
const utc = (instant: number): string => new Date(instant).toISOString();

/** Server, element and what a visitor must see. */
class Visit {
  homes: readonly Home[] = [];
  isBroken = false;
  /** Homes of the last answer; undefined before the first. */
  shown: readonly Home[] | undefined;
  area = '';
  day = '';
  open = '';
  readonly #element = document.createElement('mspecs-viewing-list');
  #count = 0;

  constructor(homes: readonly Omit<Home, 'id'>[], isBroken: boolean) {
    homes.forEach((each) => this.publish(each));
    this.isBroken = isBroken;
    if (!isBroken) this.shown = this.homes;
    const transport: Transport = (input) => {
      const {href} = new URL(input instanceof Request ? input.url : input, location.href);
      return Promise.resolve(/\/viewings\?/.test(href) ? this.answer() : new Response('', {status: 404}));
    };
    Object.assign(this.#element, {proxyUrl: '/proxy', transport});
    document.body.append(this.#element);
  }

  /** Waits for the first answer. */
  async settle(): Promise<void> {
    await waitUntil(() => this.#root.querySelector('[aria-busy=false]'));
    await this.#expectAgreement('the first answer');
  }

  publish(more: Omit<Home, 'id'>): void {
    this.#count += 1;
    this.homes = [...this.homes, {...more, id: `MDA${String(this.#count).padStart(2, '0')}`}];
  }

  answer(): Response {
    if (this.isBroken) return new Response('', {status: 503});
    const homes = this.homes.map(({id, area}) => ({dealId: id, name: `Gatan ${id}`, ...(area && {area})}));
    const viewings = sorted(this.homes).map((each) => ({
      dealId: each.id,
      viewingId: `V${each.id}`,
      date: dayOf(each),
      start: utc(begin + each.inHours * hour),
      end: utc(begin + (each.inHours + 1) * hour),
      state: each.state,
    }));
    return Response.json({timeZone: 'Europe/Stockholm', homes, viewings});
  }

  get #root(): ShadowRoot {
    return this.#element.shadowRoot as ShadowRoot;
  }

  readonly #all = (selector: string): readonly HTMLElement[] => [
    ...this.#root.querySelectorAll<HTMLElement>(selector),
  ];

  /** Homes that pass the filter, in the order of the list. */
  get #found(): readonly Home[] {
    return sorted(this.shown ?? []).filter(
      (each) => (!this.area || each.area === this.area) && (!this.day || dayOf(each) === this.day),
    );
  }

  async take(next: Step): Promise<void> {
    const {homes} = this;
    switch (next.kind) {
      case 'publish':
        this.publish(next.home);
        break;
      case 'withdraw':
        this.homes = homes.filter((_, position) => position !== next.index % homes.length);
        break;
      case 'fill':
        this.homes = homes.map((each, position) =>
          position === next.index % homes.length ? {...each, state: 'full'} : each,
        );
        break;
      case 'break':
      case 'repair':
        this.isBroken = next.kind === 'break';
        break;
      case 'refresh':
        if (!this.isBroken) this.shown = homes;
        await this.#element.refresh();
        break;
      case 'move':
        await this.#move();
        break;
      case 'show all':
        this.#showAll();
        break;
      case 'close':
        this.#all('dialog .close')[0]?.click();
        this.open = '';
        break;
      case 'open':
        this.#openRow(next.index);
        break;
      default:
        this.#choose(next.kind === 'choose area' ? 'area' : 'day', next.index);
    }
    await this.#element.updateComplete;
    await this.#expectAgreement(next.kind);
  }

  /** Moves the element within the page, as frameworks do. Its dialog opens again, because the fragment names its home. */
  async #move(): Promise<void> {
    const parent = this.#element.parentElement as HTMLElement;
    this.#element.remove();
    parent.append(this.#element);
    await this.#element.updateComplete;
  }

  #showAll(): void {
    const [button] = this.#all('.notice + .outlined');
    if (!button || this.open) return;
    button.click();
    this.area = this.day = '';
  }

  #openRow(position: number): void {
    const open = this.#found.filter(({state}) => state === 'open');
    const row = open[position % open.length];
    if (this.open || !row) return;
    this.#all('form li .choose')[this.#found.indexOf(row)]?.click();
    this.open = row.id;
  }

  #choose(name: 'area' | 'day', position: number): void {
    const select = this.#root.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    const values = [...(select?.options ?? [])]
      .map(({value}) => value)
      .filter((value) => !/^[a-z]/.test(value));
    const value = values[position % values.length];
    if (!select || value === undefined || this.open || select.closest('[hidden]')) return;
    select.value = value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    this[name] = value;
  }

  async #expectAgreement(after: string): Promise<void> {
    const rows = () => this.#all('form li [part=name]').map(({textContent}) => textContent);
    const full = () => this.#all('form li').map((row) => !!row.querySelector('.choose[hidden]'));
    const found = this.#found;
    await waitUntil(() => this.#all('dialog[open]').length === (this.open ? 1 : 0), `dialog after ${after}`);
    expect(rows(), `rows after ${after}`).to.deep.equal(found.map(({id}) => `Gatan ${id}`));
    expect(full(), `buttons after ${after}`).to.deep.equal(found.map(({state}) => state !== 'open'));
    expect(this.#all('.alert').length > 0, `alert after ${after}`).to.equal(!this.shown);
    const state = () => new URLSearchParams(location.hash.slice(1));
    const agrees = () =>
      (state().get('area') ?? '') === this.area &&
      (state().get('day') ?? '') === this.day &&
      (state().get('home') ?? '') === this.open;
    await waitUntil(agrees, `the fragment ${location.hash} after ${after}`);
    if (this.shown?.some(({id}) => id === this.open))
      expect(this.#all('dialog h2')[0]?.textContent).to.equal(`Gatan ${this.open}`);
  }

  end(): void {
    this.#element.remove();
    history.replaceState(null, '', location.pathname + location.search);
  }
}

describe('model-based: random sequences of a visitor and a server of <mspecs-viewing-list>', () => {
  it('rows, filters, dialog and fragment agree with the server after every step', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(home, {maxLength: 4}),
        fc.boolean(),
        fc.array(step, {maxLength: 25, size: 'max'}),
        async (homes, isBroken, steps) => {
          const visit = new Visit(homes, isBroken);
          try {
            await visit.settle();
            for (const each of steps) await visit.take(each);
          } finally {
            visit.end();
          }
        },
      ),
      {numRuns: runs, seed, includeErrorInReport: true},
    );
  });
});
